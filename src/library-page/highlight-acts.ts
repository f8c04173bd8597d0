// What can be done to highlights on the library page, with the way back. No DOM, no browser.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleId } from '../article/entry';
import { changed, type Highlight, type HighlightChange } from '../article/highlight';
import { type FailureCode, failureCode } from '../failures';
import type { Library } from '../library/library';

export interface HighlightActs {
  /** The one that was deleted last, and can be had back. */
  readonly deleted: ReadonlySignal<Highlight | null>;
  readonly failure: ReadonlySignal<FailureCode | null>;
  change(id: ArticleId, highlight: Highlight, change: HighlightChange): void;
  remove(id: ArticleId, highlight: Highlight): void;
  /** Gives back what was deleted last; false when that is nothing. */
  undo(): boolean;
  dismiss(): void;
}

export function createHighlightActs(
  library: Promise<Pick<Library, 'mark' | 'unmark'>>,
): HighlightActs {
  const deleted = signal<Highlight | null>(null);
  const failure = signal<FailureCode | null>(null);
  let from: ArticleId | null = null;

  function attempt(
    work: (opened: Pick<Library, 'mark' | 'unmark'>) => Promise<void>,
    toldAs: Highlight | null = null,
  ): void {
    failure.value = null;
    library
      .then(work)
      .then(() => {
        deleted.value = toldAs;
      })
      .catch((error) => {
        failure.value = failureCode(error, 'storage-broke');
      });
  }

  return {
    deleted,
    failure,
    change: (id, highlight, change) =>
      attempt((opened) => opened.mark(id, [changed(highlight, change, Date.now())])),
    remove(id, highlight) {
      from = id;
      attempt((opened) => opened.unmark(id, [highlight.id]), highlight);
    },
    undo() {
      const last = deleted.peek();
      if (last === null || from === null) return false;
      const id = from;
      attempt((opened) => opened.mark(id, [changed(last, {}, Date.now())]));
      return true;
    },
    dismiss() {
      deleted.value = null;
    },
  };
}
