// The first half of every verb without a popup: the article of the page in a tab, or why there is none.

import type { Article, NotArticleReason } from '../article/article';
import { Failure, type FailureCode, failureCode } from '../failures';
import { type Library, openLibrary } from '../library/library';
import { readPage } from '../platform/page';
import type { PageTab } from '../platform/tabs';

/** Why a verb did not get to do its work; nothing was kept. */
export type Hindrance =
  /** A question that only the popup can ask. */
  | { kind: 'asks'; question: 'private-window' | 'other-headline' }
  | { kind: 'not-an-article'; reason: NotArticleReason }
  | { kind: 'failed'; failure: FailureCode };

/**
 * Reads the article in a tab and does something with it in the library. Never throws.
 *
 * In a private window nothing is done: whatever touches the library leaves a trace on the disk, and
 * that takes a question first.
 */
export async function withArticleOf<Outcome>(
  tab: PageTab,
  work: (article: Article, library: Library) => Promise<Outcome>,
): Promise<Outcome | Hindrance> {
  if (tab.inPrivateWindow) return { kind: 'asks', question: 'private-window' };
  try {
    const reply = await withinLimit(readPage(tab));
    if (reply.kind === 'failed') return reply;
    const { extraction } = reply;
    if (extraction.kind === 'not-an-article')
      return { kind: extraction.kind, reason: extraction.reason };
    const library = await openLibrary();
    try {
      return await work(extraction.article, library);
    } finally {
      library.close();
    }
  } catch (error) {
    return { kind: 'failed', failure: failureCode(error, 'reading-broke') };
  }
}

/** How long a page may take to answer where nobody can press Stop. */
const silentAfterMs = 30_000;

/** @throws {Failure} `page-silent` when the answer takes too long. */
function withinLimit<Answer>(answer: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Failure('page-silent')), silentAfterMs);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
