// @vitest-environment node
import { expect, test } from 'vitest';
import {
  keyMapOf,
  losersOf,
  readKeyChoices,
  withCharacters,
  withKey,
} from '../../../src/ui/key-choices';
import { keyTable } from '../../../src/ui/key-table';

const mapOf = (stored: unknown) => keyMapOf(readKeyChoices(stored));
const atFirst = readKeyChoices(undefined);

test('without a choice, or with one that is not understood, the keys are those of the table', () => {
  for (const stored of [undefined, null, 'keys', { own: 3 }, { own: { save: 5, nothing: 'x' } }])
    expect(mapOf(stored)).toEqual(keyTable);
});

test('an own character takes the place of the first ones, and keys with names stay', () => {
  const map = mapOf(withKey(undefined, 'next', 'm'));
  expect(map.next).toEqual(['m', 'ArrowDown']);
  expect(mapOf(withKey(undefined, 'remove', '')).remove).toEqual(['Delete']);
});

test('a key that is given away is nobody else’s on the same screens', () => {
  expect(losersOf(atFirst, 'archive', 's')).toEqual(['save']);
  const taken = withKey(undefined, 'archive', 's');
  expect(mapOf(taken).archive).toEqual(['s']);
  expect(mapOf(taken).save).toEqual([]);
  // Given back, it is where it was.
  expect(mapOf(withKey(taken, 'archive', null))).toEqual(keyTable);
});

test('the reader tab deletes highlights: there, too, the key is taken', () => {
  expect(losersOf(atFirst, 'outline', '#')).toEqual(['remove']);
});

test('two commands that never meet may have the same key', () => {
  expect(losersOf(atFirst, 'star', 'r')).toEqual([]);
  const map = mapOf(withKey(undefined, 'star', 'r'));
  expect(map.star).toEqual(['r']);
  expect(map.listen).toEqual(keyTable.listen);
});

test('a key that goes from one own choice to another leaves the first with its own of the table', () => {
  const first = withKey(undefined, 'save', '5');
  const second = withKey(first, 'archive', '5');
  expect(losersOf(readKeyChoices(first), 'archive', '5')).toEqual(['save']);
  expect(mapOf(second).save).toEqual(['s']);
  expect(mapOf(second).archive).toEqual(['5']);
});

test('switched off, no character is a key, and the choice of them outlives it', () => {
  const own = withKey(undefined, 'next', 'm');
  const off = mapOf(withCharacters(own, false));
  expect(
    Object.values(off)
      .flat()
      .filter((key) => key.length === 1 && key !== ' '),
  ).toEqual([]);
  expect(off.nextPage).toContain(' ');
  expect(off.next).toEqual(['ArrowDown']);
  expect(mapOf(withCharacters(withCharacters(own, false), true)).next).toEqual(['m', 'ArrowDown']);
});

test('what a newer version wrote stays', () => {
  const newer = { version: 9, chords: true, own: { teleport: 'y' } };
  expect(withKey(newer, 'save', 'm')).toEqual({
    version: 1,
    chords: true,
    own: { teleport: 'y', save: 'm' },
  });
});
