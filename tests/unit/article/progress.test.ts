// @vitest-environment node
import { expect, test } from 'vitest';
import { type Entry, summarise } from '../../../src/article/entry';
import { isInProgress, isReadToEnd, minutesLeft } from '../../../src/article/progress';
import { articleWith } from '../../support/articles';

function entryAt(fraction: number | null): Entry {
  const place = { quote: 'The', prefix: '', suffix: '', offset: 0, fraction: fraction ?? 0 };
  return {
    id: 'a',
    addressKey: 'a',
    summary: summarise(articleWith({ readingMinutes: 8 })),
    archived: false,
    ...(fraction !== null && { place }),
  };
}

test.each([
  [null, false, false, 8],
  [0, false, false, 8],
  [0.01, true, false, 8],
  [0.5, true, false, 4],
  [0.96, true, false, 1],
  [0.97, false, true, 0],
  [1, false, true, 0],
])('at %s of the text', (fraction, inProgress, readToEnd, minutes) => {
  const entry = entryAt(fraction);
  expect(isInProgress(entry)).toBe(inProgress);
  expect(isReadToEnd(entry)).toBe(readToEnd);
  expect(minutesLeft(entry)).toBe(minutes);
});
