// What there is to say about the text on the screen: what speaks against it, which pages it holds, and what
// else the page in front can be asked for. One band, which the reader can put away.

import { useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import { DoubtLines, doubtAdvice } from '../ui/DoubtLines';
import { doubtsToTell } from '../ui/doubts';
import { useI18n } from '../ui/i18n-context';
import { closeIcon } from '../ui/icons';
import { useKeys } from '../ui/keys';
import { focusScreen } from '../ui/leaving';
import { pageWords } from '../ui/page-words';
import { StoredTextNote } from '../ui/StoredTextNote';
import styles from '../ui/TextNote.module.css';
import { OtherTexts } from './OtherTexts';
import { PagesRow } from './PagesRow';
import { rereadingOf } from './rereading-of';
import type { ArticleScreenProps } from './screen';

export function TextNotes(props: ArticleScreenProps) {
  const { state, shown } = props;
  if (state.view.value.on === 'page') return <PageTextNote {...props} />;
  return <StoredTextNote key={shown.article.url} article={shown.article} canGo />;
}

function PageTextNote({ state, shown: { article } }: ArticleScreenProps) {
  const i18n = useI18n();
  const rereading = rereadingOf(state.reading);
  const [away, setAway] = useState<string | null>(null);
  const hasOthers = (article.candidates?.length ?? 0) > 1;
  useKeys({
    nextText() {
      if (!hasOthers) return false;
      setAway(null);
      rereading.chooseNext();
    },
  });
  const doubts = doubtsToTell(article);
  const pages = pageWords(article.pagination, i18n);
  const isEmpty = doubts.length === 0 && pages === null && !hasOthers;
  if (isEmpty || away === article.url) return null;
  return (
    <section
      class={styles.note}
      data-part="text-note"
      data-can-go="true"
      aria-label={i18n.t('aboutText')}
    >
      <PutAway onPress={() => setAway(article.url)} />
      {doubts.length > 0 && (
        <div class={styles.lines} role="status">
          <DoubtLines doubts={doubts} withAdvice />
          {doubts.some((doubt) => doubtAdvice[doubt]) && (
            <div class={styles.row}>
              <Button
                action="read-again"
                look="outlined"
                label={i18n.t('readAgain')}
                onPress={state.reading.again}
              />
            </div>
          )}
        </div>
      )}
      {pages !== null && <PagesRow article={article} words={pages} rereading={rereading} />}
      {hasOthers && <OtherTexts article={article} rereading={rereading} />}
    </section>
  );
}

function PutAway({ onPress }: { onPress(): void }) {
  const { t } = useI18n();
  return (
    <span class={styles.away}>
      <Button
        action="put-away"
        icon={closeIcon}
        look="small"
        label={t('putAway')}
        onPress={() => {
          // The button goes away: the focus goes back to the screen.
          focusScreen();
          onPress();
        }}
      />
    </span>
  );
}
