// Older texts of articles, kept beside the newer one because the reader asked for it. Their names stand in the row as a
// set, and merge as one; the texts lie here, in pieces like every body.

import type { Article } from '../article/article';
import type { ArticleId } from '../article/entry';
import { withElement } from '../article/merge';
import { sketchOf } from '../article/sketch';
import type { Stamp } from '../article/stamp';
import { bodyOf, intactBody, piecesOf, toPieces, versionPieces } from './body';
import { identify } from './identity';
import type { Records } from './records';
import {
  isArticle,
  isListed,
  nameOf,
  type Row,
  settled,
  shown,
  type WholeVersion,
  withText,
} from './row';
import { findRecord } from './same-article';
import {
  catchUp,
  committed,
  guarded,
  issued,
  type Looking,
  type Writing,
  writeKept,
  writeRow,
  writing,
} from './transactions';

export function versionActs(records: Records) {
  const { database, changes } = records;
  return {
    /**
     * Gives a kept article a newer text, and keeps the one it had as an older version. Does nothing to one that is
     * not kept.
     *
     * @returns Which article that was.
     */
    async keepBoth(article: Article, now = Date.now()): Promise<ArticleId | null> {
      const own = await identify(article);
      const clock = await records.clock();
      const changed = await writing(database, async (transaction) => {
        const [{ identity, row }] = await Promise.all([
          findRecord(transaction, own, article),
          catchUp(clock, transaction, now),
        ]);
        if (!isListed(row)) return null;
        const pieces = await transaction.objectStore('bodies').getAll(piecesOf(row.id));
        const stamp = clock.next(now, row.changed);
        const older = wholeVersion(row, pieces);
        const named = older ? withElement(row, 'versions', older.id, nameOf(older), stamp) : row;
        const newer = withText(named, identity, article, stamp);
        await committed(transaction, [
          ...writeKept(transaction, newer, bodyOf(article), sketchOf(article.text)),
          ...(older ? addVersion(transaction, row.id, older) : []),
        ]);
        return row.id;
      });
      if (changed === null) return null;
      changes.announce([changed]);
      records.onPicturesWanted(changed, article);
      return changed;
    },

    /** An older text of an article; null when there is none, or it is damaged. */
    openVersion: (id: ArticleId, version: Stamp): Promise<Article | null> =>
      guarded(async () =>
        intactVersion(await database.getAll('versions', versionPieces(id, version))),
      ),

    /** Deletes an older text. */
    async dropVersion(id: ArticleId, version: Stamp, now = Date.now()): Promise<void> {
      const clock = await records.clock();
      await writing(database, async (transaction) => {
        const [row] = await Promise.all([
          transaction.objectStore('entries').get(id),
          catchUp(clock, transaction, now),
        ]);
        if (!isArticle(row)) return;
        const stamp = clock.next(now, row.changed);
        const without = settled(withElement(row, 'versions', version, undefined, stamp));
        await committed(transaction, [
          ...writeRow(transaction, row, without),
          transaction.objectStore('versions').delete(versionPieces(id, version)),
        ]);
      });
      changes.announce([id]);
    },
  };
}

/** The older texts that a row names and that are whole. */
export async function readVersions(
  transaction: Looking<'versions'>,
  row: Row | undefined,
): Promise<WholeVersion[]> {
  if (!isArticle(row) || !row.versions) return [];
  const store = transaction.objectStore('versions');
  const read = await Promise.all(
    row.versions.map(async ({ id, title }) => {
      const article = intactVersion(await store.getAll(versionPieces(row.id, id)));
      return article && { id, title, article };
    }),
  );
  return read.filter((version) => version !== null);
}

/** Issues the writing of all older texts of an article, in place of those that were there. */
export function writeVersions(
  transaction: Writing,
  id: ArticleId,
  versions: WholeVersion[],
): Promise<unknown>[] {
  const all = transaction.objectStore('versions').delete(versionPieces(id));
  return [issued(all), ...versions.flatMap((version) => addVersion(transaction, id, version))];
}

function addVersion(
  transaction: Writing,
  id: ArticleId,
  version: WholeVersion,
): Promise<unknown>[] {
  const store = transaction.objectStore('versions');
  return [
    ...toPieces(version.article).map((piece, number) =>
      issued(store.put(piece, [id, version.id, number])),
    ),
  ];
}

/** A row's own text as an older version; null when it is damaged. */
function wholeVersion(row: Row, pieces: string[]): WholeVersion | null {
  const body = intactBody(pieces);
  const id = row.stamps.text;
  if (!isArticle(row) || !body || id === undefined || shown(row).damaged) return null;
  return { id, title: row.summary.title, article: { ...row.summary, ...body } };
}

function intactVersion(pieces: string[]): Article | null {
  const article = intactBody(pieces) as Article | null;
  return article && typeof article.title === 'string' && typeof article.url === 'string'
    ? article
    : null;
}
