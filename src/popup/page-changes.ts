// Whether the page in front says something else by now than the copy of it that was kept, and what to do about it.

import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Article } from '../article/article';
import type { ArticleId } from '../article/entry';
import type { Changes } from '../changes/compare';
import { type FailureCode, failureCode } from '../failures';
import type { Library } from '../library/library';
import type { KeepingModel } from '../ui/keeping';
import type { ReadingModel } from './reading';

export type PageChanges =
  | { status: 'none' }
  | {
      status: 'changed';
      /** Null where the copy is another text of the page, or holds other pages: those are not compared. */
      changes: Changes | null;
      failure: FailureCode | null;
      /**
       * `copy`: the button that keeps it was pressed again: to have the newer text, or to take it off the list?
       * `private-window`: what was pressed writes to the disk what such a window would forget.
       */
      asks: 'copy' | 'private-window' | null;
    }
  /** The copy is the newer text now; the older one can be had back. */
  | { status: 'updated' }
  | { status: 'both-kept' };

export interface PageChangesModel {
  readonly now: ReadonlySignal<PageChanges>;
  /** Lays the page's text down beside the copy, and opens both in a tab. */
  show(): void;
  update(): void;
  keepBoth(): void;
  /** The answer to the question of the private window. */
  answer(yes: boolean): void;
  /** Gives back the copy that was updated. */
  undo(): void;
  /** Takes the article off the list. */
  takeBack(): void;
  putAway(): void;
}

type KeptTexts = Pick<Library, 'open' | 'rewrite' | 'keepBoth' | 'noteReading'>;

/** What the page says, and which article it is kept as. */
interface Page {
  article: Article;
  id: ArticleId;
  keeping: KeepingModel;
  /** What was on the screen before, since the copy was looked at: a copy of that goes along. */
  before: Article[];
  /** Whether the reader chose this text, or had pages joined to it. */
  isChosen: boolean;
  /** What the copy said when it was looked at. */
  copy: string | null;
}

/**
 * Looks once the page in front turns out to be kept, and again when either changes.
 *
 * @param openChanges Opens the tab in which the changes are marked.
 */
export function createPageChanges(
  reading: Pick<ReadingModel, 'reading'>,
  library: Promise<KeptTexts>,
  openChanges: (id: ArticleId) => void,
): PageChangesModel {
  const now = signal<PageChanges>({ status: 'none' });
  let page: Page | null = null;
  let kept: Article | null = null;
  /** What waits for the answer to the question. */
  let waiting: (() => void) | null = null;
  let looks = 0;

  async function look(at: Page): Promise<void> {
    looks += 1;
    const mine = looks;
    const [texts, { areComparable, changesBetween, isChanged }] = await Promise.all([
      library,
      import('../changes/compare'),
    ]);
    const copy = (await texts.open(at.id))?.article ?? null;
    if (mine !== looks || page?.article !== at.article) return;
    const said = copy && JSON.stringify(copy);
    // Most of what happens to an article leaves its text as it is; what was put away stays away.
    if (said === at.copy && at.before.length === 0) return;
    const before = at.before.splice(0);
    at.copy = said;
    const changesFrom = (other: Article) =>
      copy && areComparable(copy, other) ? changesBetween(copy, other) : null;
    const isCopy = (other: Article) => {
      const changes = changesFrom(other);
      return changes !== null && !isChanged(changes);
    };
    const changes = changesFrom(at.article);
    const shown = now.peek();
    if (copy === null || isCopy(at.article) || (changes === null && !at.isChosen)) {
      if (shown.status === 'changed') now.value = { status: 'none' };
      return;
    }
    let failure: FailureCode | null = null;
    // Any other copy may hold what the page does not say any more.
    if (before.some(isCopy) && !at.keeping.mustAsk()) {
      try {
        await texts.rewrite(at.article);
        return;
      } catch (error) {
        failure = failureCode(error, 'storage-broke');
      }
    }
    kept = copy;
    const asks = shown.status === 'changed' ? shown.asks : null;
    now.value = { status: 'changed', changes, failure, asks };
  }

  effect(() => {
    const shown = reading.reading.value;
    const state = shown.status === 'shown' ? shown.keeping.keeping.value : null;
    const last = page;
    page = null;
    if (shown.status !== 'shown' || last?.article !== shown.article) now.value = { status: 'none' };
    if (shown.status !== 'shown' || state?.status !== 'kept') return;
    page = pageAfter(last, shown, state.entry.id);
    // A copy that cannot be read says so where it is opened.
    void look(page).catch(() => {});
  });

  /** Saving again is how a reader may ask for the newer text: that press must not take the older one away. */
  effect(() => {
    const shown = reading.reading.value;
    const { status } = now.value;
    if (shown.status !== 'shown') return;
    shown.keeping.askFirst(status === 'changed' ? () => ask('copy') : null);
  });

  function ask(asks: 'copy' | 'private-window' | null): void {
    const before = now.peek();
    if (before.status === 'changed') now.value = { ...before, asks };
  }

  /** Done once it is done, and not before; what goes wrong is said where it was asked for. */
  async function act(work: (texts: KeptTexts, at: Page) => Promise<PageChanges>): Promise<void> {
    const before = now.peek();
    if (!page) return;
    try {
      now.value = await work(await library, page);
    } catch (error) {
      const failure = failureCode(error, 'storage-broke');
      now.value = before.status === 'changed' ? { ...before, failure } : before;
    }
  }

  /** The same; in a private window once the reader has said yes. */
  function askAndAct(work: (texts: KeptTexts, at: Page) => Promise<PageChanges>): void {
    if (!page?.keeping.mustAsk()) return void act(work);
    waiting = () => void act(work);
    ask('private-window');
  }

  return {
    now,
    show: () =>
      askAndAct(async (texts, { id, article }) => {
        await texts.noteReading(id, article);
        openChanges(id);
        return now.peek();
      }),
    update: () =>
      askAndAct(async (texts, { article }) => {
        await texts.rewrite(article);
        return { status: 'updated' };
      }),
    keepBoth: () =>
      askAndAct(async (texts, { article }) => {
        await texts.keepBoth(article);
        return { status: 'both-kept' };
      }),
    answer(yes) {
      ask(null);
      if (!yes) return;
      page?.keeping.agree();
      waiting?.();
    },
    undo: () =>
      void act(async (texts) => {
        if (kept) await texts.rewrite(kept);
        return now.peek();
      }),
    takeBack() {
      const shown = reading.reading.peek();
      if (shown.status === 'shown') shown.keeping.press(true);
      now.value = { status: 'none' };
    },
    putAway() {
      now.value = { status: 'none' };
    },
  };
}

/** The page in front now; `last` is what it was, where that was kept. */
function pageAfter(
  last: Page | null,
  { article, keeping }: { article: Article; keeping: KeepingModel },
  id: ArticleId,
): Page {
  if (last?.keeping !== keeping) {
    return { article, id, keeping, before: [], isChosen: false, copy: null };
  }
  if (last.article === article) return { ...last, id };
  return { ...last, article, id, before: [...last.before, last.article], isChosen: true };
}
