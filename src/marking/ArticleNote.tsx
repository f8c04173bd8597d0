// The note on an article as a whole: read, and written.

import { useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import { useI18n } from '../ui/i18n-context';
import { noteIcon } from '../ui/icons';
import styles from './ArticleNote.module.css';
import { NoteField } from './NoteField';

interface ArticleNoteProps {
  /** Empty where there is none. */
  notes: string;
  onWrite(words: string): void;
}

export function ArticleNote({ notes, onWrite }: ArticleNoteProps) {
  const { t } = useI18n();
  const [writes, setWrites] = useState(false);
  if (writes) return <NoteField note={notes} onWrite={onWrite} onDone={() => setWrites(false)} />;
  return (
    <div class={styles.note}>
      {notes && (
        <p data-part="article-note" dir="auto">
          {notes}
        </p>
      )}
      <Button
        action="write-article-note"
        look="worded"
        icon={noteIcon}
        label={t(notes ? 'changeArticleNote' : 'writeArticleNote')}
        onPress={() => setWrites(true)}
      />
    </div>
  );
}
