// What the popup knows and can do, built from its sources before anything is drawn. No DOM, no browser.

import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Article } from '../article/article';
import type { ArticleId, Entry } from '../article/entry';
import { type FailureCode, failureCode } from '../failures';
import type { Library } from '../library/library';
import type { KeepingModel } from '../ui/keeping';
import type { OpenedArticle } from '../ui/opened-article';
import { createReading, type PageSource, type ReadingModel } from './reading';

/** What the popup shows: the page in front, the list, or an article opened from the list. */
export type View =
  | { on: 'page' }
  | { on: 'list' }
  | { on: 'opened'; entry: Entry; opened: OpenedArticle };

export interface PopupSources {
  page: PageSource;
  /** Being opened; may be refused with a `Failure`. */
  library: Promise<Library>;
  /** Opens an article in a reader tab. */
  openInTab(article: Article): Promise<void>;
}

export interface PopupState {
  readonly library: Promise<Library>;
  readonly view: ReadonlySignal<View>;
  readonly reading: ReadingModel;
  /** The article on the screen and its Save button, wherever it came from. */
  readonly shown: ReadonlySignal<{ article: Article; keeping: KeepingModel } | null>;
  /**
   * Whether the article can have a tab of its own. That stores it, so in a private window only an
   * article that the reader has agreed to keep can.
   */
  readonly canOpenInTab: ReadonlySignal<boolean>;
  /** The article that the list marks as the one in front. */
  readonly markedId: ReadonlySignal<ArticleId | null>;
  /** Why the last act did not work. */
  readonly failure: ReadonlySignal<FailureCode | null>;
  showPage(): void;
  showList(): void;
  /** The one key: from the article to the list and back, if the page has an article. */
  switchView(): void;
  openEntry(entry: Entry): void;
  openInTab(): void;
}

/** Starts reading the page at once. */
export function createPopupState(sources: PopupSources): PopupState {
  const view = signal<View>({ on: 'page' });
  const failure = signal<FailureCode | null>(null);
  const reading = createReading(sources.page, sources.library, (outcome) => {
    // Without an article the list is where a reader wants to be; a note there says why.
    if (outcome.status !== 'shown' && view.peek().on === 'page') view.value = { on: 'list' };
  });

  const shown = computed(() => {
    const now = view.value;
    if (now.on === 'list') return null;
    const source = now.on === 'opened' ? now.opened : reading.reading.value;
    return source.status === 'shown' ? source : null;
  });
  const canOpenInTab = computed(() => {
    if (!shown.value) return false;
    return !reading.inPrivateWindow.value || shown.value.keeping.keeping.value.status === 'kept';
  });
  const markedId = computed(() => {
    const page = reading.reading.value;
    if (page.status === 'own-page') return page.articleId;
    const keeping = page.status === 'shown' ? page.keeping.keeping.value : null;
    return keeping?.status === 'kept' ? keeping.entry.id : null;
  });

  function show(next: View): void {
    const before = view.peek();
    if (before.on === 'opened' && before.opened.status === 'shown') before.opened.keeping.end();
    failure.value = null;
    view.value = next;
  }

  async function openEntry(entry: Entry): Promise<void> {
    const opening: View = { on: 'opened', entry, opened: { status: 'opening' } };
    show(opening);
    const { openArticle } = await import('../ui/opened-article');
    const opened = await openArticle(entry.id, sources.library);
    if (view.peek() === opening) view.value = { on: 'opened', entry, opened };
    else if (opened.status === 'shown') opened.keeping.end();
  }

  return {
    library: sources.library,
    view,
    reading,
    shown,
    canOpenInTab,
    markedId,
    failure,
    showPage: () => show({ on: 'page' }),
    showList: () => show({ on: 'list' }),
    switchView() {
      const hasPage = ['reading', 'shown'].includes(reading.reading.peek().status);
      if (view.peek().on !== 'list') show({ on: 'list' });
      else if (hasPage) show({ on: 'page' });
    },
    openEntry: (entry) => void openEntry(entry),
    openInTab() {
      const article = shown.peek()?.article;
      if (!article || !canOpenInTab.peek()) return;
      failure.value = null;
      sources.openInTab(article).catch((error) => {
        failure.value = failureCode(error, 'storage-broke');
      });
    },
  };
}
