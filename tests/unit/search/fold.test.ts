import { expect, test } from 'vitest';
import { fold, matches, queryWords } from '../../../src/search/fold';

test.each([
  ['Élan', 'elan'],
  ['ЁЛКА', 'елка'],
  ['ﬁsh', 'fish'],
  ['Ærø', 'ærø'],
])('%s folds to %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('letters of the Cyrillic alphabets stay apart', () => {
  expect(fold('Й')).not.toBe(fold('И'));
  expect(fold('Қ')).not.toBe(fold('К'));
});

test('every word of a query must be found, in any order', () => {
  const words = queryWords('  Bridge HARBOUR ');
  expect(matches('Harbour bridge opens', words)).toBe(true);
  expect(matches('Harbour opens', words)).toBe(false);
});

test('an empty query matches everything', () => {
  expect(matches('anything', queryWords(' '))).toBe(true);
});
