// What can be done to highlights on the library page, with the way back. No DOM, no browser.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleId } from '../article/entry';
import { changed, type Highlight, type HighlightChange } from '../article/highlight';
import { type FailureCode, failureCode } from '../failures';
import type { Library } from '../library/library';

/** A highlight, and the article it was in. */
export interface DeletedHighlight {
  id: ArticleId;
  highlight: Highlight;
}

export interface HighlightActs {
  /** The one that was deleted last, and can be had back. */
  readonly deleted: ReadonlySignal<DeletedHighlight | null>;
  readonly failure: ReadonlySignal<FailureCode | null>;
  change(id: ArticleId, highlight: Highlight, change: HighlightChange): void;
  remove(id: ArticleId, highlight: Highlight): void;
  /** Gives back what was deleted last. */
  undo(): void;
  dismiss(): void;
}

export function createHighlightActs(
  library: Promise<Pick<Library, 'mark' | 'unmark'>>,
): HighlightActs {
  const deleted = signal<DeletedHighlight | null>(null);
  const failure = signal<FailureCode | null>(null);

  function attempt(
    work: (opened: Pick<Library, 'mark' | 'unmark'>) => Promise<void>,
    toldAs: DeletedHighlight | null = null,
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
      attempt((opened) => opened.unmark(id, [highlight.id]), { id, highlight });
    },
    undo() {
      const last = deleted.peek();
      if (!last) return;
      attempt((opened) => opened.mark(last.id, [changed(last.highlight, {}, Date.now())]));
    },
    dismiss() {
      deleted.value = null;
    },
  };
}
