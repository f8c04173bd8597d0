// Deletes for good what nobody has asked for in a while.

import type { ArticleId } from '../article/entry';
import { piecesOf } from './body';
import type { Clock } from './clock';
import type { Records } from './records';
import { type ArticleRow, isArticle, isListed, type Row, tombstone } from './row';
import type { LibraryDatabase } from './schema';
import { allStores, committed, writeErased, writing } from './transactions';

const dayMs = 24 * 60 * 60 * 1000;
/** How long articles stay that were only opened in a reader tab, and ones taken out of the list. */
const openedKeptMs = 7 * dayMs;
const removedKeptMs = 30 * dayMs;

export function pruneActs(records: Records) {
  return {
    /** Deletes for good what was removed, or only opened, long ago; with `now` at infinity, all of it. */
    async prune(now = Date.now()): Promise<void> {
      const clock = await records.clock();
      await prune(records.database, clock, now);
    },
  };
}

/**
 * With `now` at infinity, all that was removed or only opened.
 *
 * @param but An article that stays in any case.
 */
export function prune(
  database: LibraryDatabase,
  clock: Clock,
  now: number,
  but?: ArticleId,
): Promise<void> {
  return writing(
    database,
    async (transaction) => {
      const entries = transaction.objectStore('entries');
      const bodies = transaction.objectStore('bodies');
      const readings = transaction.objectStore('readings');
      const openedBefore = now - openedKeptMs;
      const [removed, opened, looked] = await Promise.all([
        entries
          .index('shelf')
          .getAll(
            IDBKeyRange.bound(['trash', removedKeptMs - now], ['trash', Number.POSITIVE_INFINITY]),
          ),
        entries.index('openedAt').getAll(IDBKeyRange.upperBound(openedBefore)),
        readings.index('at').getAllKeys(IDBKeyRange.upperBound(openedBefore)),
      ]);
      const old = [
        ...articles(removed).filter(({ openedAt = 0 }) => openedAt <= openedBefore),
        ...articles(opened).filter((row) => !isListed(row) && !row.removed),
      ].filter(({ id }) => id !== but);
      const at = Math.min(now, Date.now());
      await committed(transaction, [
        ...looked.map((id) => readings.delete(id)),
        ...old.flatMap((row) =>
          // What was never in the list is missed nowhere, and leaves no trace.
          row.stamps?.listed === undefined
            ? [entries.delete(row.id), bodies.delete(piecesOf(row.id))]
            : writeErased(transaction, tombstone(row.id, at, clock.next(at, row.changed))),
        ),
      ]);
    },
    allStores,
  );
}

function articles(rows: Row[]): ArticleRow[] {
  return rows.filter(isArticle);
}
