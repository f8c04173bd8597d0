// A page made ready to be read: what it says of itself, and a copy of it measured once, so that every later step
// looks at the same lines.

import { findHeadline, type Headline } from './headline';
import { readJsonLd, type StructuredArticle } from './json-ld';
import { isLarge } from './limits';
import { type Metas, metaValue, readMetas } from './metadata';
import { findPageKind, type PageKind } from './page-kind';
import { baseOf, copyPage } from './prepare';
import { aboutThisPage } from './stale';
import { type Measures, type Survey, surveyPage } from './survey';
import { findSiteName, namesOfSite, statedTitles } from './title';
import { tidyTitle } from './words';

/** What the page says of itself, in its head and its address. */
export interface Source {
  /** The document given, never changed. */
  document: Document;
  url: string;
  /** What its addresses are relative to. */
  base: string;
  /** The document's title, empty when it is another article's. */
  title: string;
  metas: Metas;
  data: StructuredArticle | null;
  kind: PageKind;
  /** Structured data or metadata say that this is an article. */
  saysArticle: boolean;
}

/** One copy of the page, which one attempt at its body cuts down. */
export interface OpenedPage {
  page: Document;
  survey: Survey;
  /** The whole page, before anything was taken away. */
  measured: Measures;
  site: string | null;
  stated: string[];
  headline: Headline | null;
  /** Too large for Readability: its body is found by its headline and its measures alone. */
  isLarge: boolean;
}

/** A copy of the page, measured. */
type Copy = Pick<OpenedPage, 'page' | 'survey' | 'measured'>;

/** Copies the page and measures it once. */
export function copyAndMeasure(document: Document): Copy {
  const page = copyPage(document);
  const survey = surveyPage(page.body);
  return { page, survey, measured: { ...survey.of(page.body) } };
}

/** What the page says of itself, but for what another article left behind. */
export function readSource(document: Document, url: string, { survey }: Copy): Source {
  const ownTitle = tidyTitle(document.title);
  const said = {
    title: ownTitle,
    metas: readMetas(document),
    data: readJsonLd(document, url, ownTitle),
  };
  const { title, metas, data } = aboutThisPage(said, document, survey, url);
  return {
    document,
    url,
    base: baseOf(document, url),
    title,
    metas,
    data,
    kind: findPageKind({ document, metas, data, url }),
    saysArticle: data?.isArticle === true || metaValue(metas, 'og:type') === 'article',
  };
}

/** Finds the headline on a copy of the page. */
export function openPage({ url, title, metas, data }: Source, copy: Copy): OpenedPage {
  const { page, survey } = copy;
  const site = findSiteName({ document: page, metas, data, url, lines: survey.lines });
  const stated = statedTitles(title, metas, data, site);
  return {
    ...copy,
    site,
    stated,
    headline: findHeadline(survey, stated, namesOfSite(stated, site)),
    isLarge: isLarge(page.documentElement, copy.measured.text),
  };
}
