// An article's body as it lies in the database: in pieces.

import type { Article } from '../article/article';
import { type ArticleId, type Body, bodyFields } from '../article/entry';
import type { Stamp } from '../article/stamp';

/** A piece's place: the article, and its number from 0. */
export type PieceKey = [ArticleId, number];

/** The same of an older text of it (`versions.ts`). */
export type VersionKey = [article: ArticleId, version: Stamp, piece: number];

/**
 * UTF-16 units in a piece, so 50 kB at most. Chromium lays values above 64 kB down in a file of their own,
 * which the writing page has to live to see: of articles of 1 MB that were saved in one value by a popup
 * that closed in the same instant, it lost up to half.
 */
const pieceLength = 25_000;

/** The body of an article. */
export function bodyOf(article: Article): Body {
  return Object.fromEntries(bodyFields.map((field) => [field, article[field]])) as unknown as Body;
}

/** A body in pieces, in order; at least one. */
export function toPieces(body: Body): string[] {
  const whole = JSON.stringify(body);
  const pieces: string[] = [];
  for (let at = 0; at < whole.length; at += pieceLength) {
    pieces.push(whole.slice(at, at + pieceLength));
  }
  return pieces;
}

/** The body back from its pieces, or null when one is missing or damaged. */
export function intactBody(pieces: string[]): Body | null {
  try {
    const body = JSON.parse(pieces.join('')) as Body;
    return typeof body.html === 'string' && typeof body.text === 'string' ? body : null;
  } catch {
    return null;
  }
}

/** All pieces of one article. */
export function piecesOf(id: ArticleId): IDBKeyRange {
  // An array sorts behind every number and text.
  return IDBKeyRange.bound([id], [id, []]);
}

/** All pieces of an article's older texts, or of one of them. */
export function versionPieces(id: ArticleId, version?: Stamp): IDBKeyRange {
  const of = version === undefined ? [id] : [id, version];
  return IDBKeyRange.bound(of, [...of, []]);
}
