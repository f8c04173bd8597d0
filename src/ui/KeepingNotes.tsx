// What keeping an article has to say or to ask: a question first, or why it did not work.

import { useEffect, useRef } from 'preact/hooks';
import { Button } from './Button';
import { FailureNote } from './FailureNote';
import { useI18n } from './i18n-context';
import type { KeepingModel, Question } from './keeping';
import { Note } from './Note';

export function KeepingNotes({ keeping }: { keeping: KeepingModel }) {
  const now = keeping.keeping.value;
  const failure = now.status === 'unavailable' ? now.failure : keeping.failure.value;
  return (
    <>
      {now.status === 'asking' && (
        <QuestionNote
          key={now.question.kind}
          question={now.question}
          onAnswer={(yes) => {
            keeping.answer(yes);
            // The button that was pressed goes away: back to the one that asked.
            document.querySelector<HTMLElement>('[data-action="save"]')?.focus();
          }}
        />
      )}
      {failure && <FailureNote failure={failure} part="storage-note" />}
    </>
  );
}

interface QuestionNoteProps {
  question: Question;
  onAnswer: (yes: boolean) => void;
}

/** Asks in words, with a button for either answer. */
export function QuestionNote({ question, onAnswer }: QuestionNoteProps) {
  const { t } = useI18n();
  const place = useRef<HTMLDivElement>(null);
  // The press that asked was made on another control: the answer is the next thing to do.
  useEffect(() => place.current?.querySelector('button')?.focus(), []);
  const other = question.kind === 'other-headline';
  const buttons = (
    <>
      <Button
        action="confirm"
        look="solid"
        label={t(other ? 'saveThisToo' : 'saveAnyway')}
        onPress={() => onAnswer(true)}
      />
      <Button
        action="decline"
        look="outlined"
        label={t('dontSave')}
        onPress={() => onAnswer(false)}
      />
    </>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no place for a question with two buttons
    <div ref={place} role="group" aria-label={t('question')}>
      {other ? (
        <Note
          part="question"
          status={question.kind}
          advice={t('otherHeadlineAdvice')}
          buttons={buttons}
        >
          {t('otherHeadline', question.saved.summary.title)}
        </Note>
      ) : (
        <Note
          part="question"
          status={question.kind}
          advice={t('privateWindowAdvice')}
          buttons={buttons}
        >
          {t('privateWindow')}
        </Note>
      )}
    </div>
  );
}
