// What is in the library, as lists show it.

import type { ArticleId, Entry, Shelf } from '../article/entry';
import type { Records } from './records';
import { isArticle, type Row, shown } from './row';
import { guarded } from './transactions';

export function listActs({ database }: Records) {
  const onShelf = (shelf: Shelf) => database.getAllFromIndex('entries', 'shelf', wholeShelf(shelf));
  return {
    /** All rows of the list, unread and archived, newest first. */
    list: (): Promise<Entry[]> =>
      guarded(async () => {
        const [unread, archived] = await Promise.all([onShelf('unread'), onShelf('archived')]);
        const rows = shownRows([...unread, ...archived]);
        return rows.sort((a, b) => (b.savedAt ?? 0) - (a.savedAt ?? 0));
      }),

    /** What was taken out of the list and can still be restored, the last one first. */
    trash: (): Promise<Entry[]> => guarded(async () => shownRows(await onShelf('trash'))),

    /** How many are in the list, or on one shelf. */
    count: (shelf?: Shelf): Promise<number> =>
      guarded(async () => {
        const shelves: Shelf[] = shelf ? [shelf] : ['unread', 'archived'];
        const counts = shelves.map((each) =>
          database.countFromIndex('entries', 'shelf', wholeShelf(each)),
        );
        return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
      }),

    /**
     * Some rows of a shelf, newest first.
     *
     * @param from The place of the first one, from 0.
     */
    rows: (shelf: Shelf, from: number, limit: number): Promise<Entry[]> =>
      guarded(async () => {
        const index = database.transaction('entries').store.index('shelf');
        let start = wholeShelf(shelf);
        if (from > 0) {
          const cursor = await index.openKeyCursor(start);
          const reached = await cursor?.advance(from);
          if (!reached) return [];
          // Rows that were saved in one millisecond share a key: those before this one are skipped.
          const same = IDBKeyRange.only(reached.key);
          const twins = await index.getAllKeys(same);
          const skipped = twins.indexOf(reached.primaryKey);
          start = IDBKeyRange.bound(reached.key, [shelf, Number.POSITIVE_INFINITY]);
          return shownRows((await index.getAll(start, limit + skipped)).slice(skipped));
        }
        return shownRows(await index.getAll(start, limit));
      }),

    /** The articles of a shelf by their ids, newest first. */
    idsOn: (shelf: Shelf): Promise<ArticleId[]> =>
      guarded(() => database.getAllKeysFromIndex('entries', 'shelf', wholeShelf(shelf))),

    /** The rows of some articles, in the order asked for; without those that are gone. */
    rowsOf: (ids: readonly ArticleId[]): Promise<Entry[]> =>
      guarded(async () => {
        const { store } = database.transaction('entries');
        return shownRows(await Promise.all(ids.map((id) => store.get(id))));
      }),
  };
}

function wholeShelf(shelf: Shelf): IDBKeyRange {
  return IDBKeyRange.bound([shelf, Number.NEGATIVE_INFINITY], [shelf, Number.POSITIVE_INFINITY]);
}

function shownRows(rows: (Row | undefined)[]): Entry[] {
  return rows.filter(isArticle).map(shown);
}
