// Acts on a tag wherever it stands. On one article it is an act of the library like any other.

import type { ArticleId } from '../article/entry';
import { withElement } from '../article/merge';
import { tagOf } from '../article/tag';
import type { Records } from './records';
import { isArticle, settled } from './row';
import { catchUp, committed, guarded, writeRow, writing } from './transactions';

export interface TagCount {
  tag: string;
  /** How many articles bear it, in the list or in the trash. */
  articles: number;
}

export function tagActs(records: Records) {
  const { database, changes } = records;
  return {
    /** Every tag there is, in order, and how many articles bear it. */
    tags: (): Promise<TagCount[]> =>
      guarded(async () => {
        const index = database.transaction('entries').store.index('tags');
        const tags: TagCount[] = [];
        let cursor = await index.openKeyCursor(null, 'nextunique');
        while (cursor) {
          tags.push({ tag: cursor.key, articles: await index.count(cursor.key) });
          cursor = await cursor.continue();
        }
        return tags;
      }),

    /** Renames a tag everywhere; one that is there already takes it in. With nothing in its place it is gone. */
    async renameTag(from: string, words: string | null): Promise<void> {
      const [tag, to] = [tagOf(from), words === null ? null : tagOf(words)];
      if (tag === null || tag === to || (words !== null && to === null)) return;
      changes.announce(await replaceTag(records, tag, to));
    },
  };
}

/**
 * Gives every article with one tag another in its place, in one transaction: all or none. Where the other one
 * is there already, the two are one from here on. Null takes the tag away.
 *
 * @returns The articles that bore it.
 */
async function replaceTag(records: Records, from: string, to: string | null): Promise<ArticleId[]> {
  const clock = await records.clock();
  const now = Date.now();
  return writing(records.database, async (transaction) => {
    const [found] = await Promise.all([
      transaction.objectStore('entries').index('tags').getAll(from),
      catchUp(clock, transaction, now),
    ]);
    const rows = found.filter(isArticle);
    const writes = rows.flatMap((row) => {
      const stamp = clock.next(now, row.changed);
      const without = withElement(row, 'tags', from, undefined, stamp);
      const renamed = to === null ? without : withElement(without, 'tags', to, to, stamp);
      return writeRow(transaction, row, settled(renamed));
    });
    await committed(transaction, writes);
    return rows.map(({ id }) => id);
  });
}
