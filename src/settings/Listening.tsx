// How articles are read aloud, before one is: speed, a voice for each language, what may leave this computer.

import { useEffect, useState } from 'preact/hooks';
import {
  type ListeningSettings,
  listeningAtFirst,
  rates,
  type Sleep,
} from '../platform/listening-settings';
import { sleepMinutes } from '../speech/sleep-timer';
import { isLocal, speakersOf, spoken } from '../speech/voices';
import { Button } from '../ui/Button';
import { useI18n } from '../ui/i18n-context';
import type { Notice } from '../ui/Toast';
import { Field } from './Field';
import { About, Section, Switch } from './Section';

type Voices = readonly SpeechSynthesisVoice[];

export interface ListeningSources {
  load(): Promise<ListeningSettings>;
  save(choice: Partial<ListeningSettings>): Promise<void>;
  /** Tells of changes, also by another page. The function returned ends it. */
  onChange(tell: (settings: ListeningSettings) => void): () => void;
  /** Tells the voices there are, and again when there are others. The function returned ends it. */
  hearVoices(tell: (voices: Voices) => void): () => void;
}

interface ListeningProps {
  sources: ListeningSources;
  onReset(notice: Pick<Notice, 'text' | 'undo'>): void;
}

export function Listening({ sources, onReset }: ListeningProps) {
  const { t, plural, language } = useI18n();
  const [settings, setSettings] = useState(listeningAtFirst);
  const [voices, setVoices] = useState<Voices>([]);
  useEffect(() => {
    void sources.load().then(setSettings);
    const ends = [sources.onChange(setSettings), sources.hearVoices(setVoices)];
    return () => {
      for (const end of ends) end();
    };
  }, [sources]);

  function choose(choice: Partial<ListeningSettings>): void {
    setSettings((before) => ({ ...before, ...choice }));
    void sources.save(choice);
  }
  const numbers = new Intl.NumberFormat(language);

  return (
    <Section part="listening" heading={t('listening')}>
      <Field
        action="rate"
        label={t('speed')}
        value={String(settings.rate)}
        onChoose={(rate) => choose({ rate: Number(rate) })}
      >
        {rates.map((rate) => (
          <option key={rate} value={rate}>
            {t('times', numbers.format(rate))}
          </option>
        ))}
      </Field>
      <VoiceByLanguage voices={voices} settings={settings} onChoose={choose} />
      <Switch
        action="voices-may-leave"
        label={t('voicesMayLeave')}
        on={settings.mayLeave}
        onChange={(mayLeave) => choose({ mayLeave })}
      />
      <About>{t('voicesMayLeaveAbout')}</About>
      <Field
        action="sleep"
        label={t('sleepTimer')}
        value={String(settings.sleep ?? '')}
        onChoose={(value) => choose({ sleep: sleepOf(value) })}
        about={t('sleepAbout')}
      >
        <option value="">{t('sleepNever')}</option>
        {sleepMinutes.map((minutes) => (
          <option key={minutes} value={minutes}>
            {plural('sleepIn', minutes)}
          </option>
        ))}
        <option value="end">{t('sleepAtEnd')}</option>
      </Field>
      <div>
        <Button
          action="reset-listening"
          look="outlined"
          label={t('resetListening')}
          onPress={() => {
            choose(listeningAtFirst);
            onReset({ text: t('didResetListening'), undo: () => choose(settings) });
          }}
        />
      </div>
    </Section>
  );
}

const sleepOf = (value: string): Sleep =>
  value === '' ? null : value === 'end' ? 'end' : Number(value);

interface VoiceProps {
  voices: Voices;
  settings: ListeningSettings;
  onChoose(choice: Partial<ListeningSettings>): void;
}

/** One language at a time: a computer can have voices for sixty. */
function VoiceByLanguage({ voices, settings, onChoose }: VoiceProps) {
  const { t, language: own } = useI18n();
  const [language, setLanguage] = useState(spoken(own));
  if (voices.length === 0) return <About part="no-voices">{t('noVoices')}</About>;
  const names = new Intl.DisplayNames([own], { type: 'language' });
  const languages = [...new Set(voices.map(({ lang }) => spoken(lang)))]
    .map((tag) => ({ tag, name: nameIn(names, tag) }))
    .sort((a, b) => a.name.localeCompare(b.name, own));
  const shown = languages.some(({ tag }) => tag === language) ? language : languages[0]?.tag;
  if (shown === undefined) return null;
  const chooseVoice = (uri: string) => {
    const { [shown]: _before, ...others } = settings.voices;
    onChoose({ voices: uri === '' ? others : { ...others, [shown]: uri } });
  };
  return (
    <>
      <Field
        action="voice-language"
        label={t('voiceLanguage')}
        value={shown}
        onChoose={setLanguage}
      >
        {languages.map(({ tag, name }) => (
          <option key={tag} value={tag}>
            {name}
          </option>
        ))}
      </Field>
      <Field
        action="voice"
        label={t('voice')}
        value={settings.voices[shown] ?? ''}
        onChoose={chooseVoice}
      >
        <option value="">{t('voiceOfBrowser')}</option>
        <VoiceGroups voices={speakersOf(voices, shown)} mayLeave={settings.mayLeave} />
      </Field>
    </>
  );
}

function VoiceGroups({ voices, mayLeave }: { voices: Voices; mayLeave: boolean }) {
  const { t } = useI18n();
  const groups = [
    { label: t('voicesHere'), isOff: false, voices: voices.filter(isLocal) },
    { label: t('voicesAway'), isOff: !mayLeave, voices: voices.filter((each) => !isLocal(each)) },
  ];
  return groups
    .filter(({ voices }) => voices.length > 0)
    .map(({ label, isOff, voices }) => (
      <optgroup key={label} label={label} disabled={isOff}>
        {voices.map(({ voiceURI, name }) => (
          <option key={voiceURI} value={voiceURI}>
            {name}
          </option>
        ))}
      </optgroup>
    ));
}

/** As the voice wrote it, where that is no language. */
function nameIn(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
