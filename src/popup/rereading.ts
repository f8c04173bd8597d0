// What more the page in front can be asked for once its article is on the screen: another of its texts, or the
// further pages of its article. Whatever comes of it, the text that is shown stays until a better one is there.

import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Article } from '../article/article';
import { joinPages } from '../article/join-pages';
import { Failure, type FailureCode, failureCode } from '../failures';
import type { PageReply } from '../messages';
import { type FurtherPage, furtherPages, type MissingPage } from './further-pages';
import type { ReadingModel } from './reading';

export type Asking =
  | { status: 'idle' }
  /** The page is asked for another of its texts. */
  | { status: 'choosing'; candidate: number }
  | { status: 'chosen'; candidate: number }
  /** It could not be asked. */
  | { status: 'failed'; failure: FailureCode }
  /** A further page is on its way. */
  | { status: 'joining'; page: number }
  | { status: 'joined'; pages: number; missing: MissingPage | null };

export interface RereadingModel {
  readonly asking: ReadonlySignal<Asking>;
  /** Shows another of the texts that were found. */
  choose(candidate: number): void;
  /** The one after the one that is shown. */
  chooseNext(): void;
  /** Fetches the further pages, or those of them that are still missing. */
  join(): void;
  /** Ends what is being asked; pages that have come stay. */
  stop(): void;
}

type Page = Pick<ReadingModel, 'reading' | 'page' | 'change'>;

/** How long the page may take to read itself again. */
const silentAfterMs = 30_000;

/**
 * @param onGrown Told before an article is replaced by one that only goes on longer.
 */
export function createRereading(page: Page, onGrown: (grown: Article) => void): RereadingModel {
  const latest = signal<{ about: Article | null; asking: Asking }>({
    about: null,
    asking: { status: 'idle' },
  });
  let attempt = new AbortController();
  /** What the article on the screen was made of, if it was joined. */
  let made: { first: Article; pages: FurtherPage[]; joined: Article } | null = null;

  const shown = (): Article | null => {
    const now = page.reading.value;
    return now.status === 'shown' ? now.article : null;
  };
  const say = (asking: Asking) => {
    latest.value = { about: shown(), asking };
  };

  /** Begins anew; the function returned says whether that is still what the reader waits for. */
  function begin(article: Article): { stop: AbortSignal; isCurrent(): boolean } {
    attempt.abort();
    const mine = new AbortController();
    attempt = mine;
    return { stop: mine.signal, isCurrent: () => mine === attempt && shown() === article };
  }

  async function choose(candidate: number): Promise<void> {
    const article = shown();
    if (!article) return;
    const { stop, isCurrent } = begin(article);
    say({ status: 'choosing', candidate });
    try {
      const reply = await withinLimit(page.page().then((asked) => asked.candidate(candidate)));
      const other = sameArticle(reply, article, candidate);
      if (!isCurrent() || stop.aborted) return;
      page.change(other);
      say({ status: 'chosen', candidate });
    } catch (error) {
      if (isCurrent() && !stop.aborted)
        say({ status: 'failed', failure: failureCode(error, 'reading-broke') });
    }
  }

  async function join(): Promise<void> {
    const article = shown();
    if (!article) return;
    const { first, pages: before } =
      made?.joined === article ? made : { first: article, pages: [] };
    const { stop, isCurrent } = begin(article);
    const { pages, missing } = await furtherPages(first, before, {
      fetchPage: async (address) => (await page.page()).furtherPage(address, stop),
      onPage: (number) => isCurrent() && say({ status: 'joining', page: number }),
      stop,
    });
    if (!isCurrent()) return;
    if (pages.length > before.length) {
      const articles = pages.map((each) => each.article);
      const joined = joinPages(first, articles, missing?.address ?? null);
      made = { first, pages, joined };
      onGrown(joined);
      page.change(joined);
    }
    say({ status: 'joined', pages: pages.length + 1, missing });
  }

  return {
    asking: computed(() => {
      const { about, asking } = latest.value;
      return about === shown() ? asking : { status: 'idle' };
    }),
    choose: (candidate) => void choose(candidate),
    chooseNext() {
      const { candidates = [], candidate = 0 } = shown() ?? {};
      if (candidates.length > 1) void choose((candidate + 1) % candidates.length);
    },
    join: () => void join(),
    stop() {
      attempt.abort();
      if (latest.peek().asking.status === 'choosing') say({ status: 'idle' });
    },
  };
}

/** @throws {Failure} when the page has no such text of that article any more. */
function sameArticle(reply: PageReply, before: Article, candidate: number): Article {
  if (reply.kind === 'failed') throw new Failure(reply.failure);
  const { extraction } = reply;
  // Sites that go from story to story without loading stay the same page to the browser.
  if (extraction.kind !== 'article' || extraction.article.url !== before.url) {
    throw new Failure('page-gone');
  }
  const { candidates = before.candidates ?? [] } = extraction.article;
  return { ...extraction.article, candidates, candidate };
}

/** @throws {Failure} `page-silent` when the answer takes too long. */
function withinLimit<Answer>(answer: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Failure('page-silent')), silentAfterMs);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
