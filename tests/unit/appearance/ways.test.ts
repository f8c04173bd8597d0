// @vitest-environment node
import { expect, test } from 'vitest';
import { readAppearance, withChoice } from '../../../src/appearance/stored';
import { defaultWays, readWays } from '../../../src/appearance/ways';

test.each([undefined, null, 7, 'pages', [], { ruler: '4', pages: 'yes', pace: '9' }])(
  'of %j the default is made',
  (stored) => expect(readWays(stored)).toEqual(defaultWays),
);

test('a pace out of range is the nearest in it', () => {
  expect(readWays({ pace: 900 }).pace).toBe(80);
  expect(readWays({ pace: Number.NaN }).pace).toBe(4);
});

test('a choice leaves the others, and what a newer version chose, as they are', () => {
  const stored = withChoice({ ways: { ruler: '3', bionic: true } }, { ways: { pages: true } }, 1);
  expect(stored.ways).toEqual({ ruler: '3', bionic: true, pages: true });
  expect(readAppearance(stored).ways).toEqual({ ...defaultWays, ruler: '3', pages: true });
});
