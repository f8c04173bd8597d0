// The article's title and the publication's name: the page's titles taken apart.

import { headingLevel } from './headline';
import type { StructuredArticle } from './json-ld';
import { type Metas, metaValue } from './metadata';
import { hostOf } from './prepare';
import type { Line } from './survey';
import { key, likeness, tidy } from './words';

const separator = /\s+(?:[|·•»«›‹/\\:—–@-]|::)\s+|\s*[|»›·•]\s*|\s[-–—]{2,}\s/;

/** The titles that a page states about itself, best first, each without the site's name. */
export function statedTitles(
  documentTitle: string,
  metas: Metas,
  data: StructuredArticle | null,
  site: string | null,
): string[] {
  const raw = [
    data?.isArticle ? data.headline : null,
    metaValue(
      metas,
      'og:title',
      'twitter:title',
      'dc.title',
      'sailthru.title',
      'parsely-title',
      'headline',
    ),
    documentTitle,
  ];
  const titles: string[] = [];
  for (const title of raw) {
    if (!title) continue;
    for (const form of [withoutSite(title, site), title]) {
      if (form !== '' && !titles.some((other) => key(other) === key(form))) titles.push(form);
    }
  }
  return titles;
}

/** The visible headline when there is one, else the best stated title; never empty unless the page has none. */
export function chooseTitle(
  visible: string | null,
  stated: readonly string[],
  site: string | null,
): string {
  if (visible !== null && visible !== '') return withoutSite(visible, site);
  return stated[0] ?? '';
}

/** Where a publication's name may be found. */
export interface SiteSources {
  document: Document;
  metas: Metas;
  data: StructuredArticle | null;
  url: string;
  /** The page's lines: a masthead or a footer repeats the name. */
  lines: readonly Line[];
}

/** The publication's name: as stated, else the part of the page's title that address, logo or masthead repeat. */
export function findSiteName({ document, metas, data, url, lines }: SiteSources): string | null {
  const said = metaValue(
    metas,
    'og:site_name',
    'application-name',
    'twitter:app:name:iphone',
    'dc.publisher',
  );
  if (said !== null && !/^https?:/.test(said)) return said;
  if (data?.publisher) return data.publisher;
  const parts = tidy(document.title).split(separator).filter(Boolean);
  if (parts.length < 2) return null;
  const host = key(hostOf(url));
  const logos = logoTexts(document);
  // What a heading repeats is the headline, and then the other end is the site.
  const headings = headingTexts(lines, logos);
  const [last = '', first = ''] = [parts.at(-1), parts[0]];
  const ends = [last, first].filter((part) => !headings.has(key(part)));
  const isLine = (part: string) => lines.some(({ text }) => text === part);
  return (
    ends.find((part) => isHost(key(part), host)) ??
    ends.find((part) => logos.has(key(part))) ??
    ends.find(isLine) ??
    ends.find((part) => sharesLabel(key(part), hostOf(url))) ??
    (parts.length === 2 && ends.length === 1 && (ends[0] ?? '').length <= longestSite
      ? (ends[0] ?? null)
      : null)
  );
}

const longestSite = 40;

/** The page's headings but those that lead to the front page. */
function headingTexts(lines: readonly Line[], logos: ReadonlySet<string>): Set<string> {
  const texts = new Set<string>();
  for (const { element, text } of lines)
    if (headingLevel(element) > 0 && !logos.has(key(text))) texts.add(key(text));
  return texts;
}

/** Cuts the site's name, and what separates it, from either end of a title. */
function withoutSite(title: string, site: string | null): string {
  const parts = title.split(separator);
  if (parts.length < 2) return title;
  const isSite = (part: string | undefined) =>
    site !== null && part !== undefined && (key(part) === key(site) || likeness(part, site) > 0.75);
  // What follows the site's name is what it is a part of: `Headline @ Blog :: Platform ::`.
  const at = parts.findLastIndex((part, place) => place > 0 && isSite(part));
  const cut = title.lastIndexOf(parts[at] ?? '');
  const after = title.length - cut - (parts[at] ?? '').length;
  // Unless that is longer: then it is the headline.
  if (at > 0 && (at === parts.length - 1 || cut > after))
    return tidy(title.slice(0, cut).replace(trailing, ''));
  if (isSite(parts[0])) return tidy(title.slice((parts[0] ?? '').length).replace(leading, ''));
  return title;
}

/** The names that no headline is: the site's, and in the page's title what the site is a part of. */
export function namesOfSite(titles: readonly string[], site: string | null): string[] {
  if (site === null || titles.length === 0) return [];
  const behind = titles.flatMap((title) => {
    const parts = title.split(separator).map((part) => part.replace(trailing, ''));
    const at = parts.findIndex((part, place) => place > 0 && key(part) === key(site));
    return at > 0 ? parts.slice(at + 1) : [];
  });
  return [site, ...behind];
}

const trailing = /[\s|·•»«›‹/\\:—–-]+$/;
const leading = /^[\s|·•»«›‹/\\:—–-]+/;

/** `KazPost` in `kazpost.com`, `The Plain Dealer` in `plaindealer.example`. */
function isHost(name: string, host: string): boolean {
  return name.length >= 3 && (host.startsWith(name) || host.startsWith(name.replace(/^the/, '')));
}

/** `Doom's Forum` at `forum.doom.example`: the host's own name is a good part of it. */
function sharesLabel(name: string, host: string): boolean {
  return host
    .split('.')
    .some((label) => label.length >= 4 && name.includes(label) && label.length > name.length * 0.4);
}

/** What the links to the front page, and the pictures in them, are called. */
function logoTexts(document: Document): Set<string> {
  const texts = new Set<string>();
  for (const link of [
    ...document.querySelectorAll('a[href="/"], h1 a[href="./"], a[rel~="home"], .logo, #logo'),
  ].slice(0, 10)) {
    texts.add(key(link.textContent ?? ''));
    texts.add(key(link.querySelector('img[alt]')?.getAttribute('alt') ?? ''));
  }
  texts.delete('');
  return texts;
}
