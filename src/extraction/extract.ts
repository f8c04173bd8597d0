// Document in, article out: the pipeline, one line per step. Pure: the page is copied, never changed; no
// browser API, no network, no clock.

import { canonicalAddress } from '../article/address';
import type { Article, Extraction } from '../article/article';
import { readingTime } from '../article/reading-time';
import { plainText } from '../html/text';
import { findByline } from './byline';
import { chooseBody, markStart } from './choose-body';
import { whyNotArticle } from './classify';
import { cleanBody } from './clean';
import { chooseDates } from './date';
import { collectDates } from './date-candidates';
import { fieldLines } from './field-lines';
import { markCrossheads } from './headings';
import { findHeadline } from './headline';
import { readJsonLd } from './json-ld';
import { findDirection, findLanguage } from './language';
import { findLeadImage, heroOf, placeHero } from './lead-image';
import { refusal } from './limits';
import { unshadowed } from './live';
import { metaValue, readMetas } from './metadata';
import { absoluteAddress, baseOf, copyPage, hostOf } from './prepare';
import { prune } from './prune';
import { findRegion } from './region';
import { Trail } from './removed';
import { findStandfirst } from './standfirst';
import { surveyPage } from './survey';
import { takeOut } from './take-out';
import { chooseTitle, findSiteName, statedTitles } from './title';
import { tidy } from './words';

export interface ExtractOptions {
  /** The page's address, where the document does not know it (`DOMParser`). */
  url?: string;
  /** The reader's clock; only used to refuse dates in the future and stamps of the visit itself. */
  now?: Date;
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
  if (reason !== null) return { kind: 'not-an-article', reason, title: tidy(document.title), url };
  return readPage(document, url, options.now ?? endOfTime);
}

function nameOf(given: Document): { title: string; url: string } {
  try {
    const document = unshadowed(given);
    return { title: tidy(document.title), url: document.URL };
  } catch {
    return { title: '', url: '' };
  }
}

function readPage(document: Document, url: string, now: Date): Extraction {
  // What the page says of itself, before anything is taken away.
  const metas = readMetas(document);
  const data = readJsonLd(document, url, tidy(document.title));

  // A copy, measured once: every later step looks at the same lines.
  const base = baseOf(document, url);
  const page = copyPage(document);
  const survey = surveyPage(page.body);
  const measured = { ...survey.of(page.body) };
  const site = findSiteName({ document: page, metas, data, url, lines: survey.lines });
  const stated = statedTitles(page, metas, data, site);
  const headline = findHeadline(survey, stated);
  const title = chooseTitle(headline?.line.text ?? null, stated, site);

  // Dates and names before pruning: they often stand in what is pruned.
  const hints = { language: document.documentElement.getAttribute('lang') };
  const { date, modified, doubt } = chooseDates(
    collectDates({ document: page, survey, headline, data, metas, url, hints }),
    now,
  );
  const byline = findByline(page, survey, headline, metas, data, site);

  // Furniture off, then the headline and the standfirst, which have fields of their own.
  const trail = new Trail();
  const teasers = prune(page.body, { survey, headline, trail, host: hostOf(url) });
  const listed = measured.text - survey.of(page.body).text;
  const descriptions = [
    data?.description,
    metaValue(metas, 'og:description', 'description', 'twitter:description'),
  ];
  const standfirst = findStandfirst(
    survey,
    headline,
    descriptions.filter((each) => typeof each === 'string'),
  );
  for (const line of fieldLines(survey, headline, { standfirst, byline, hints }))
    takeOut(line, survey);
  const hero = heroOf(survey, headline);
  const region = findRegion(page.body, survey, headline);
  if (headline !== null) {
    for (const line of [headline.line, ...headline.repeats]) takeOut(line, survey);
    markStart(survey, headline);
  }
  trail.add('repeated', headline?.repeats.length ?? 0);

  // The body, by Readability or by where the story stands, then our own clean tree of it.
  const body = chooseBody(page, survey, region);
  const clean = {
    document: page,
    trail,
    absolute: (address: string) => absoluteAddress(address, base),
  };
  const root = cleanBody(body, clean);
  if (hero !== null) placeHero(root, cleanBody(hero, clean));
  markCrossheads(root);
  const text = plainText(root);

  const saysArticle = data?.isArticle === true || metaValue(metas, 'og:type') === 'article';
  const reason = whyNotArticle({
    url,
    document,
    page: measured,
    headline,
    saysArticle,
    root,
    text,
    listed,
    teasers,
    isSigned: byline !== null || date?.kind === 'published',
  });
  if (reason !== null) return { kind: 'not-an-article', reason, title, url };

  const language = findLanguage(document, metas, data, text);
  const canonical =
    document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? null;
  const article: Article = {
    url: canonicalAddress(url, [canonical, metaValue(metas, 'og:url')]),
    title,
    standfirst: standfirst?.text ?? null,
    byline,
    siteName: site,
    date,
    modified,
    dateDoubt: doubt,
    language,
    direction: findDirection(document, text),
    html: root.innerHTML,
    text,
    leadImage: findLeadImage(root),
    ...readingTime(text, language),
    removed: trail.list(),
  };
  return { kind: 'article', article };
}
