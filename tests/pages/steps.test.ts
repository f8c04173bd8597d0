// Every step around Readability can be left out, on every page of this folder; and what a step takes off a page
// stands on the trail, with its kind, its count and its place.

/// <reference types="vite/client" />

import { describe, expect, it } from 'vitest';
import type { Article, Extraction } from '../../src/article/article';
import { extractOrThrow } from '../../src/extraction/extract';
import { type StepName, steps } from '../../src/extraction/steps';

const pages = import.meta.glob<string>('./*/page.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const answers = import.meta.glob<{ url: string; now: string }>('./*/expected.json', {
  import: 'default',
  eager: true,
});
const names = Object.keys(steps) as StepName[];

/** Steps that take something off the page for good; the others choose, add, or put what they take elsewhere. */
const takers: readonly StepName[] = [
  'hidden',
  'lists',
  'teasers',
  'next-stories',
  'names',
  'boxes',
  'labels',
  'repeats',
  'trimming',
];

const slugs = Object.keys(pages).map((path) => path.split('/')[1] as string);

function parse(slug: string): Document {
  return new DOMParser().parseFromString(pages[`./${slug}/page.html`] as string, 'text/html');
}

function read(document: Document, slug: string, without: readonly StepName[] = []): Extraction {
  const { url, now } = answers[`./${slug}/expected.json`] as { url: string; now: string };
  return extractOrThrow(document, { url, now: new Date(now), without });
}

function trailOf(extraction: Extraction): Article['removed'] {
  return extraction.kind === 'article' ? extraction.article.removed : [];
}

/** The trail with all steps, as text. */
function toldOf(slug: string): string {
  const known = told.get(slug) ?? JSON.stringify(trailOf(read(parse(slug), slug)));
  told.set(slug, known);
  return known;
}

const told = new Map<string, string>();

/** `aside.related`, `div#share`: as the trail names places. */
function placesOn(document: Document): Set<string> {
  const places = new Set<string>();
  // A form of the page may bear the method's name.
  for (const element of Document.prototype.querySelectorAll.call(document, '*')) {
    const [name] = element.classList;
    const own = element.id ? `#${element.id}` : name ? `.${name}` : '';
    places.add(`${element.localName}${own.slice(0, 40)}`);
  }
  // Text set with line breaks was put into paragraphs.
  return places.add('p');
}

describe('every step', () => {
  // On a third of the pages each, so that this takes seconds.
  it.each([...names.entries()])('can be left out: %i, %s', (at, step) => {
    for (const slug of slugs.filter((_, place) => place % 3 === at % 3))
      expect(() => read(parse(slug), slug, [step]), slug).not.toThrow();
  });

  it('can be left out with all the others', () => {
    for (const slug of slugs) expect(() => read(parse(slug), slug, names), slug).not.toThrow();
  });
});

describe('the trail', () => {
  it.each(slugs)('names kind, count and places: %s', (slug) => {
    const document = parse(slug);
    const places = placesOn(document);
    for (const { kind, count, where } of trailOf(read(document, slug))) {
      expect(count, kind).toBeGreaterThan(0);
      expect(where?.length, kind).toBeGreaterThan(0);
      expect(where?.length, kind).toBeLessThanOrEqual(Math.min(count, 3));
      expect(where?.filter((place) => !places.has(place)), kind).toEqual([]);
    }
  });

  it.each(takers)('tells what was taken by the step %s', (step) => {
    const isToldOn = (slug: string) => {
      const less = read(parse(slug), slug, [step]);
      return less.kind === 'article' && toldOf(slug) !== JSON.stringify(trailOf(less));
    };
    expect(slugs.find(isToldOn), 'a page that shows it').toBeDefined();
  });
});
