// Every page in this folder, read as `DOMParser` gives it, against the answers beside it. A folder's name
// says what its page proves. Runs inside real browsers: `npx vitest run --project chromium`.

/// <reference types="vite/client" />

import { describe, expect, inject, it } from 'vitest';
import type { Article, ArticleDate, Extraction } from '../../src/article/article';
import { extract } from '../../src/extraction/extract';

/** What a page must give. Only what is named is checked; `date: null` means that there must be none. */
interface Expected {
  url: string;
  now: string;
  kind: Extraction['kind'];
  reason?: string;
  title: string;
  standfirst?: string | null;
  byline?: string | null;
  siteName?: string | null;
  section?: string | null;
  date?: Partial<ArticleDate> | null;
  modified?: Partial<ArticleDate> | null;
  dateDoubt?: Article['dateDoubt'];
  language?: string;
  direction?: string;
  /** The article's address, where it is not the page's. */
  address?: string;
  /** The whole text, line by line. */
  text?: string[];
  /** Lines that must stand in the text in this order; there may be others, as a poster's name. */
  lines?: string[];
  headings?: string[];
  /** Paths of the pictures that stand in the article, in order. */
  pictures?: string[];
  leadImage?: Partial<Article['leadImage']>;
  wordCount?: number;
  /** Kinds that must be on the trail, with their counts. */
  removed?: Record<string, number>;
  pagination?: Article['pagination'];
  mustContainHtml?: string[];
  mustNotContain?: string[];
}

const pages = import.meta.glob<string>('./*/page.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const answers = import.meta.glob<Expected>('./*/expected.json', { import: 'default', eager: true });

it('runs in the time zone it was started in', () => {
  const zone = inject('zone');
  if (zone === null) return;
  expect(new Intl.DateTimeFormat('en', { timeZone: zone }).format(0)).toBe(
    new Intl.DateTimeFormat('en').format(0),
  );
  expect(new Date(0).getHours()).toBe(
    Number(new Intl.DateTimeFormat('en', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' }).format(0)),
  );
});

describe.each(Object.keys(pages).map((path) => [path.split('/')[1] as string, path]))(
  '%s',
  (slug, path) => {
    const expected = answers[`./${slug}/expected.json`] as Expected;
    const document = new DOMParser().parseFromString(pages[path] as string, 'text/html');
    const before = document.documentElement.outerHTML;
    const extraction = read(document, expected);

    it(`is ${expected.kind}${expected.reason ? `: ${expected.reason}` : ''}`, () => {
      const told = extraction.kind === 'article' ? extraction.article : extraction;
      expect({ kind: extraction.kind, title: told.title }).toEqual({
        kind: expected.kind,
        title: expected.title,
      });
      if (extraction.kind !== 'article') expect(extraction.reason).toBe(expected.reason);
    });

    it('leaves the page as it was, and answers the same twice', () => {
      expect(document.documentElement.outerHTML).toBe(before);
      expect(read(document, expected)).toEqual(extraction);
    });

    if (expected.kind === 'article') {
      it('gives the whole text and nothing else', () => checkText(articleOf(extraction), expected));
      it('names the rest', () => checkFields(articleOf(extraction), expected));
    }
  },
);

function read(document: Document, { url, now }: Expected): Extraction {
  return extract(document, { url, now: new Date(now) });
}

function articleOf(extraction: Extraction): Article {
  if (extraction.kind !== 'article') throw new Error(`no article: ${extraction.reason}`);
  return extraction.article;
}

function checkText({ text, html }: Article, expected: Expected): void {
  const tree = new DOMParser().parseFromString(html, 'text/html');
  if (expected.text) expect(text.split('\n')).toEqual(expected.text);
  if (expected.lines) {
    const wanted = new Set(expected.lines);
    expect(text.split('\n').filter((line) => wanted.has(line))).toEqual(expected.lines);
  }
  const headings = [...tree.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  if (expected.headings) {
    expect(headings.map((heading) => heading.textContent)).toEqual(expected.headings);
  }
  const sources = [...tree.querySelectorAll('img')].map((image) => image.getAttribute('src') ?? '');
  if (expected.pictures) {
    expect(sources.map((source) => new URL(source).pathname)).toEqual(expected.pictures);
  }
  for (const unwanted of [...(expected.mustNotContain ?? []), expected.title, expected.standfirst]) {
    if (unwanted) expect(`${html}\n${text}`).not.toContain(unwanted);
  }
  for (const wanted of expected.mustContainHtml ?? []) expect(html).toContain(wanted);
}

const fields = [
  'standfirst',
  'byline',
  'siteName',
  'section',
  'dateDoubt',
  'language',
  'direction',
  'wordCount',
  'pagination',
] as const;

function checkFields(article: Article, expected: Expected): void {
  for (const field of fields) {
    if (expected[field] !== undefined) expect({ [field]: article[field] }).toEqual({ [field]: expected[field] });
  }
  for (const field of ['date', 'modified', 'leadImage'] as const) {
    const wanted = expected[field];
    if (wanted === null) expect({ [field]: article[field] }).toEqual({ [field]: null });
    else if (wanted) expect({ [field]: article[field] }).toMatchObject({ [field]: wanted });
  }
  if (expected.address) expect(article.url).toBe(expected.address);
  const trail = Object.fromEntries(article.removed.map(({ kind, count }) => [kind, count]));
  if (expected.removed) expect(trail).toMatchObject(expected.removed);
}
