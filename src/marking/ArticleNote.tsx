// The note on an article as a whole: read, and written.

import { Button } from '../ui/Button';
import { useI18n } from '../ui/i18n-context';
import { noteIcon } from '../ui/icons';
import styles from './ArticleNote.module.css';
import { NoteField } from './NoteField';
import { useNoteWriting } from './use-note-writing';

interface ArticleNoteProps {
  /** Empty where there is none. */
  notes: string;
  onWrite(words: string): void;
}

export function ArticleNote({ notes, onWrite }: ArticleNoteProps) {
  const { t } = useI18n();
  const { place, writes, toggle, done } = useNoteWriting();
  return (
    <div ref={place} class={styles.note}>
      {writes ? (
        <NoteField note={notes} keepsWhileWriting onWrite={onWrite} onDone={done} />
      ) : (
        notes && (
          <p data-part="article-note" dir="auto">
            {notes}
          </p>
        )
      )}
      <Button
        action="write-article-note"
        look="worded"
        icon={noteIcon}
        label={t(notes ? 'changeArticleNote' : 'writeArticleNote')}
        expanded={writes}
        onPress={toggle}
      />
    </div>
  );
}
