// Reading the page in front: asking, waiting, saying so, giving up, and what came of it.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { Article, NotArticleReason } from '../article/article';
import type { ArticleId } from '../article/entry';
import { type FailureCode, failureCode } from '../failures';
import type { Library } from '../library/library';
import type { PageReply } from '../messages';
import type { PageAgain } from '../platform/page-again';
import { createKeeping, type KeepingModel } from '../ui/keeping';

/** How far the reading of the page in front has come. */
export type Reading =
  /** Asked and not answered yet; `slow` once it takes long enough to say so. */
  { status: 'reading'; slow: boolean } | Outcome;

/** How a reading ended. */
export type Outcome =
  | { status: 'shown'; article: Article; keeping: KeepingModel; stillLoading: boolean }
  | { status: 'not-article'; reason: NotArticleReason }
  | { status: 'failed'; failure: FailureCode }
  /** The reader did not want to wait any longer. */
  | { status: 'stopped' }
  /** The tab holds one of Lede's own pages, with an article or without. */
  | { status: 'own-page'; articleId: ArticleId | null };

/** The page in front, as the browser tells of it. */
export interface PageSource {
  /** What is known before the page is asked. */
  locate(): Promise<{
    /** Undefined for a page of the web; null for a page of ours without an article. */
    ownArticleId: ArticleId | null | undefined;
    inPrivateWindow: boolean;
    /** @throws {Failure} as `platform/page.ts` does. */
    read(): Promise<PageReply>;
    again(): Promise<PageAgain>;
  }>;
}

export interface ReadingModel {
  readonly reading: ReadonlySignal<Reading>;
  /** Whether the page is in a private window; false until known. */
  readonly inPrivateWindow: ReadonlySignal<boolean>;
  again(): void;
  /** The page that is shown, to be asked for more. */
  page(): Promise<PageAgain>;
  /** Shows another text of it in place of the one that is shown. */
  change(article: Article): void;
  /** Stops waiting. The page cannot be interrupted; its late answer is not heard. */
  stop(): void;
}

/** When waiting is told, and when it is given up. */
export const slowAfterMs = 1200;
export const silentAfterMs = 60_000;

/**
 * Asks the page at once.
 *
 * @param onOutcome Told how each reading ended.
 */
export function createReading(
  page: PageSource,
  library: Promise<Library>,
  onOutcome: (outcome: Outcome) => void,
): ReadingModel {
  const reading = signal<Reading>({ status: 'reading', slow: false });
  const inPrivateWindow = signal(false);
  let attempt = new AbortController();
  let pageAgain: () => Promise<PageAgain>;

  async function ask(stillWanted: AbortSignal): Promise<Outcome> {
    try {
      const found = await page.locate();
      pageAgain = found.again;
      inPrivateWindow.value = found.inPrivateWindow;
      if (found.ownArticleId !== undefined) {
        return { status: 'own-page', articleId: found.ownArticleId };
      }
      const reply = await found.read();
      // Nobody would end the listening of a Save button that is never shown.
      if (stillWanted.aborted) return { status: 'stopped' };
      return outcomeOf(reply, library, found.inPrivateWindow);
    } catch (error) {
      return { status: 'failed', failure: failureCode(error, 'reading-broke') };
    }
  }

  function settle(outcome: Outcome): void {
    attempt.abort();
    reading.value = outcome;
    onOutcome(outcome);
  }

  function again(): void {
    attempt.abort();
    const current = new AbortController();
    attempt = current;
    const before = reading.peek();
    if (before.status === 'shown') before.keeping.end();
    reading.value = { status: 'reading', slow: false };
    after(slowAfterMs, current.signal, () => {
      reading.value = { status: 'reading', slow: true };
    });
    after(silentAfterMs, current.signal, () =>
      settle({ status: 'failed', failure: 'page-silent' }),
    );
    void ask(current.signal).then((outcome) => {
      if (!current.signal.aborted) settle(outcome);
    });
  }

  again();
  return {
    reading,
    inPrivateWindow,
    again,
    page: () => pageAgain(),
    change(article) {
      const now = reading.peek();
      if (now.status !== 'shown') return;
      now.keeping.change(article);
      reading.value = { ...now, article };
    },
    stop() {
      if (reading.peek().status === 'reading') settle({ status: 'stopped' });
    },
  };
}

function outcomeOf(reply: PageReply, library: Promise<Library>, inPrivateWindow: boolean): Outcome {
  if (reply.kind === 'failed') return { status: 'failed', failure: reply.failure };
  const { extraction, stillLoading } = reply;
  if (extraction.kind === 'not-an-article') {
    return { status: 'not-article', reason: extraction.reason };
  }
  const { article } = extraction;
  const keeping = createKeeping(article, library, inPrivateWindow);
  return { status: 'shown', article, keeping, stillLoading };
}

/** Runs `act` after a while, unless the signal has ended it before. */
function after(delayMs: number, until: AbortSignal, act: () => void): void {
  const timer = setTimeout(act, delayMs);
  until.addEventListener('abort', () => clearTimeout(timer));
}
