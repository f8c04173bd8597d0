// An article as a row of the list: all of it but its body.

import type { Article } from './article';

/** Names one kept article for good; made from its address and headline (`library/identity.ts`). */
export type ArticleId = string;

/** What a list shows of an article; the body stays on disk until it is opened. */
export type ArticleSummary = Omit<Article, 'html' | 'text' | 'removed'>;

/** A row of the library. */
export interface Entry {
  id: ArticleId;
  /** The address without what does not change the page (`article/address.ts`). */
  addressKey: string;
  summary: ArticleSummary;
  /**
   * When the reader kept it, in epoch milliseconds. Absent on an article that was only opened in a
   * reader tab, and on one taken out of the list: the index behind the list skips both.
   */
  savedAt?: number;
  archived: boolean;
  /** When it was taken out of the list, and the `savedAt` that undo gives back. */
  removed?: { at: number; savedAt: number };
  /** When it was last opened without being kept; such articles are pruned. */
  openedAt?: number;
}

/** The summary of an article. */
export function summarise(article: Article): ArticleSummary {
  const { html: _html, text: _text, removed: _removed, ...summary } = article;
  return summary;
}
