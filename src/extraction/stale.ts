// Sites that change the address without loading leave the head of the page they came from behind: its title, its
// metadata and its structured data describe another article. Told by its address and its headline together.

import { namesAnotherStory } from '../article/address';
import { findHeadline } from './headline';
import type { StructuredArticle } from './json-ld';
import { type Metas, metaValue } from './metadata';
import type { Survey } from './survey';
import { key, likeness } from './words';

/** What a head or a node of structured data says it is about. */
export interface Claim {
  headline: string | null;
  addresses: readonly string[];
}

/** The page as a reader sees it: the address in the bar, the headline on the screen. */
export interface Shown {
  url: string;
  headline: string | null;
}

/** Whether a claim is about another article: it names another story's address, and another headline. */
export function describesAnother({ headline, addresses }: Claim, shown: Shown): boolean {
  if (headline === null || shown.headline === null) return false;
  return isElsewhere(addresses, shown.url) && isUnlike(headline, shown.headline);
}

function isElsewhere(addresses: readonly string[], url: string): boolean {
  return addresses.length > 0 && addresses.every((address) => namesAnotherStory(url, address));
}

function isUnlike(one: string, other: string): boolean {
  const [first, second] = [key(one), key(other)];
  return !first.includes(second) && !second.includes(first) && likeness(one, other) < 0.3;
}

/** What a page says of itself. */
export interface Said {
  title: string;
  metas: Metas;
  data: StructuredArticle | null;
}

/** What of it is about the article shown; site-wide facts stay. Guards: tests/pages/stale-*. */
export function aboutThisPage(said: Said, document: Document, survey: Survey, url: string): Said {
  const { title, metas, data } = said;
  const canonical = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  const links = [canonical, metaValue(metas, 'og:url')].filter((each) => typeof each === 'string');
  const ofHead = isElsewhere(links, url);
  const ofData = data !== null && isElsewhere(data.addresses, url);
  if (!ofHead && !ofData) return said;
  const headline = findHeadline(survey, [])?.text ?? null;
  const isOther = (claim: Claim) => describesAnother(claim, { url, headline });
  const isOld = (words: string | null | undefined) =>
    words != null && headline !== null && isUnlike(words, headline);
  const isStale =
    ofHead && isOther({ headline: metaValue(metas, 'og:title') ?? title, addresses: links });
  const isOldData =
    data !== null &&
    (isOther(data) || (isStale && data.addresses.length === 0 && isOld(data.headline)));
  return {
    title: (isStale || isOldData) && isOld(title) ? '' : title,
    metas: isStale ? ofTheSite(metas) : metas,
    data: isOldData ? null : data,
  };
}

const siteWide =
  /^(?:og:(?:site_name|locale|type)|application-name|generator|dc\.(?:publisher|language)|content-language|language)$/;

function ofTheSite(metas: Metas): Metas {
  return new Map([...metas].filter(([name]) => siteWide.test(name)));
}
