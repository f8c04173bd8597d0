// A question before something that cannot be undone.

import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../ui/Button';
import { useI18n } from '../ui/i18n-context';
import styles from './Dialog.module.css';

interface ConfirmProps {
  question: string;
  advice: string;
  answer: string;
  onAnswer(): void;
  onClose(): void;
}

export function Confirm({ question, advice, answer, onAnswer, onClose }: ConfirmProps) {
  const { t } = useI18n();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class={styles.dialog} aria-label={question} onClose={onClose}>
      <h2>{question}</h2>
      <p>{advice}</p>
      <div class={styles.buttons}>
        <Button
          action="decline"
          look="outlined"
          label={t('cancel')}
          onPress={() => dialog.current?.close()}
        />
        <Button
          action="confirm"
          look="solid"
          label={answer}
          onPress={() => {
            onAnswer();
            dialog.current?.close();
          }}
        />
      </div>
    </dialog>
  );
}
