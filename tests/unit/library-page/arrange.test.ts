// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { type Entry, summarise } from '../../../src/article/entry';
import {
  type Arrangement,
  arrange,
  placeIsOf,
  type Wording,
} from '../../../src/library-page/arrange';
import { articleWith } from '../../support/articles';

const wording: Wording = {
  language: 'en',
  day: (day) => day,
  publication: ({ summary }) => summary.siteName ?? 'none',
  noTag: 'no tag',
  noDate: 'no date',
};

function entry(title: string, parts: Partial<Entry> = {}, article = {}): Entry {
  return {
    id: title,
    addressKey: title,
    archived: false,
    savedAt: new Date(2026, 10, 20).getTime(),
    summary: summarise(articleWith({ title, ...article })),
    ...parts,
  };
}

const published = (value: string) => ({
  date: { value, precision: 'day', kind: 'published', source: 'meta', why: [] } as const,
});

function shown(entries: Entry[], how: Partial<Arrangement>): string[] {
  const all = { sort: 'saved', reversed: false, group: 'none', ...how } as const;
  return arrange(entries, all, wording).map((row) =>
    row.kind === 'heading' ? `# ${row.label} (${row.count})` : row.entry.summary.title,
  );
}

describe('order', () => {
  test('as saved is as it comes, and can be turned round', () => {
    const entries = [entry('New'), entry('Old')];
    expect(shown(entries, {})).toEqual(['New', 'Old']);
    expect(shown(entries, { reversed: true })).toEqual(['Old', 'New']);
  });

  test('by title counts numbers, and passes over quotes and accents', () => {
    const entries = ['Part 10', '“Part 2”', 'Émile', 'Zebra', 'earth'].map((title) => entry(title));
    expect(shown(entries, { sort: 'title' })).toEqual([
      'earth',
      'Émile',
      '“Part 2”',
      'Part 10',
      'Zebra',
    ]);
  });

  test('by date published has the newest first, and what has none last', () => {
    const entries = [
      entry('None', {}, { date: null }),
      entry('Early', {}, published('2021-02-03')),
      entry('Late', {}, published('2026-02-03T10:00+05:00')),
      entry('Page dated', {}, { date: { ...published('2026-11-01').date, kind: 'masthead' } }),
    ];
    expect(shown(entries, { sort: 'published' })).toEqual(['Late', 'Early', 'None', 'Page dated']);
  });

  test('by length has the longest first', () => {
    const entries = [entry('Short', {}, { wordCount: 5 }), entry('Long', {}, { wordCount: 900 })];
    expect(shown(entries, { sort: 'length' })).toEqual(['Long', 'Short']);
  });
});

describe('groups', () => {
  test('by day follow the order, in the reader’s own calendar', () => {
    const on = (day: number) => ({ savedAt: new Date(2026, 10, day, 23, 59).getTime() });
    const entries = [entry('A', on(20)), entry('B', on(20)), entry('C', on(19))];
    expect(shown(entries, { group: 'day' })).toEqual([
      '# 2026-11-20 (2)',
      'A',
      'B',
      '# 2026-11-19 (1)',
      'C',
    ]);
  });

  test('by day, in the order of publication, are the publisher’s days', () => {
    const entries = [entry('A', {}, published('2020-01-02')), entry('B', {}, { date: null })];
    expect(shown(entries, { group: 'day', sort: 'published' })).toEqual([
      '# 2020-01-02 (1)',
      'A',
      '# no date (1)',
      'B',
    ]);
  });

  test('by publication are in the order of the alphabet', () => {
    const entries = [entry('A', {}, { siteName: 'Zenith' }), entry('B', {}, { siteName: 'acorn' })];
    expect(shown(entries, { group: 'publication' })).toEqual([
      '# acorn (1)',
      'B',
      '# Zenith (1)',
      'A',
    ]);
  });

  test('by tag hold an article below each of its tags, and those without one at the end', () => {
    const entries = [
      entry('A', { tags: ['oats', 'rye'] }),
      entry('B'),
      entry('C', { tags: ['oats'] }),
    ];
    expect(shown(entries, { group: 'tag' })).toEqual([
      '# oats (2)',
      'A',
      'C',
      '# rye (1)',
      'A',
      '# no tag (1)',
      'B',
    ]);
    const keys = arrange(entries, { sort: 'saved', reversed: false, group: 'tag' }, wording).map(
      ({ key }) => key,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});

test('places are shelves, stars and tags', () => {
  const place = { quote: 'A', prefix: '', suffix: '', offset: 0, fraction: 0.4 };
  expect(placeIsOf('reading', entry('Half read', { place }))).toBe(true);
  expect(placeIsOf('reading', entry('Read', { place: { ...place, fraction: 1 } }))).toBe(false);
  const article = entry('A', { archived: true, starred: true, tags: ['rye'], place });
  const places = [
    'unread',
    'reading',
    'archived',
    'starred',
    'all',
    'trash',
    'tag:rye',
    'tag:oats',
  ] as const;
  expect(places.filter((place) => placeIsOf(place, article))).toEqual([
    'archived',
    'starred',
    'all',
    'tag:rye',
  ]);
});
