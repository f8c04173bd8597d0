// What an article is: plain, structured-cloneable data that walks through the whole program.

/** How a date is to be understood; only `published` says when the article appeared. */
export type DateKind = 'published' | 'modified' | 'masthead';

/** Where on the page a date stood. */
export type DateSource =
  | 'json-ld'
  | 'meta'
  | 'microdata'
  | 'time'
  | 'text'
  | 'address'
  | 'masthead';

/** A date as the publisher wrote it, with what it rests on. */
export interface ArticleDate {
  /** `2022-12-25` or `2022-12-25T14:21[:00][+06:00]`; no offset is ever invented. */
  value: string;
  precision: 'day' | 'minute' | 'second';
  kind: DateKind;
  source: DateSource;
  /** Reasons as codes, turned into sentences at the screen. */
  why: DateReason[];
}

/** Why a date was chosen, or what spoke against it. Each has its sentence in `_locales`. */
export type DateReason =
  /** The article's structured data names it. */
  | 'stated-in-json-ld'
  | 'stated-in-meta'
  | 'stated-in-microdata'
  /** A `time` element or a dated line beside the headline. */
  | 'beside-headline'
  | 'in-address'
  /** Labelled "published" (or "updated") in words. */
  | 'labelled'
  /** Two or more independent sources name the same day. */
  | 'sources-agree'
  /** Other sources name another day; the better-founded one was taken. */
  | 'others-disagree'
  /** Stands in the page's header, apart from the article. */
  | 'page-header'
  /** A date in the page's header was passed over in favour of this one. */
  | 'page-header-ignored';

/** Why no date could be chosen though some were stated. */
export type DateDoubt =
  /** Sources of equal standing name different days. */
  | 'sources-disagree'
  /** `05/03/2026`, and nothing on the page says which part is the month. */
  | 'ambiguous';

/** What a cleaning step took out, for the trail the reader can see. */
export type RemovedKind =
  | 'related'
  | 'promo'
  | 'newsletter'
  | 'player'
  | 'share'
  | 'comments'
  | 'navigation'
  | 'advert'
  | 'tracker'
  | 'hidden'
  | 'repeated'
  | 'other';

export interface Removed {
  kind: RemovedKind;
  count: number;
  /**
   * The first few places, as selectors of the page (`aside.related`, `div#share`). Absent from articles kept
   * before there was such a thing.
   */
  where?: string[];
}

/** What speaks against the text found being the article, and all of it. Each has its sentence in `_locales`. */
export type TextDoubt =
  /** No headline was found on the page, so nothing says which text is the article. */
  | 'no-headline'
  /** The text does not stand with the headline. */
  | 'headline-far'
  /** Two ways of finding the text found different ones. */
  | 'attempts-disagree'
  | 'mostly-links'
  /** It stops without an end: the rest may not be on the page. */
  | 'ends-mid-sentence'
  /** The publisher says that the whole article is not free. */
  | 'paywalled'
  /** The page was too large for the usual way; a rougher one was taken. */
  | 'large-page';

/** Another text of the page that may be the article: `extract(document, { candidate })` gives it. */
export interface BodyCandidate {
  /** How it begins, a line at most. */
  opening: string;
  wordCount: number;
}

/** An article that continues on further pages. */
export interface Pagination {
  /** This page's number, from 1. */
  page: number;
  /** How many there are, or null when the page does not say. */
  pages: number | null;
  /** The next page's address, always of the same site; null on the last. */
  next: string | null;
  /** The last of the pages that were joined to this one; absent when none was. */
  through?: number;
}

export interface LeadImage {
  url: string;
  alt: string;
  caption: string | null;
}

/** An article, whole. `html` and `text` repeat neither the title nor the standfirst. */
export interface Article {
  /** Canonical when honest, absolute, tracking parameters removed. */
  url: string;
  /** The headline; site name and decoration removed. */
  title: string;
  /** The summary line under the headline, where the page shows one. */
  standfirst: string | null;
  /** The authors, without "By", without dates. */
  byline: string | null;
  /** The publication. */
  siteName: string | null;
  /** Its section or category there; absent from articles kept before there was such a thing. */
  section?: string | null;
  /** Where the site's icon lies; absent from articles kept before there was such a thing. */
  icon?: string | null;
  date: ArticleDate | null;
  modified: ArticleDate | null;
  /** Set only where `date` is null; absent from articles kept before there was such a thing. */
  dateDoubt: DateDoubt | null;
  /** BCP 47. */
  language: string | null;
  direction: 'ltr' | 'rtl';
  /** Semantic HTML only, absolute addresses. Clean, not trusted: sanitise before showing. */
  html: string;
  /** The same as plain text, one line per block. */
  text: string;
  leadImage: LeadImage | null;
  /** CJK counted by character. */
  wordCount: number;
  /** By the language's reading speed; at least 1. */
  readingMinutes: number;
  removed: Removed[];
  /** How sure the extractor is of the text. This and what follows is absent from articles kept before. */
  certainty?: 'high' | 'medium' | 'low';
  /** Why it is not surer; empty when nothing speaks against the text. */
  doubts?: TextDoubt[];
  /** The texts that were found, best first; more than one only where the choice is in doubt. */
  candidates?: BodyCandidate[];
  /** Which of them stands in `html`. */
  candidate?: number;
  /** Null for an article on a single page. */
  pagination?: Pagination | null;
}

/** Why a page is no article. */
export type NotArticleReason =
  | 'front-page'
  | 'list'
  | 'login'
  | 'search'
  | 'no-text'
  | 'too-large'
  | 'media'
  | 'plain-text'
  | 'xml';

/** What reading a page gave: an article, or why there is none. */
export type Extraction =
  | { kind: 'article'; article: Article }
  | { kind: 'not-an-article'; reason: NotArticleReason; title: string; url: string };
