// What the reader notes about an article as a whole.

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Entry } from '../article/entry';
import { NoteField } from '../marking/NoteField';
import { useI18n } from '../ui/i18n-context';
import styles from './Dialog.module.css';

interface NoteDialogProps {
  entry: Entry;
  onWrite(words: string): void;
  onClose(): void;
}

export function NoteDialog({ entry, onWrite, onClose }: NoteDialogProps) {
  const { t } = useI18n();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class={styles.dialog} aria-label={t('articleNote')} onClose={onClose}>
      <h2>
        <bdi>{entry.summary.title}</bdi>
      </h2>
      <div class={styles.note}>
        <NoteField
          note={entry.notes ?? ''}
          keepsWhileWriting
          onWrite={onWrite}
          onDone={() => dialog.current?.close()}
        />
      </div>
    </dialog>
  );
}
