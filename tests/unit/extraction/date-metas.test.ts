import { describe, expect, it } from 'vitest';
import type { DateSources } from '../../../src/extraction/date-candidate';
import { fromMetas } from '../../../src/extraction/date-metas';

function found(name: string, value = '2026-03-05') {
  const metas = new Map([[name, [value]]]);
  const sources = { metas, hints: { language: null } } as unknown as DateSources;
  return fromMetas(sources).map(({ kind, weight, date }) => [kind, weight, date.value]);
}

describe('fromMetas', () => {
  it.each([
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'dc.date.issued',
    'dcterms.issued',
    'pubdate',
    'publication_date',
    'publish-date',
    'parsely-pub-date',
    'sailthru.date',
    'citation_publication_date',
    'og:pubdate',
    'release_date',
  ])('believes %s', (name) => {
    expect(found(name)).toEqual([['published', 8, '2026-03-05']]);
  });

  it.each(['date', 'dc.date', 'dcterms.created', 'created', 'timestamp'])(
    'does not believe %s alone',
    (name) => {
      expect(found(name)).toEqual([['published', 4, '2026-03-05']]);
    },
  );

  it.each([
    'article:modified_time',
    'og:updated_time',
    'last-modified',
    'dc.date.modified',
    'lastmod',
  ])('takes %s for a change, and nothing else', (name) => {
    expect(found(name)).toEqual([['modified', 8, '2026-03-05']]);
  });

  it.each(['expires', 'viewport', 'article:expiration_time', 'birthdate'])(
    'passes over %s',
    (name) => {
      expect(found(name)).toEqual([]);
    },
  );
});
