import { expect, test } from 'vitest';
import { findPlace } from '../../../src/reading/place';
import { quoteAt } from '../../../src/reading/quote';

const lines = Array.from({ length: 40 }, (_, at) => `Line ${at} tells of lamp number ${at * 7}.`);
const text = lines.join('\n');
const from = text.indexOf('Line 20');
const place = { ...quoteAt(text, from, from + 30), fraction: from / text.length };

test('a place is found by its words, wherever they are now', () => {
  const moved = `An introduction.\n${text}`;
  expect(moved.slice(findPlace(moved, place).from)).toMatch(/^Line 20 /);
});

test('words that are gone give way to the share of the text before them, at the beginning of a word', () => {
  const other = 'Nothing of it is left in here but words of another kind. '.repeat(30);
  const found = findPlace(other, place);
  expect(Math.abs(found.from / other.length - place.fraction)).toBeLessThan(0.02);
  expect(other[found.from - 1]).toBe(' ');
});

test('a place in a text that is empty now is its beginning', () => {
  expect(findPlace('', place)).toEqual({ from: 0, to: 0 });
});
