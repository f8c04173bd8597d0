// What the page of a kept article says by now: laid down so that another tab can show what has changed.

import type { Article } from '../article/article';
import type { ArticleId } from '../article/entry';
import type { Records } from './records';
import { isArticle } from './row';
import { committed, guarded, writing } from './transactions';

export function readingActs({ database }: Records) {
  return {
    /** Lays down what the page of an article says now, in place of what it said before. Not kept: see `prune`. */
    noteReading: (id: ArticleId, article: Article, now = Date.now()): Promise<void> =>
      writing(database, async (transaction) => {
        const row = await transaction.objectStore('entries').get(id);
        const reading = { id, at: now, article };
        const writes = isArticle(row) ? [transaction.objectStore('readings').put(reading)] : [];
        await committed(transaction, writes);
      }),

    /** What its page said when that was last laid down; null when it was not, or is long past. */
    reading: (id: ArticleId): Promise<Article | null> =>
      guarded(async () => (await database.get('readings', id))?.article ?? null),
  };
}
