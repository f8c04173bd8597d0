// What there is to say or to ask about reading aloud: that no voice is there, that one sends the text away, that
// one does not answer.

import { useEffect, useRef } from 'preact/hooks';
import type { MessageKey } from '../platform/i18n';
import type { SpeechFault } from '../speech/engine';
import { Button } from '../ui/Button';
import { useI18n } from '../ui/i18n-context';
import { Note } from '../ui/Note';
import { focusInBar } from './listen-focus';
import type { ListeningModel } from './listening';
import type { Queue } from './queue';

const faults: Record<SpeechFault, { fact: MessageKey; advice: MessageKey }> = {
  'no-answer': { fact: 'voiceSilent', advice: 'voiceSilentAdvice' },
  'not-allowed': { fact: 'speechNotAllowed', advice: 'speechNotAllowedAdvice' },
  'voice-failed': { fact: 'voiceFailed', advice: 'voiceFailedAdvice' },
  'no-network': { fact: 'voiceOffline', advice: 'voiceOfflineAdvice' },
};

interface ListenNoteProps {
  model: ListeningModel;
  queue: Queue;
  /** Of the article: BCP 47. */
  language: string;
}

export function ListenNote({ model, queue, language }: ListenNoteProps) {
  const { t, language: own } = useI18n();
  const now = model.listening.value;
  if (now.status === 'asking') return <VoiceQuestion model={model} name={now.voice.name} />;
  const words = () => {
    if (now.status === 'no-voices') return { fact: t('noVoices'), advice: t('noVoicesAdvice') };
    if (now.status === 'none-speaks')
      return {
        fact: t('noneSpeaks', nameOf(language, own)),
        advice: t(queue.isOn.value && queue.left.value ? 'nextFollows' : 'noneSpeaksAdvice'),
      };
    if (now.status === 'preparing') return null;
    if (now.fault !== null)
      return { fact: t(faults[now.fault].fact), advice: t(faults[now.fault].advice) };
    if (now.status === 'ended' && queue.isOn.value && queue.left.value === 0)
      return { fact: t('queueDone'), advice: null };
    return null;
  };
  const said = words();
  if (!said) return null;
  return (
    <Note part="listening-note" status={now.status} advice={said.advice}>
      {said.fact}
    </Note>
  );
}

function VoiceQuestion({ model, name }: { model: ListeningModel; name: string }) {
  const { t } = useI18n();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => focusInBar(place.current?.querySelector('button')), []);
  const buttons = (
    <>
      <Button
        action="confirm"
        look="solid"
        label={t('readWithIt')}
        onPress={() => model.answer(true)}
      />
      <Button
        action="decline"
        look="outlined"
        label={t('dontReadWithIt')}
        onPress={() => model.answer(false)}
      />
    </>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no place for a question with two buttons
    <div ref={place} role="group" aria-label={t('question')}>
      <Note part="question" status="voice" advice={t('voiceLeavesAdvice')} buttons={buttons}>
        {t('voiceLeaves', name)}
      </Note>
    </div>
  );
}

/** The language's name in the reader's own; as the page wrote it, where that is no language. */
function nameOf(language: string, own: string): string {
  try {
    return new Intl.DisplayNames([own], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}
