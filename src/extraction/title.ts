// The article's title and the publication's name: the page's titles taken apart.

import type { StructuredArticle } from './json-ld';
import { type Metas, metaValue } from './metadata';
import type { Line } from './survey';
import { key, likeness, tidy } from './words';

const separator = /\s+[|·•»«›‹/\\:—–-]\s+|\s*[|»›·•]\s*|\s[-–—]{2,}\s/;

/** The titles that a page states about itself, best first, each without the site's name. */
export function statedTitles(
  document: Document,
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
    tidy(document.title),
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
  const host = hostWords(url);
  const logos = logoTexts(document);
  const ends = [parts.at(-1) ?? '', parts[0] ?? ''];
  // What a heading repeats is the headline.
  const isLine = (part: string) =>
    lines.some(({ text, element }) => text === part && !/^h[1-6]$/.test(element.localName));
  return (
    ends.find((part) => isHost(key(part), host)) ??
    ends.find((part) => logos.has(key(part))) ??
    ends.find(isLine) ??
    null
  );
}

/** Cuts the site's name, and what separates it, from either end of a title. */
function withoutSite(title: string, site: string | null): string {
  const parts = title.split(separator);
  if (parts.length < 2) return title;
  const isSite = (part: string | undefined) =>
    site !== null && part !== undefined && (key(part) === key(site) || likeness(part, site) > 0.75);
  if (isSite(parts.at(-1)))
    return tidy(title.slice(0, title.lastIndexOf(parts.at(-1) ?? '')).replace(trailing, ''));
  if (isSite(parts[0])) return tidy(title.slice((parts[0] ?? '').length).replace(leading, ''));
  return title;
}

const trailing = /[\s|·•»«›‹/\\:—–-]+$/;
const leading = /^[\s|·•»«›‹/\\:—–-]+/;

function hostWords(url: string): string {
  try {
    return key(new URL(url).hostname.replace(/^www\./, ''));
  } catch {
    return '';
  }
}

/** `KazPost` in `kazpost.com`, `The Plain Dealer` in `plaindealer.example`. */
function isHost(name: string, host: string): boolean {
  return name.length >= 3 && (host.startsWith(name) || host.startsWith(name.replace(/^the/, '')));
}

/** What the links to the front page, and the pictures in them, are called. */
function logoTexts(document: Document): Set<string> {
  const texts = new Set<string>();
  for (const link of [
    ...document.querySelectorAll('a[href="/"], a[rel~="home"], .logo, #logo'),
  ].slice(0, 10)) {
    texts.add(key(link.textContent ?? ''));
    texts.add(key(link.querySelector('img[alt]')?.getAttribute('alt') ?? ''));
  }
  texts.delete('');
  return texts;
}
