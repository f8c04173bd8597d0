import { describe, expect, it } from 'vitest';
import { readJsonLd } from '../../../src/extraction/json-ld';

const url = 'https://harrowlane.example/news/ferry';

function read(...scripts: unknown[]) {
  const document = new DOMParser().parseFromString('<title>Ferry sails</title>', 'text/html');
  for (const script of scripts) {
    const element = document.createElement('script');
    element.type = 'application/ld+json';
    element.textContent = typeof script === 'string' ? script : JSON.stringify(script);
    document.head.append(element);
  }
  return readJsonLd(document, url, 'Ferry sails');
}

const article = { '@type': 'NewsArticle', datePublished: '2022-12-25' };

describe('readJsonLd', () => {
  it.each([
    ['an array', [article]],
    ['@graph', { '@graph': [{ '@type': 'WebPage', datePublished: '2020-01-01' }, article] }],
    ['several types', { ...article, '@type': ['Thing', 'OpinionNewsArticle'] }],
    ['mainEntity', { '@type': 'WebPage', mainEntity: article }],
    ['an array as value', { ...article, datePublished: ['2022-12-25'] }],
    ['@value', { ...article, datePublished: { '@value': '2022-12-25' } }],
  ])('finds the article in %s', (_what, value) => {
    expect(read(value)).toMatchObject({ published: '2022-12-25', isArticle: true });
  });

  it('looks authors up by their @id, and unescapes names', () => {
    const graph = [
      { '@type': 'Person', '@id': '#a', name: 'Oona &amp; Sons' },
      { ...article, author: [{ '@id': '#a' }, 'Ilse Brandt'] },
    ];
    expect(read({ '@graph': graph })?.authors).toEqual(['Oona & Sons', 'Ilse Brandt']);
  });

  it('takes, of two articles, the one that names this page', () => {
    const other = { ...article, datePublished: '2021-01-01', url: 'https://harrowlane.example/x' };
    const own = { ...article, mainEntityOfPage: { '@id': `${url}/` } };
    expect(read(other, own)?.published).toBe('2022-12-25');
  });

  it.each([
    ['a list of other stories', { '@type': 'ItemList', itemListElement: [article] }],
    ['comments', { '@type': 'WebSite', comment: [article], hasPart: article }],
    ['three articles of which none is this page', [article, article, article]],
    ['a bare value', 'null'],
    ['numbers for types', { '@type': 5, datePublished: {} }],
  ])('says nothing for %s', (_what, value) => {
    expect(read(value)).toBeNull();
  });

  it('knows its article among several by a title that bears the name of the site, too', () => {
    const headline = 'Ferry to Skell Island sails again';
    const stories = ['Goat elected harbour master', headline, 'Bicycles for the lighthouse'].map(
      (each, at) => ({
        '@type': 'NewsArticle',
        headline: each,
        datePublished: `2026-03-0${at + 1}`,
      }),
    );
    const page = (html: string) => {
      const document = new DOMParser().parseFromString(html, 'text/html');
      const script = document.createElement('script');
      script.type = 'application/ld+json';
      script.textContent = JSON.stringify(stories);
      document.head.append(script);
      return document;
    };
    const found = (html: string, title: string) => readJsonLd(page(html), url, title)?.headline;
    expect(found('', `${headline} | News of the Islands and the Sound | Harrow Lane`)).toBe(
      headline,
    );
    expect(found(`<meta property="og:title" content="${headline}">`, 'Crossing')).toBe(headline);
    expect(found(`<h1>${headline}</h1>`, 'Crossing')).toBe(headline);
    expect(found('', 'Crossing')).toBeUndefined();
  });

  it('does not believe a single article that names another address and another headline', () => {
    const other = { ...article, url: '/news/goat', headline: 'Goat elected harbour master' };
    expect(read(other)).toBeNull();
    expect(read({ ...other, headline: 'Ferry sails' })).not.toBeNull();
    expect(read({ ...other, url: '#article' })).not.toBeNull();
    expect(read({ ...other, url })).not.toBeNull();
    expect(read({ ...other, url: undefined })).not.toBeNull();
    expect(read({ ...other, headline: undefined })).not.toBeNull();
  });

  it('survives five hostile megabytes', () => {
    const deep = `${'{"@graph":['.repeat(50_000)}1${']}'.repeat(50_000)}`;
    const wide = JSON.stringify(Array.from({ length: 100_000 }, () => ({ a: 'x'.repeat(40) })));
    expect(read(deep, wide, article)?.published).toBe('2022-12-25');
  });
});
