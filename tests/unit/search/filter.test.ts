import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Entry, summarise } from '../../../src/article/entry';
import type { Highlight } from '../../../src/article/highlight';
import { passes } from '../../../src/search/filter';
import { parseQuery } from '../../../src/search/query';
import { articleWith } from '../../support/articles';

function entryWith(
  parts: Partial<Entry> = {},
  article: Parameters<typeof articleWith>[0] = {},
): Entry {
  return {
    id: '1',
    addressKey: '',
    archived: false,
    summary: summarise(articleWith(article)),
    ...parts,
  };
}

const passesTyped = (entry: Entry, typed: string) => passes(entry, parseQuery(typed).filters);

test('a tag is found by its beginning, or in quotes as a whole; case and accents do not count', () => {
  const entry = entryWith({ tags: ['Économie', 'grain trade'] });
  for (const typed of ['tag:econ', 'tag:économie', 'tag:"GRAIN trade"', 'tag:grain'])
    expect(passesTyped(entry, typed), typed).toBe(true);
  for (const typed of ['tag:"grain"', 'tag:trade'])
    expect(passesTyped(entry, typed), typed).toBe(false);
  expect(passesTyped(entryWith(), 'tag:econ')).toBe(false);
});

test('a site is its name or its host', () => {
  const entry = entryWith({}, { siteName: 'The Harbour Post', url: 'https://www.hp.example/a' });
  for (const typed of ['site:harbour', 'site:"harbour post"', 'site:hp.example'])
    expect(passesTyped(entry, typed), typed).toBe(true);
  expect(passesTyped(entry, 'site:mill')).toBe(false);
  expect(passesTyped(entryWith({}, { siteName: null, url: 'none' }), 'site:post')).toBe(false);
});

test('states', () => {
  const place = { quote: '', prefix: '', suffix: '', offset: 9, fraction: 0.4 };
  expect(passesTyped(entryWith(), 'is:unread')).toBe(true);
  expect(passesTyped(entryWith({ archived: true }), 'is:unread')).toBe(false);
  expect(passesTyped(entryWith({ archived: true }), 'is:archived')).toBe(true);
  expect(passesTyped(entryWith({ starred: true }), 'is:starred')).toBe(true);
  expect(passesTyped(entryWith(), 'is:starred')).toBe(false);
  expect(passesTyped(entryWith({ place }), 'is:reading')).toBe(true);
  expect(passesTyped(entryWith({ place: { ...place, fraction: 1 } }), 'is:reading')).toBe(false);
  expect(passesTyped(entryWith(), 'is:reading')).toBe(false);
  const { fraction: _, ...quote } = place;
  const times = { createdAt: 1, updatedAt: 1 };
  const highlight: Highlight = { ...quote, ...times, id: 'h', colour: 'yellow' };
  expect(passesTyped(entryWith({ highlights: [highlight] }), 'is:highlighted')).toBe(true);
  for (const highlights of [[], undefined])
    expect(passesTyped(entryWith({ ...(highlights && { highlights }) }), 'is:highlighted')).toBe(
      false,
    );
});

const dated = (value: string, kind: 'published' | 'masthead' = 'published') =>
  articleWith({ date: { value, kind, precision: 'day', source: 'meta', why: [] } });

test('days are the days of publishing; where none is known, the day of saving', () => {
  const published = entryWith({}, dated('2023-12-31T23:50-08:00'));
  expect(passesTyped(published, 'before:2024-01')).toBe(true);
  const savedAt = new Date(2024, 0, 5, 12).getTime();
  for (const article of [dated('2020-01-01', 'masthead'), { date: null }]) {
    const saved = entryWith({ savedAt }, article);
    expect(passesTyped(saved, 'after:2024-01-05 before:2024-01-06')).toBe(true);
    expect(passesTyped(saved, 'before:2024-01-05')).toBe(false);
  }
});

test('before and after the same day part a library in two', () => {
  const day = fc.date({
    min: new Date('2000-01-01'),
    max: new Date('2030-01-01'),
    noInvalidDate: true,
  });
  const prefix = fc.constantFrom(4, 7, 10);
  fc.assert(
    fc.property(day, day, prefix, (published, asked, length) => {
      const entry = entryWith({}, dated(published.toISOString().slice(0, 10)));
      const typed = asked.toISOString().slice(0, length);
      expect(passesTyped(entry, `before:${typed}`)).toBe(!passesTyped(entry, `after:${typed}`));
    }),
  );
});
