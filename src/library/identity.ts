// Which article is the same as which: by address and headline, so that saving twice, in two windows or
// on two machines, gives one record.

import { addressKey } from '../article/address-key';
import type { Article } from '../article/article';
import type { ArticleId } from '../article/entry';
import { sha256Of } from '../article/sha256';

/** What tells one article from another. */
export interface Identity {
  id: ArticleId;
  addressKey: string;
}

/**
 * The identity of an article: a SHA-256 over its address key and its headline's words (the first 128
 * bits, in hexadecimal). The headline belongs to it because single-page sites show many stories under
 * one address.
 */
export async function identify(article: Pick<Article, 'url' | 'title'>): Promise<Identity> {
  const key = addressKey(article.url);
  const whole = await sha256Of(`${key}\n${headlineWords(article.title)}`);
  return { id: whole.slice(0, 32), addressKey: key };
}

/** A headline's letters and numbers, by which two spellings of one headline are equal. */
export function headlineWords(title: string): string {
  return (
    title
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  ).join(' ');
}
