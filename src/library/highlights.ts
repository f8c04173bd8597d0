// Acts on the highlights of an article: a set in its row, each merged by itself.

import type { ArticleId } from '../article/entry';
import type { Highlight } from '../article/highlight';
import { withElement } from '../article/merge';
import type { Stamp } from '../article/stamp';
import type { Records } from './records';
import { type ArticleRow, settled, withRemoved } from './row';

export function highlightActs(records: Records) {
  return {
    /** Puts highlights on an article, or others in the place of those with the same ids. */
    async mark(id: ArticleId, highlights: readonly Highlight[]): Promise<void> {
      await records.change([id], (row, stamp) =>
        highlights.reduce((marked, each) => withHighlight(marked, each, stamp), row),
      );
    },

    /**
     * Takes highlights off an article.
     *
     * @param takeBack The article was only kept because of them: it goes out of the list again.
     */
    async unmark(id: ArticleId, highlightIds: readonly string[], takeBack = false): Promise<void> {
      await records.change([id], (row, stamp) => {
        const without = highlightIds.reduce(
          (marked, each) => settled(withElement(marked, 'highlights', each, undefined, stamp)),
          row,
        );
        return takeBack ? withRemoved(without, Date.now(), stamp) : without;
      });
    },
  };
}

/** The row with a highlight. */
export function withHighlight(row: ArticleRow, highlight: Highlight, stamp: Stamp): ArticleRow {
  return settled(withElement(row, 'highlights', highlight.id, highlight, stamp));
}
