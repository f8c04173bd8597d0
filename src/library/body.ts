// An article's body as it lies in the database: in pieces.

import type { Article } from '../article/article';
import type { ArticleId } from '../article/entry';

/** What the row of the list leaves out. */
export type Body = Pick<Article, 'html' | 'text' | 'removed'>;

/** A piece's place: the article, and its number from 0. */
export type PieceKey = [ArticleId, number];

/**
 * UTF-16 units in a piece, so 50 kB at most. Chromium lays values above 64 kB down in a file of their own,
 * which the writing page has to live to see: of articles of 1 MB that were saved in one value by a popup
 * that closed in the same instant, it lost up to half.
 */
const pieceLength = 25_000;

/** The body in pieces, in order; at least one. */
export function toPieces(article: Article): string[] {
  const { html, text, removed } = article;
  const whole = JSON.stringify({ html, text, removed } satisfies Body);
  const pieces: string[] = [];
  for (let at = 0; at < whole.length; at += pieceLength) {
    pieces.push(whole.slice(at, at + pieceLength));
  }
  return pieces;
}

/**
 * The body back from its pieces.
 *
 * @throws When a piece is missing or damaged.
 */
export function fromPieces(pieces: string[]): Body {
  return JSON.parse(pieces.join('')) as Body;
}

/** All pieces of one article. */
export function piecesOf(id: ArticleId): IDBKeyRange {
  // An array sorts behind every number.
  return IDBKeyRange.bound([id], [id, []]);
}
