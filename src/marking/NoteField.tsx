// A note being written. It is kept when the field is left, and before: a tab that is closed waits for nothing.

import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../ui/Button';
import { useI18n } from '../ui/i18n-context';
import styles from './NoteField.module.css';

interface NoteFieldProps {
  note: string;
  /** Also between the letters. Not where a list puts what was changed last in front: the field would move away. */
  keepsWhileWriting?: boolean;
  onWrite(note: string): void;
  /** The reader has done with it. */
  onDone(): void;
}

/** After so long without a letter. */
const restMs = 500;

export function NoteField({ note, keepsWhileWriting, onWrite, onDone }: NoteFieldProps) {
  const { t } = useI18n();
  const field = useRef<HTMLTextAreaElement>(null);
  const kept = useRef(note);
  const newest = useRef(note);
  const write = useRef(onWrite);
  write.current = onWrite;
  const rest = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const keep = () => {
    clearTimeout(rest.current);
    if (newest.current.trim() === kept.current.trim()) return;
    kept.current = newest.current;
    write.current(newest.current.trim());
  };
  useLayoutEffect(() => {
    const area = field.current;
    area?.focus();
    area?.setSelectionRange(note.length, note.length);
  }, []);
  useEffect(() => {
    addEventListener('pagehide', keep);
    return () => {
      removeEventListener('pagehide', keep);
      keep();
    };
  }, []);
  return (
    <div class={styles.note}>
      <textarea
        ref={field}
        class={styles.field}
        data-part="note-field"
        dir="auto"
        rows={3}
        aria-label={t('markNote')}
        placeholder={t('markNotePlaceholder')}
        defaultValue={note}
        onInput={({ currentTarget }) => {
          newest.current = currentTarget.value;
          clearTimeout(rest.current);
          if (keepsWhileWriting) rest.current = setTimeout(keep, restMs);
        }}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          onDone();
        }}
      />
      <Button action="note-done" look="outlined" label={t('done')} onPress={onDone} />
    </div>
  );
}
