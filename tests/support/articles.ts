// Articles for tests, in our own words.

import type { Article } from '../../src/article/article';

/** An article about nothing in particular; what a test is about is given by `parts`. */
export function articleWith(parts: Partial<Article> = {}): Article {
  return {
    url: 'https://news.example/harbour-bridge',
    title: 'Harbour bridge opens after nine years',
    standfirst: 'The first cars crossed at dawn.',
    byline: 'Ines Varga',
    siteName: 'The Harbour Post',
    date: {
      value: '2024-03-09',
      precision: 'day',
      kind: 'published',
      source: 'json-ld',
      why: ['stated-in-json-ld'],
    },
    modified: null,
    dateDoubt: null,
    language: 'en',
    direction: 'ltr',
    html: '<p>The bridge opened.</p><p>Nobody fell in.</p>',
    text: 'The bridge opened.\nNobody fell in.',
    leadImage: null,
    wordCount: 6,
    readingMinutes: 1,
    removed: [],
    ...parts,
  };
}
