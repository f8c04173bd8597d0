// Which record of the library an article is: by address and headline, and where a page's headline changed, by its text.

import type { Article } from '../article/article';
import { sharedPart, shinglesOf } from '../article/shingles';
import { fewestShingles } from '../article/sketch';
import { intactBody, piecesOf } from './body';
import { headlineWords, type Identity } from './identity';
import { type ArticleRow, isArticle, isListed, type Row, shown } from './row';
import type { Looking } from './transactions';

type Place = Looking<'entries' | 'bodies'>;

/** What the library has of an article and of its address. */
export interface Found {
  /** The article's own, or, under another headline, that of the record it continues. */
  identity: Identity;
  /** The record, listed or not. */
  row: Row | null;
  /** Other articles of the list with the same address. */
  others: ArticleRow[];
}

/** From this part of the shorter text on, two texts of one address are one article: stories grow. */
const sameFrom = 0.5;

/**
 * Finds the record of an article. One that was saved from the same address under another headline is the same when
 * the texts are; a site that shows many stories under one address has different ones.
 */
export async function findRecord(
  transaction: Place,
  own: Identity,
  article: Article,
): Promise<Found> {
  const entries = transaction.objectStore('entries');
  const [exact, atAddress] = await Promise.all([
    entries.get(own.id),
    entries.index('addressKey').getAll(own.addressKey),
  ]);
  const known = [exact, ...atAddress.filter(({ id }) => id !== own.id)]
    .filter(isArticle)
    .filter((row) => isListed(row) || row.removed);
  const inOrder = [...known.filter(isListed), ...known.filter((row) => !isListed(row))];
  let row: Row | null = exact ?? null;
  for (const each of inOrder) {
    if (each.id === own.id || (await isSame(transaction, each, article))) {
      row = each;
      break;
    }
  }
  return {
    identity: { ...own, id: row?.id ?? own.id },
    row,
    others: known.filter(isListed).filter(({ id }) => id !== row?.id),
  };
}

async function isSame(transaction: Place, row: ArticleRow, article: Article): Promise<boolean> {
  const { damaged, summary } = shown(row);
  if (damaged) return false;
  if (headlineWords(summary.title) === headlineWords(article.title)) return true;
  const body = intactBody(await transaction.objectStore('bodies').getAll(piecesOf(row.id)));
  const [here, there] = [shinglesOf(body?.text ?? ''), shinglesOf(article.text)];
  return Math.min(here.size, there.size) >= fewestShingles && sharedPart(here, there) >= sameFrom;
}
