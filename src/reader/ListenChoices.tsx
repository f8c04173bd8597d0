// How the article is read aloud: speed, voice, and when to fall asleep.

import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { rates } from '../platform/listening-settings';
import { sleepMinutes } from '../speech/sleep-timer';
import { isLocal, speakersOf, spoken } from '../speech/voices';
import { useI18n } from '../ui/i18n-context';
import styles from './Listen.module.css';
import type { ListeningModel } from './listening';

interface ChoiceProps {
  model: ListeningModel;
}

export function RateChoice({ model }: ChoiceProps) {
  const { t, language } = useI18n();
  const numbers = new Intl.NumberFormat(language);
  return (
    <Choice
      action="rate"
      label={t('speed')}
      value={String(model.rate.value)}
      onChoose={(rate) => model.chooseRate(Number(rate))}
    >
      {rates.map((rate) => (
        <option key={rate} value={rate}>
          {t('times', numbers.format(rate))}
        </option>
      ))}
    </Choice>
  );
}

/**
 * Those that speak the language first, then the others, where they are not legion; where the text goes is said of every
 * one that is not on this computer.
 */
export function VoiceChoice({ model, language }: ChoiceProps & { language: string }) {
  const { t } = useI18n();
  const all = model.voices.value;
  const { value: chosen } = model.voice;
  // Not again for every sentence: there can be thousands to go through.
  const { speakers, others } = useMemo(
    () => offered(all, language, chosen),
    [all, language, chosen],
  );
  if (all.length === 0) return null;
  const groups = [
    { label: t('voicesHere'), voices: speakers.filter(isLocal) },
    { label: t('voicesAway'), voices: speakers.filter((voice) => !isLocal(voice)) },
    { label: t('voicesOther'), voices: others.filter(isLocal) },
    { label: t('voicesOtherAway'), voices: others.filter((voice) => !isLocal(voice)) },
  ];
  return (
    <Choice
      action="voice"
      label={t('voice')}
      value={chosen?.voiceURI ?? ''}
      onChoose={model.chooseVoice}
    >
      {chosen === null && <option value="">{t('noVoiceChosen')}</option>}
      {groups.map(({ label, voices }) =>
        voices.length === 0 ? null : (
          <optgroup key={label} label={label}>
            {voices.map(({ voiceURI, name }) => (
              <option key={voiceURI} value={voiceURI}>
                {name}
              </option>
            ))}
          </optgroup>
        ),
      )}
    </Choice>
  );
}

/** An engine with a hundred languages in a hundred variants lists thousands: too many to choose from, or to draw. */
const mostOthers = 200;

function offered(
  all: readonly SpeechSynthesisVoice[],
  language: string,
  chosen: SpeechSynthesisVoice | null,
) {
  const speakers = speakersOf(all, language);
  const rest = all.filter(({ lang }) => spoken(lang) !== spoken(language));
  const areLegion = speakers.length > 0 && rest.length > mostOthers;
  return {
    speakers,
    others: areLegion ? rest.filter(({ voiceURI }) => voiceURI === chosen?.voiceURI) : rest,
  };
}

export function SleepChoice({ model }: ChoiceProps) {
  const { t, plural } = useI18n();
  return (
    <Choice
      action="sleep"
      label={t('sleepTimer')}
      value={String(model.sleep.value ?? '')}
      onChoose={(value) =>
        model.chooseSleep(value === '' ? null : value === 'end' ? 'end' : Number(value))
      }
    >
      <option value="">{t('sleepNever')}</option>
      {sleepMinutes.map((minutes) => (
        <option key={minutes} value={minutes}>
          {plural('sleepIn', minutes)}
        </option>
      ))}
      <option value="end">{t('sleepAtEnd')}</option>
    </Choice>
  );
}

interface SelectProps {
  action: string;
  label: string;
  value: string;
  onChoose(value: string): void;
  children: ComponentChildren;
}

function Choice({ action, label, value, onChoose, children }: SelectProps) {
  return (
    <select
      class={styles.choice}
      data-action={action}
      aria-label={label}
      title={label}
      value={value}
      onChange={({ currentTarget }) => {
        onChoose(currentTarget.value);
        // What was asked about is not chosen yet.
        currentTarget.value = value;
      }}
    >
      {children}
    </select>
  );
}
