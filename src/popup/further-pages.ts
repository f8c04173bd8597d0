// The further pages of an article, fetched one after the other because the reader asked: within bounds, never
// twice the same, and ended by the first that does not come. No DOM, no browser.

import { isSameSite } from '../article/address';
import { addressKey } from '../article/address-key';
import type { Article } from '../article/article';
import { failureCode } from '../failures';
import type { FurtherFault, FurtherReply } from '../messages';

/** A further page that has come. */
export interface FurtherPage {
  address: string;
  article: Article;
}

/** The page that ended it, and why it is not there. */
export interface MissingPage {
  page: number;
  /** Null where no page before it leads to it. */
  address: string | null;
  why: FurtherFault | 'page-gone' | 'circle' | 'too-many' | 'no-link';
}

export interface Fetching {
  fetchPage(address: string, stop: AbortSignal): Promise<FurtherReply>;
  /** Told before each page which one it is. */
  onPage(page: number): void;
  stop: AbortSignal;
}

/** More than an article ever has. */
const mostPages = 30;
const mostBytes = 30_000_000;

/**
 * Fetches what comes after `before`, in order. Never throws: what has come until then is the answer.
 *
 * @param before Further pages that have come already.
 */
export async function furtherPages(
  first: Article,
  before: readonly FurtherPage[],
  { fetchPage, onPage, stop }: Fetching,
): Promise<{ pages: FurtherPage[]; missing: MissingPage | null }> {
  const pages = [...before];
  const stopping = stopped(stop);
  let bytes = 0;
  for (;;) {
    const page = (first.pagination?.page ?? 1) + pages.length + 1;
    const address = (pages.at(-1)?.article ?? first).pagination?.next ?? null;
    const missing = (why: MissingPage['why']) => ({ pages, missing: { page, address, why } });
    if (address === null) {
      return page > (first.pagination?.pages ?? 0) ? { pages, missing: null } : missing('no-link');
    }
    const refusal = bytes > mostBytes ? 'too-many' : whyNot(address, first, pages);
    if (refusal !== null) return missing(refusal);
    onPage(page);
    const reply = await Promise.race([stopping, replyTo(() => fetchPage(address, stop))]);
    if (reply.kind === 'failed') return missing(reply.fault);
    if (reply.kind === 'gone') return missing('page-gone');
    if (isKnown(reply.article, first, pages)) return missing('circle');
    bytes += reply.bytes;
    pages.push({ address, article: reply.article });
  }
}

/** A page that hangs does not hold up the reader who has had enough of it. */
function stopped(stop: AbortSignal): Promise<FurtherReply> {
  return new Promise((resolve) => {
    const hear = () => resolve({ kind: 'failed', fault: 'stopped' });
    if (stop.aborted) hear();
    stop.addEventListener('abort', hear);
  });
}

async function replyTo(ask: () => Promise<FurtherReply>): Promise<FurtherReply | { kind: 'gone' }> {
  try {
    return await ask();
  } catch (error) {
    const isGone = failureCode(error, 'reading-broke') === 'page-gone';
    return isGone ? { kind: 'gone' } : { kind: 'failed', fault: 'unreachable' };
  }
}

/** Why an address is not even asked for. */
function whyNot(
  address: string,
  first: Article,
  pages: FurtherPage[],
): 'too-many' | 'elsewhere' | 'circle' | null {
  if (pages.length >= mostPages) return 'too-many';
  if (!isSameSite(address, first.url)) return 'elsewhere';
  const known = [first.url, ...pages.map((page) => page.address)].map(addressKey);
  return known.includes(addressKey(address)) ? 'circle' : null;
}

/** Some sites answer a number that they do not know with a page that they do. */
function isKnown(article: Article, first: Article, pages: FurtherPage[]): boolean {
  return [first, ...pages.map((page) => page.article)].some(({ text }) => text === article.text);
}
