// Who wrote it: structured data, then metadata, then the line beside the headline. People before firms.

import type { Headline } from './headline';
import type { StructuredArticle } from './json-ld';
import { type Metas, metaValue } from './metadata';
import type { Survey } from './survey';
import { key, tidy } from './words';

const prefix =
  /^(?:(?:written|posted|reported|story|words|text)\s+)?(?:by|автор(?:ы)?|текст|авторы|von|par|por|yazan|автори?|мәтін)(?:\s*[:–—-]\s*|\s+)/iu;
const datePart =
  /(?:^|[\s|•·,–—-])+(?:(?:published|updated|posted|on)\b.*|\d{1,2}[./]\d{1,2}[./]\d{2,4}.*|\d{4}-\d\d-\d\d.*|(?:\d{1,2}\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек)\p{L}*\.?\s+\d.*)$/iu;
const noName =
  /^(?:admin|administrator|editor|staff|author|authors|guest|user|redaction|редакция|member login|log ?in|sign ?in|by|home|unknown|none|null|undefined|n\/a|редактор)$/i;
const longestByline = 120;

/** The authors' names, joined by commas; null when none is given, or only the publication itself. */
export function findByline(
  document: Document,
  survey: Survey,
  headline: Headline | null,
  metas: Metas,
  data: StructuredArticle | null,
  site: string | null,
): string | null {
  const isPerson = (name: string) => site === null || key(name) !== key(site);
  const stated = unique(
    (data?.isArticle ? data.authors : []).map(cleanName).filter((name) => name !== null),
  );
  const people = stated.filter(isPerson);
  if (people.length > 0) return people.join(', ');
  const meta = cleanName(
    metaValue(
      metas,
      'author',
      'article:author',
      'parsely-author',
      'sailthru.author',
      'dc.creator',
      'dcterms.creator',
      'byl',
      'og:article:author',
    ) ?? '',
  );
  if (meta !== null && isPerson(meta)) return meta;
  const visible = visibleByline(document, survey, headline);
  return visible ?? stated[0] ?? null;
}

/** Best first. */
const bylineSelectors = [
  '[itemprop~="author"]',
  '[rel~="author"]',
  '.byline',
  '.author',
  '[class*="byline"]',
  '[class*="author-name"]',
];
const notThisStory = 'aside, footer, nav, [class*="comment"]';

function visibleByline(
  document: Document,
  survey: Survey,
  headline: Headline | null,
): string | null {
  const story = headline?.line.element.closest('article, main, body') ?? document.body;
  const marked = [...(story?.querySelectorAll(bylineSelectors.join()) ?? [])].slice(0, 20);
  for (const selector of marked.length === 0 ? [] : bylineSelectors) {
    const found = unique(
      marked
        .filter((each) => each.matches(selector) && !each.closest(notThisStory))
        .map(nameIn)
        .filter((name) => name !== null),
    );
    if (found.length > 0 && found.length <= 4) return found.join(', ');
  }
  if (headline === null) return null;
  const near = survey.lines.slice(headline.at + 1, headline.at + 8);
  const line = near.find(
    ({ text, isProse }) => !isProse && text.length < longestByline && prefix.test(text),
  );
  return line === undefined ? null : cleanName(textWithoutTime(line.element));
}

function textWithoutTime(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const time of copy.querySelectorAll('time')) time.remove();
  return copy.textContent ?? '';
}

function nameIn(element: Element): string | null {
  const inner = element.querySelector('[itemprop~="name"], [rel~="author"]') ?? element;
  return cleanName(inner.getAttribute('content') ?? inner.textContent ?? '');
}

/** A name without "By", dates and decoration; null for addresses, templates and menu words. */
export function cleanName(raw: string): string | null {
  const name = tidy(
    tidy(raw)
      .replace(prefix, '')
      .replace(datePart, '')
      .replace(/^[\s|•·,:–—-]+|[\s|•·,:–—-]+$/g, ''),
  );
  if (name === '' || name.length > longestByline || !/\p{L}{2}/u.test(name)) return null;
  if (/^https?:|[{}<>]|^@/.test(name) || noName.test(name)) return null;
  return name;
}

function unique(names: string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => !seen.has(key(name)) && seen.add(key(name)));
}
