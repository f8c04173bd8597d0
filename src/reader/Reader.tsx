// An article with room: a slim bar that stays quiet, and the text.

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Article } from '../article/article';
import type { Entry, Place } from '../article/entry';
import { isInProgress } from '../article/progress';
import type { FailureCode } from '../failures';
import { MarkLayer } from '../marking/MarkLayer';
import { MarkPanel, markPanel } from '../marking/MarkPanel';
import { type Aids, coveredAbove, createAids } from '../reading-aids/aids';
import type { ShowPictures } from '../ui/ArticleBody';
import { ArticleView } from '../ui/ArticleView';
import { appearance } from '../ui/appearance';
import { useFocusOnArrival } from '../ui/arrival';
import { FailureNote } from '../ui/FailureNote';
import { HeldPictures } from '../ui/HeldPictures';
import { useI18n } from '../ui/i18n-context';
import { KeepingNotes } from '../ui/KeepingNotes';
import { KeyboardHelp } from '../ui/KeyboardHelp';
import type { KeepingModel } from '../ui/keeping';
import { useKeys } from '../ui/keys';
import { onDemand } from '../ui/on-demand';
import { PicturesNote } from '../ui/PicturesNote';
import type { PicturesModel } from '../ui/pictures';
import { SameStory } from '../ui/SameStory';
import { Skeleton } from '../ui/Skeleton';
import { StoredTextNote } from '../ui/StoredTextNote';
import { Toast } from '../ui/Toast';
import { usePlace } from '../ui/use-place';
import { YouWereHere } from '../ui/YouWereHere';
import { tellMarks } from './change-marks';
import { useNotice } from './notice';
import { PrintLinks } from './PrintLinks';
import { watchLinksToPage } from './page-itself';
import { printPage } from './print';
import type { Queue } from './queue';
import styles from './Reader.module.css';
import { ReaderBar } from './ReaderBar';
import { SiteNote } from './SiteNote';
import type { ReaderState } from './state';
import { TextsNote } from './TextsNote';
import { useMarking } from './use-marking';

const ReadingAids = onDemand(async () => (await import('../reading-aids/ReadingAids')).ReadingAids);
const Listen = onDemand(async () => (await import('./Listen')).Listen);

/** The address says why the article was opened (platform/show-reader.ts). */
const bySite = new URLSearchParams(location.search).get('by') === 'site';

export function Reader({ reader }: { reader: ReaderState }) {
  const opened = reader.opened.value;
  const [help, setHelp] = useState(false);
  const aids = useMemo(createAids, []);
  const { notice, undo } = useNotice(reader);
  useKeys({ undo, help: () => setHelp(true) });
  return (
    <>
      {opened.status === 'opening' && (
        <Opening {...{ reader, aids }} showHelp={() => setHelp(true)} />
      )}
      {opened.status === 'failed' && <Failed queue={reader.queue} failure={opened.failure} />}
      {opened.status === 'shown' && (
        <Shown {...{ reader, aids }} {...opened} showHelp={() => setHelp(true)} />
      )}
      {help && <KeyboardHelp screen="reader" onClose={() => setHelp(false)} />}
      <Toast notice={notice} />
    </>
  );
}

function Opening({ reader, aids, showHelp }: Pick<ShownProps, 'reader' | 'aids' | 'showHelp'>) {
  return (
    <>
      <ReaderBar {...{ reader, aids, showHelp }} article={null} keeping={null} />
      <div class="reader-screen" data-screen="reading" aria-busy="true">
        <Skeleton />
      </div>
    </>
  );
}

/** So long an article that cannot be opened stands there before the list is read on. */
const unopenedMs = 5000;

function Failed({ queue, failure }: { queue: Queue; failure: FailureCode }) {
  const { t } = useI18n();
  useEffect(() => {
    const wait = setTimeout(() => void queue.goOn(), unopenedMs);
    return () => clearTimeout(wait);
  }, [queue]);
  return (
    <>
      <div class="reader-bar" />
      <div class="reader-screen" data-screen="failure">
        <h1 class="unseen">{t('extensionName')}</h1>
        <FailureNote failure={failure} part="page-note" status="failed" />
      </div>
    </>
  );
}

