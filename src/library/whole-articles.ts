// Articles with their bodies, read one at a time.

import type { Article } from '../article/article';
import type { ArticleId, Entry } from '../article/entry';
import { Failure } from '../failures';
import { intactBody, piecesOf } from './body';
import type { Records } from './records';
import { type Copy, copyOf, isArticle, type Row, shown } from './row';
import { guarded } from './transactions';
import { readVersions } from './versions';

/** An article as it was kept. */
export interface Kept {
  entry: Entry;
  article: Article;
}

export function wholeArticleActs({ database }: Records) {
  async function read(id: ArticleId): Promise<[row: Row | undefined, pieces: string[]]> {
    const transaction = database.transaction(['entries', 'bodies']);
    return Promise.all([
      transaction.objectStore('entries').get(id),
      transaction.objectStore('bodies').getAll(piecesOf(id)),
    ]);
  }
  return {
    /**
     * The whole article, also one that was only opened or removed a while ago; null when there is none.
     *
     * @throws {Failure} `article-damaged` when it cannot be read.
     */
    open: (id: ArticleId): Promise<Kept | null> =>
      guarded(async () => {
        const [entry, pieces] = await read(id);
        if (!isArticle(entry)) return null;
        const body = intactBody(pieces);
        if (!body || shown(entry).damaged) throw new Failure('article-damaged');
        return { entry, article: { ...entry.summary, ...body } };
      }),

    /** A copy of a record, for a backup or another machine; null when it was never kept, is gone, or is damaged. */
    copy: (id: ArticleId): Promise<Copy | null> =>
      guarded(async () => {
        const transaction = database.transaction(['entries', 'bodies', 'versions']);
        const row = await transaction.objectStore('entries').get(id);
        const [pieces, versions] = await Promise.all([
          transaction.objectStore('bodies').getAll(piecesOf(id)),
          readVersions(transaction, row),
        ]);
        return isArticle(row) ? copyOf(row, pieces, versions) : null;
      }),
  };
}
