// How pictures are counted: an article's rows come and go, and the last one that names a picture takes it along.

import type { ArticleId } from '../article/entry';
import type { Illustration } from './illustration';
import type { Writing } from './schema';

/** All rows of one article. */
export function ofArticle(id: ArticleId): IDBKeyRange {
  // An array sorts behind every text.
  return IDBKeyRange.bound([id], [id, []]);
}

/** Takes all pictures off an article, and off the disk those that nobody else has. */
export async function takePictures(transaction: Writing, id: ArticleId): Promise<void> {
  await takeRows(transaction, await transaction.objectStore('illustrations').getAll(ofArticle(id)));
}

/** Takes rows away, and the pictures that nobody has any more. */
export async function takeRows(transaction: Writing, rows: Illustration[]): Promise<void> {
  const illustrations = transaction.objectStore('illustrations');
  await Promise.all(rows.map(({ id, url }) => illustrations.delete([id, url])));
  await dropUnused(transaction, rows);
}

/** Takes pictures off the disk that these rows named until now, unless another row names them. */
export async function dropUnused(transaction: Writing, rows: Illustration[]): Promise<void> {
  const users = transaction.objectStore('illustrations').index('picture');
  for (const key of new Set(rows.map(({ picture }) => picture))) {
    if (key === undefined || (await users.count(key)) > 0) continue;
    await transaction.objectStore('pictures').delete(key);
  }
}
