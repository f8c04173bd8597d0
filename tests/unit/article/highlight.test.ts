// @vitest-environment node
import { expect, test } from 'vitest';
import { highlightsOf } from '../../../src/article/highlight';
import { highlightWith } from '../../support/highlights';

test('highlights come in the order of the text', () => {
  const highlights = [highlightWith({ id: 'a', offset: 9 }), highlightWith({ id: 'b', offset: 3 })];
  expect(highlightsOf({ highlights }).map(({ id }) => id)).toEqual(['b', 'a']);
  expect(highlightsOf({})).toEqual([]);
});

test('what is none is left out, and a colour of a newer version is shown as one of ours', () => {
  const highlights = [
    null,
    'yellow',
    { id: 'x' },
    { ...highlightWith(), quote: { toString: 'no' } },
    { ...highlightWith(), offset: Number.NaN },
    { ...highlightWith(), quote: ' \n' },
    { ...highlightWith(), colour: 'ultraviolet' },
  ];
  expect(highlightsOf({ highlights })).toEqual([highlightWith()]);
  expect(highlightsOf({ highlights: 'none' as never })).toEqual([]);
});
