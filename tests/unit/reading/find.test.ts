// @vitest-environment node
import { expect, test } from 'vitest';
import { findable } from '../../../src/reading/find';

const found = (text: string, words: string) =>
  findable(text)
    .find(words)
    .map(({ from, to }) => text.slice(from, to));

test('case and accents do not count, in neither of the two', () => {
  expect(found('Le café, un CAFÉ, des cafe\u0301s', 'Cafe')).toEqual([
    'café',
    'CAFÉ',
    'cafe\u0301',
  ]);
  expect(found('a cafe', 'café')).toEqual(['cafe']);
});

test('letters that are letters of their own stay apart, as in the library’s search', () => {
  expect(found('құн и кун, ёлка и елка', 'кун')).toEqual(['кун']);
  expect(found('ёлка и елка', 'ёлка')).toEqual(['ёлка', 'елка']);
});

test('what folding makes longer or shorter is found where it stands', () => {
  expect(found('an eﬃcient oﬃce', 'office')).toEqual(['oﬃce']);
  expect(found('so\u00adft hyphens', 'soft')).toEqual(['so\u00adft']);
  expect(found('ΟΔΟΣ και οδός', 'οδος')).toEqual(['ΟΔΟΣ', 'οδός']);
});

test('marks are found as they are typed', () => {
  expect(found('It’s “so” – so', `it's "so" - so`)).toEqual(['It’s “so” – so']);
});

test('no match lies in another, none goes over a line’s end, and no words are nowhere', () => {
  expect(found('aaaa', 'aa')).toEqual(['aa', 'aa']);
  expect(found('one\ntwo', 'one two')).toEqual([]);
  expect(found('one two', '  ')).toEqual([]);
  expect(found('one  two'.replace('  ', ' '), 'one   two')).toEqual(['one two']);
});
