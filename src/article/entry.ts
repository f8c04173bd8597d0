// An article as a row of the list: all of it but its body.

import type { Article } from './article';
import type { Highlight } from './highlight';
import type { Stamp } from './stamp';
import type { TextQuote } from './text-quote';

/** Names one kept article for good; made from its address and headline (`library/identity.ts`). */
export type ArticleId = string;

/** What a list shows of an article; the body stays on disk until it is opened. */
export type ArticleSummary = Omit<Article, BodyField>;

/** What only a reader of the article needs. */
export const bodyFields = [
  'html',
  'text',
  'removed',
  'certainty',
  'doubts',
  'candidates',
  'candidate',
  'pagination',
] as const satisfies (keyof Article)[];

export type BodyField = (typeof bodyFields)[number];

/** What the row of the list leaves out. */
export type Body = Pick<Article, BodyField>;

/** How far the reader has come. */
export interface Place extends TextQuote {
  /** From 0 to 1, for lists. */
  fraction: number;
}

/** An older text of an article, kept beside the newer one because the reader asked for it. */
export interface Version {
  /** When that text was set, which is what tells it from the others on every machine. */
  id: Stamp;
  /** Its headline. */
  title: string;
}

/** Where an article of the list stands. */
export type Shelf = 'unread' | 'archived' | 'trash';

/** A row of the library. */
export interface Entry {
  id: ArticleId;
  /** The address without what does not change the page (`article/address.ts`). */
  addressKey: string;
  summary: ArticleSummary;
  /**
   * When the reader kept it, in epoch milliseconds. Absent on an article that was only opened in a
   * reader tab, and on one taken out of the list.
   */
  savedAt?: number;
  archived: boolean;
  /**
   * The shelf it stands on and its place there, newest first: minus when it was saved, or removed. Follows from
   * the other fields, for the index behind the lists; absent where the article is in none.
   */
  shelf?: [Shelf, number];
  /** When it was taken out of the list, and the `savedAt` that undo gives back. */
  removed?: { at: number; savedAt: number };
  starred?: boolean;
  /** In order; absent when there are none. So are highlights. */
  tags?: string[];
  highlights?: Highlight[];
  place?: Place;
  /** What the reader notes about it; absent where that is nothing. */
  notes?: string;
  /** Older texts of it, the oldest first; absent when there are none. */
  versions?: Version[];
  /** When it was last opened without being kept; such articles are pruned. */
  openedAt?: number;
  /** Said of a row that cannot be shown, and never stored: its summary is an empty one, but it can be deleted. */
  damaged?: true;
}

/** The summary of an article. */
export function summarise(article: Article): ArticleSummary {
  const summary: Partial<Article> = { ...article };
  for (const field of bodyFields) delete summary[field];
  return summary as ArticleSummary;
}
