// Document in, article out: the pipeline, one line per step. Pure: the page is copied, never changed; no
// browser API, no network, no clock.

import { canonicalAddress } from '../article/address';
import type { Article, Extraction } from '../article/article';
import { readingTime } from '../article/reading-time';
import { type Attempt, postsOf, readStory, readThread } from './attempt';
import { findByline } from './byline';
import { whyNotArticle } from './classify';
import { chooseDates } from './date';
import { collectDates } from './date-candidates';
import { candidatesOf, furtherAttempts, judge, rankAttempts } from './doubt';
import { findDirection, findLanguage } from './language';
import { findLeadImage } from './lead-image';
import { isReadOnce, refusal } from './limits';
import { unshadowed } from './live';
import { metaValue } from './metadata';
import { copyAndMeasure, type OpenedPage, openPage, readSource, type Source } from './opened-page';
import { findPagination } from './pagination';
import { findSection } from './section';
import { findIcon } from './site-icon';
import { allBut, type StepName } from './steps';
import type { Post } from './thread';
import { chooseTitle } from './title';
import { tidyTitle } from './words';

export interface ExtractOptions {
  /** The page's address, where the document does not know it (`DOMParser`). */
  url?: string;
  /** The reader's clock; only used to refuse dates in the future and stamps of the visit, and for "2 hours ago". */
  now?: Date;
  /** Steps to leave out, to see what they are worth. */
  without?: readonly StepName[];
  /** Which of the texts that were found stands in `html`: its number in `candidates`; the best by default. */
  candidate?: number;
  /** Whether this is a further page of an article, which may be short and still is one. */
  isFurther?: boolean;
}

/** Without a clock no date is in the future. */
const endOfTime = new Date(8.64e15);

/**
 * Reads the article on a page, or says why there is none. The document may be live, a clone or the work of
 * `DOMParser`; it is never changed. No exception leaves: a page that breaks a step has no article.
 */
export function extract(document: Document, options: ExtractOptions = {}): Extraction {
  try {
    return extractOrThrow(document, options);
  } catch {
    const { title, url } = nameOf(document);
    return { kind: 'not-an-article', reason: 'no-text', title, url: options.url ?? url };
  }
}

/**
 * The same, for whoever tells faults of ours from pages without an article.
 *
 * @throws When a page breaks a step.
 */
export function extractOrThrow(given: Document, options: ExtractOptions = {}): Extraction {
  const document = unshadowed(given);
  const url = options.url ?? document.URL;
  const reason = refusal(document);
  if (reason !== null)
    return { kind: 'not-an-article', reason, title: tidyTitle(document.title), url };
  return readPage(document, url, options);
}

function nameOf(given: Document): { title: string; url: string } {
  try {
    const document = unshadowed(given);
    return { title: tidyTitle(document.title), url: document.URL };
  } catch {
    return { title: '', url: '' };
  }
}

function readPage(document: Document, url: string, options: ExtractOptions): Extraction {
  // What the page says of itself, and a copy of it to work on.
  const copy = copyAndMeasure(document);
  const source = readSource(document, url, copy);
  const opened = openPage(source, copy);

  // Title, dates and names before pruning: they often stand in what is pruned.
  const without = options.without ?? [];
  const posts = postsOf(source, opened, allBut(without));
  const fields = readFields(source, opened, posts, options.now ?? endOfTime);

  // The body: one attempt, and more where that one is in doubt.
  const attempts = readBodies(source, opened, posts, fields, without);
  const ranked = rankAttempts(attempts, source);
  const candidate = Math.max(0, Math.min(options.candidate ?? 0, ranked.length - 1));
  const attempt = ranked[candidate] as Attempt;

  const reason = whyNotArticle({ source, opened, attempt, isSigned: isSigned(fields) });
  const isShortEnd = options.isFurther && reason === 'no-text' && attempt.text !== '';
  if (reason !== null && !isShortEnd)
    return { kind: 'not-an-article', reason, title: fields.title, url };
  return {
    kind: 'article',
    article: {
      ...articleOf(source, opened, fields, attempt),
      ...judge(attempt, ranked, opened, source),
      candidates: candidatesOf(ranked, fields.hints.language),
      candidate,
      pagination: findPagination(document, url),
    },
  };
}

type Fields = ReturnType<typeof readFields>;

function readFields(
  { document, url, metas, data, kind }: Source,
  opened: OpenedPage,
  posts: Post[] | null,
  now: Date,
) {
  const { page, survey, headline, site, stated } = opened;
  const hints = { language: document.documentElement.getAttribute('lang') };
  const candidates = collectDates({
    document: page,
    original: document,
    survey,
    headline,
    data,
    metas,
    url,
    hints,
    now,
  });
  const title = chooseTitle(headline?.text ?? null, stated, site);
  return {
    title,
    byline: findByline({
      page,
      survey,
      headline,
      metas,
      data,
      site,
      isThread: kind === 'thread',
      opener: posts?.[0]?.author ?? null,
    }),
    section: findSection(page, metas, data, { title, site }),
    hints,
    ...chooseDates(candidates, now),
  };
}

function isSigned({ byline, date }: Fields): boolean {
  return byline !== null || date?.kind === 'published';
}

/** The first attempt spoils the page that was opened; each further one opens its own. */
function readBodies(
  source: Source,
  opened: OpenedPage,
  posts: Post[] | null,
  fields: Fields,
  without: readonly StepName[],
): Attempt[] {
  const first =
    posts === null
      ? readStory(source, opened, fields, allBut(without))
      : readThread(source, opened, posts);
  const isOnlyOne =
    opened.isLarge || isReadOnce(source.document.documentElement) || without.includes('attempts');
  const further = isOnlyOne ? [] : furtherAttempts(first, fields.hints.language);
  return [
    first,
    ...further.map((steps) =>
      readStory(
        source,
        openPage(source, copyAndMeasure(source.document)),
        fields,
        allBut([...without, ...steps]),
      ),
    ),
  ];
}

function articleOf(source: Source, opened: OpenedPage, fields: Fields, attempt: Attempt): Article {
  const { document, url, metas, data } = source;
  const { root, text, trail } = attempt;
  const language = findLanguage(document, metas, data, text);
  const canonical =
    document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? null;
  return {
    url: canonicalAddress(url, [canonical, metaValue(metas, 'og:url')]),
    title: fields.title,
    standfirst: attempt.standfirst,
    byline: fields.byline,
    siteName: opened.site,
    section: fields.section,
    icon: findIcon(document, source.base),
    date: fields.date,
    modified: fields.modified,
    dateDoubt: fields.doubt,
    language,
    direction: findDirection(document, text),
    html: root.innerHTML,
    text,
    leadImage: findLeadImage(root),
    ...readingTime(text, language),
    removed: trail.list(),
  };
}
