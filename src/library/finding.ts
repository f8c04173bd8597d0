// Articles found by what stands in them. The code behind it is read when it is first asked for.

import type { ArticleId } from '../article/entry';
import type { Snippet } from '../search/snippet';
import type { IndexingOptions } from './indexing';
import type { Records } from './records';
import type { Found, Searching, SearchOptions } from './searching';
import { guarded } from './transactions';

export function findingActs(records: Records) {
  let loading: Promise<Searching> | null = null;
  const searching = () => {
    loading ??= import('./searching').then(({ Searching }) => new Searching(records));
    return loading;
  };
  return {
    /**
     * Finds articles by a query as the reader types it (`search/query.ts`): every word, phrase and filter has
     * to fit, in title, publication, byline, tags, notes or text. An empty query finds all, the newest first.
     */
    search: (query: string, limit: number, options: SearchOptions = {}): Promise<Found> =>
      guarded(async () => (await searching()).search(query, limit, options)),

    /**
     * The passages for which some articles were found, in the order asked for; null where nothing in the text
     * itself was.
     */
    snippets: (ids: readonly ArticleId[], query: string): Promise<(Snippet | null)[]> =>
      guarded(async () => (await searching()).snippets(ids, query)),

    /**
     * Makes all findable that waits to be, in pieces that let the page go on drawing; resolves when it is done,
     * or at once where another page is at it.
     */
    indexWaiting: (options: IndexingOptions = {}): Promise<void> =>
      guarded(async () => (await searching()).index(options)),

    /** Deletes all that the search knows: it is made anew from what there is. */
    forgetSearch: (): Promise<void> => guarded(async () => (await searching()).forget()),

    /** Ends what it holds open. */
    closeSearch(): void {
      loading?.then(
        (opened) => opened.close(),
        () => {},
      );
    },
  };
}
