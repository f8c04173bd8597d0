import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery } from '../../../src/search/query';

const nothing = { words: [], phrases: [], filters: [] };

test.each([
  ['Élan  Vital', { words: ['elan', 'vital'] }],
  ['"grain exports" fell', { words: ['fell'], phrases: [['grain', 'exports']] }],
  ['“grain exports”', { phrases: [['grain', 'exports']] }],
  ['"grain"', { words: ['grain'] }],
  ['tag:grain', { filters: [{ kind: 'tag', tag: 'grain', whole: false }] }],
  ['TAG:"two words"', { filters: [{ kind: 'tag', tag: 'two words', whole: true }] }],
  ['site:post.example', { filters: [{ kind: 'site', site: 'post.example' }] }],
  ['is:starred', { filters: [{ kind: 'is', state: 'starred' }] }],
  [
    'before:2024-01 after:2023',
    {
      filters: [
        { kind: 'before', day: '2024-01' },
        { kind: 'after', day: '2023' },
      ],
    },
  ],
  ['after:2024-01-09', { filters: [{ kind: 'after', day: '2024-01-09' }] }],
  ['is:odd', { words: ['is', 'odd'] }],
  ['note:this', { words: ['note', 'this'] }],
  ['before:noon', { words: ['before', 'noon'] }],
  ['https://news.example', { words: ['https', 'news', 'example'] }],
])('%s', (typed, expected) => {
  expect(parseQuery(typed)).toEqual({ ...nothing, ...expected });
});

test.each(['', ' ', 'tag:', 'is:', 'is:arch', 'before:', 'before:20', 'site:"', '"', '…'])(
  'half of something asks for nothing yet: %s',
  (typed) => {
    expect(parseQuery(typed)).toEqual(nothing);
  },
);

test('a day that is still being typed is what is there of it', () => {
  for (const typed of ['before:2024', 'before:2024-', 'before:2024-0'])
    expect(parseQuery(typed).filters).toEqual([{ kind: 'before', day: '2024' }]);
});

test('the last word of a phrase that is still open may be a part of one', () => {
  expect(parseQuery('"grain exports fe')).toEqual({
    ...nothing,
    phrases: [['grain', 'exports']],
    words: ['fe'],
  });
  expect(parseQuery('"grain ex')).toEqual({
    ...nothing,
    words: ['ex', 'grain'],
  });
});

test('a tag in open quotes is taken as far as it goes', () => {
  expect(parseQuery('tag:"two wo').filters).toEqual([{ kind: 'tag', tag: 'two wo', whole: true }]);
});

test('characters side by side are looked for as they stand', () => {
  expect(parseQuery('中国经济')).toEqual({ ...nothing, phrases: [['中', '国', '经', '济']] });
  expect(parseQuery('人')).toEqual({ ...nothing, words: ['人'] });
});

test('nothing that can be typed is refused', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.constantFrom('"', 'tag:', 'is:', 'before:', '2024-', ' ', 'ё', '国', ':', '“'))
      .map((each) => each.join('')),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const { words, phrases } = parseQuery(text);
      expect([...words, ...phrases.flat()].every((word) => word !== '')).toBe(true);
      expect(phrases.every((phrase) => phrase.length > 1)).toBe(true);
    }),
  );
});
