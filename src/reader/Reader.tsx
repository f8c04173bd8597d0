// An article with room: a slim bar that stays quiet, and the text.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../article/article';
import { ArticleView } from '../ui/ArticleView';
import { useFocusOnArrival } from '../ui/arrival';
import { FailureNote } from '../ui/FailureNote';
import { useI18n } from '../ui/i18n-context';
import { KeepingNotes } from '../ui/KeepingNotes';
import { KeyboardHelp } from '../ui/KeyboardHelp';
import type { KeepingModel } from '../ui/keeping';
import { type Command, useKeys } from '../ui/keys';
import { Skeleton } from '../ui/Skeleton';
import { Toast } from '../ui/Toast';
import { useNotice } from './notice';
import styles from './Reader.module.css';
import { ReaderBar } from './ReaderBar';
import type { ReaderState } from './state';

const keysHere: readonly Command[] = ['save', 'archive', 'undo', 'help'];

export function Reader({ reader }: { reader: ReaderState }) {
  const { t } = useI18n();
  const opened = reader.opened.value;
  const [help, setHelp] = useState(false);
  const { notice, undo } = useNotice(reader);
  useKeys({ undo, help: () => setHelp(true) });
  return (
    <>
      {opened.status === 'opening' && <Opening reader={reader} showHelp={() => setHelp(true)} />}
      {opened.status === 'failed' && (
        <>
          <div class="reader-bar" />
          <div class="reader-screen" data-screen="failure">
            <h1 class="unseen">{t('extensionName')}</h1>
            <FailureNote failure={opened.failure} part="page-note" status="failed" />
          </div>
        </>
      )}
      {opened.status === 'shown' && (
        <Shown reader={reader} {...opened} showHelp={() => setHelp(true)} />
      )}
      {help && <KeyboardHelp commands={keysHere} onClose={() => setHelp(false)} />}
      <Toast notice={notice} />
    </>
  );
}

function Opening({ reader, showHelp }: Pick<ShownProps, 'reader' | 'showHelp'>) {
  return (
    <>
      <ReaderBar reader={reader} article={null} keeping={null} showHelp={showHelp} />
      <div class="reader-screen" data-screen="reading" aria-busy="true">
        <Skeleton />
      </div>
    </>
  );
}

interface ShownProps {
  reader: ReaderState;
  article: Article;
  keeping: KeepingModel;
  showHelp(): void;
}

function Shown({ reader, article, keeping, showHelp }: ShownProps) {
  const { t } = useI18n();
  const place = useRef<HTMLDivElement>(null);
  useFocusOnArrival(place);
  useEffect(() => {
    document.title = article.title || t('extensionName');
  }, [article]);
  useKeys({
    save: keeping.press,
    archive: () => {
      const now = keeping.keeping.peek();
      if (now.status === 'kept') reader.archive(now.entry);
    },
  });
  return (
    <>
      <ReaderBar reader={reader} article={article} keeping={keeping} showHelp={showHelp} />
      <div class={styles.dock}>
        <KeepingNotes keeping={keeping} />
        {reader.failure.value && <FailureNote failure={reader.failure.value} part="storage-note" />}
      </div>
      <div ref={place} class="reader-screen" data-screen="article" tabIndex={-1}>
        <ArticleView article={article} />
      </div>
    </>
  );
}
