// @vitest-environment node
// What is kept of the looks outlives damage, age and newer versions.

import { expect, test } from 'vitest';
import { defaultAppearance, defaultType } from '../../../src/appearance/appearance';
import { changedAt, readAppearance, withChoice } from '../../../src/appearance/stored';
import { defaultWays } from '../../../src/appearance/ways';

test.each([undefined, null, 'sepia', 7, [], {}, { theme: 'plaid', type: 'large', byScript: 3 }])(
  'of %j the default is made',
  (stored) => expect(readAppearance(stored)).toEqual(defaultAppearance),
);

test('a choice comes back as it was made', () => {
  const own = { paper: '#101010', ink: '#f0f0f0', accent: '#ffcc00' };
  const type = { ...defaultType, face: 'legible', size: 3, alignment: 'justify' } as const;
  const chosen = {
    theme: 'own',
    own,
    type,
    byScript: { Cyrl: { size: 5 } },
    printLinks: true,
    ways: { ...defaultWays, ruler: '3', pace: 30 },
  } as const;
  expect(readAppearance(withChoice(undefined, chosen, 1))).toEqual(chosen);
});

test('what is out of range or no colour does not come through', () => {
  const { type, own } = readAppearance({
    type: { size: 400, leading: Number.NaN, width: -1, face: 'comic' },
    own: { paper: 'red;}', ink: '#12345' },
  });
  expect(type).toEqual({ ...defaultType, size: 10, width: 36 });
  expect(own).toEqual(defaultAppearance.own);
});

test('what a newer version wrote stays where it is', () => {
  const newer = {
    version: 9,
    theme: 'solar',
    grain: 2,
    type: { face: 'blackletter', kerning: 4, size: 1 },
    byScript: { Runr: { size: 2 }, Arab: { size: 2 } },
  };
  expect(readAppearance(newer).theme).toBe('system');
  const kept = withChoice(newer, { printLinks: true, type: { size: 2 }, byScript: {} }, 5);
  expect(kept).toMatchObject({
    version: 9,
    theme: 'solar',
    grain: 2,
    printLinks: true,
    type: { kerning: 4, size: 2 },
    byScript: { Runr: { size: 2 } },
  });
  expect(kept.byScript).not.toHaveProperty('Arab');
});

test('a face of a newer version is not lost by choosing something else', () => {
  const kept = withChoice({ type: { face: 'blackletter' } }, { type: { size: 2 } }, 5);
  expect(kept.type).toEqual({ face: 'blackletter', size: 2 });
});

test('what is damaged is put aside, not thrown away', () => {
  expect(withChoice('{"theme":"da', { theme: 'dark' }, 5)).toMatchObject({
    theme: 'dark',
    unreadable: '{"theme":"da',
  });
});

test('the sizes from before there were versions mean what they meant', () => {
  expect(readAppearance({ theme: 'dark', textSize: 3 })).toMatchObject({
    theme: 'dark',
    type: { size: 4 },
  });
});

test('a later choice has a later stamp, whatever the clock says', () => {
  const first = withChoice(undefined, { theme: 'dark' }, 1000);
  expect(changedAt(withChoice(first, { theme: 'light' }, 10))).toBeGreaterThan(changedAt(first));
});
