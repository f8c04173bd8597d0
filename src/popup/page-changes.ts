// Whether the page in front says something else by now than the copy of it that was kept, and what to do about it.

import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Article } from '../article/article';
import type { ArticleId } from '../article/entry';
import type { Changes } from '../changes/compare';
import { type FailureCode, failureCode } from '../failures';
import type { Library } from '../library/library';
import type { ReadingModel } from './reading';

export type PageChanges =
  | { status: 'none' }
  | {
      status: 'changed';
      changes: Changes;
      failure: FailureCode | null;
      /** The button that keeps it was pressed again: to have the newer text, or to take it off the list? */
      isAsked: boolean;
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
  let looks = 0;

  async function look(at: Page): Promise<void> {
    looks += 1;
    const mine = looks;
    const [found, { areComparable, changesBetween, isChanged }] = await Promise.all([
      library.then((texts) => texts.open(at.id)),
      import('../changes/compare'),
    ]);
    if (mine !== looks || page?.article !== at.article) return;
    const changes =
      found && areComparable(found.article, at.article)
        ? changesBetween(found.article, at.article)
        : null;
    const before = now.peek();
    if (changes && isChanged(changes)) {
      kept = found?.article ?? null;
      const isAsked = before.status === 'changed' && before.isAsked;
      now.value = { status: 'changed', changes, failure: null, isAsked };
    } else if (before.status === 'changed') now.value = { status: 'none' };
  }

  effect(() => {
    const shown = reading.reading.value;
    const state = shown.status === 'shown' ? shown.keeping.keeping.value : null;
    const isSamePage = shown.status === 'shown' && page?.article === shown.article;
    page = null;
    if (!isSamePage) now.value = { status: 'none' };
    if (shown.status !== 'shown' || state?.status !== 'kept') return;
    page = { article: shown.article, id: state.entry.id };
    // A copy that cannot be read says so where it is opened.
    void look(page).catch(() => {});
  });

  /** Saving again is how a reader may ask for the newer text: that press must not take the older one away. */
  effect(() => {
    const shown = reading.reading.value;
    const { status } = now.value;
    if (shown.status !== 'shown') return;
    shown.keeping.askFirst(
      status === 'changed'
        ? () => {
            const before = now.peek();
            if (before.status === 'changed') now.value = { ...before, isAsked: true };
          }
        : null,
    );
  });

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

  return {
    now,
    show: () =>
      void act(async (texts, { id, article }) => {
        await texts.noteReading(id, article);
        openChanges(id);
        return now.peek();
      }),
    update: () =>
      void act(async (texts, { article }) => {
        await texts.rewrite(article);
        return { status: 'updated' };
      }),
    keepBoth: () =>
      void act(async (texts, { article }) => {
        await texts.keepBoth(article);
        return { status: 'both-kept' };
      }),
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