interface ShownProps {
  reader: ReaderState;
  aids: Aids;
  article: Article;
  entry: Entry;
  keeping: KeepingModel;
  pictures: PicturesModel | null;
  showHelp(): void;
}

function Shown({ reader, aids, article: copy, entry, keeping, pictures, showHelp }: ShownProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const text = reader.text.value;
  const article =
    text.kind === 'version' ? text.article : text.kind === 'changes' ? text.marked : copy;
  const now = keeping.keeping.value;
  const twins = keeping.twins.value;
  /** Marks of changes are told of, too. */
  const show = useMemo<ShowPictures | undefined>(() => {
    if (text.kind !== 'changes') return pictures?.show;
    return (body, words) => {
      tellMarks(body, i18n);
      return pictures?.show?.(body, words) ?? (() => {});
    };
  }, [text, pictures]);
  const place = useRef<HTMLDivElement>(null);
  useFocusOnArrival(place);
  const { wasHere, startOver } = usePlace({
    article,
    scroller: () => null,
    covered: coveredAbove,
    bring: aids.bring,
    // In an older text, or among marks, nobody's place is kept.
    start: text.kind === 'copy' && reader.marks.wanted === null ? startOf(entry) : null,
    keep: (now) => text.kind === 'copy' && reader.keepPlace(entry.id, now),
  });
  useEffect(() => {
    document.title = article.title || t('extensionName');
  }, [article]);
  const marking = useMarking(reader, copy, entry, keeping);
  useEffect(() => watchLinksToPage(copy.url), [copy]);
  const pagesToCome = appearance.value.ways.pages && aids.pages.value === null;
  const [listens, setListens] = useState(reader.queue.isOn.peek());
  const stopListening = () => {
    setListens(false);
    // The button that was pressed goes away: back to the one that opened it.
    document.querySelector<HTMLElement>('[data-action="listen"]')?.focus();
  };
  useKeys({
    save: () => keeping.press(),
    startOver,
    print: () => void printPage(),
    // Once it is open the key is its own.
    listen: () => !listens && setListens(true),
    highlights: markPanel.toggle,
    archive: () => {
      const now = keeping.keeping.peek();
      if (now.status === 'kept') reader.archive(now.entry);
    },
  });
  return (
    <>
      <ReaderBar
        {...{ reader, article, keeping, aids, listens, showHelp }}
        toggleListening={() => setListens(!listens)}
      />
      <div class={styles.dock} data-aside>
        <HeldPictures article={article} />
        <KeepingNotes keeping={keeping} />
        {pictures && <PicturesNote pictures={pictures} allow={reader.allowPictures} />}
        {reader.failure.value && <FailureNote failure={reader.failure.value} part="storage-note" />}
        {wasHere && <YouWereHere onStartOver={startOver} />}
      </div>
      <div ref={place} class="reader-screen" data-screen="article" tabIndex={-1}>
        <ArticleView article={article} show={show}>
          {bySite && <SiteNote url={article.url} />}
          <TextsNote reader={reader} entry={now.status === 'kept' ? now.entry : null} />
          <StoredTextNote article={article} />
          {twins.length > 0 && (
            <div lang={i18n.language} dir={i18n.direction} class={styles.aside}>
              <SameStory twins={twins} address={({ id }) => `?${new URLSearchParams({ id })}`} />
            </div>
          )}
        </ArticleView>
        {text.kind === 'copy' && (
          <MarkLayer
            {...{ marking, article }}
            covered={coveredAbove}
            scroller={() => null}
            showPage={pagesToCome ? null : aids.showPage}
          />
        )}
        {appearance.value.printLinks && <PrintLinks article={article} />}
      </div>
      {text.kind === 'copy' && <MarkPanel marking={marking} article={article} />}
      <ReadingAids aids={aids} article={article} />
      {listens && (
        <Listen
          article={article}
          queue={reader.queue}
          showPage={aids.showPage}
          onClose={stopListening}
        />
      )}
    </>
  );
}

/** Where an article opens. A page that is loaded anew stays where it was, also at its end. */
function startOf(entry: Entry): Place | null {
  const [how] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const isLoadedAgain = how !== undefined && how.type !== 'navigate';
  return (entry.place && (isInProgress(entry) || isLoadedAgain) && entry.place) || null;
}
