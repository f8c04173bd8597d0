// What there is to say about the text of an article that was kept: its page is not in front, so all that is left
// is the way there.

import { useState } from 'preact/hooks';
import type { Article } from '../article/article';
import { Button } from './Button';
import { DoubtLines } from './DoubtLines';
import { doubtsToTell } from './doubts';
import { useI18n } from './i18n-context';
import { closeIcon } from './icons';
import { PageLink } from './PageLink';
import { pageWords } from './page-words';
import styles from './TextNote.module.css';

interface StoredTextNoteProps {
  article: Article;
  /** Whether it stands in the way of the text, and can be put away. */
  canGo?: boolean;
}

export function StoredTextNote({ article, canGo = false }: StoredTextNoteProps) {
  const i18n = useI18n();
  const [isAway, setAway] = useState(false);
  const doubts = doubtsToTell(article);
  const { page = 1, next = null, through = page } = article.pagination ?? {};
  const pages = next !== null || page > 1 ? pageWords(article.pagination, i18n) : null;
  if (isAway || (doubts.length === 0 && pages === null)) return null;
  return (
    <div
      class={styles.note}
      data-part="text-note"
      data-can-go={String(canGo)}
      lang={i18n.language}
      dir={i18n.direction}
      role="status"
    >
      {canGo && (
        <span class={styles.away}>
          <Button
            action="put-away"
            icon={closeIcon}
            look="small"
            label={i18n.t('putAway')}
            onPress={() => setAway(true)}
          />
        </span>
      )}
      <div class={styles.lines}>
        <DoubtLines doubts={doubts} withAdvice={false} />
        {pages !== null && (
          <div class={styles.row}>
            <p class={styles.words}>
              {pages}
              {page > 1 && <span class={styles.advice}> {i18n.t('earlierPages')}</span>}
            </p>
            {next !== null && <PageLink page={through + 1} address={next} />}
          </div>
        )}
      </div>
    </div>
  );
}
