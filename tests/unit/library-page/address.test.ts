// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fromFragment,
  type Shown,
  shownAtFirst,
  toFragment,
} from '../../../src/library-page/address';

test('what is shown survives its address', () => {
  const shown: fc.Arbitrary<Shown> = fc.record({
    place: fc.oneof(
      fc.constantFrom('unread', 'reading', 'starred', 'highlights', 'archived', 'all', 'trash'),
      fc.string({ minLength: 1, unit: 'grapheme' }).map((tag) => `tag:${tag}` as const),
    ),
    query: fc.string({ unit: 'grapheme' }),
    colour: fc.constantFrom(null, 'yellow', 'pink'),
    sort: fc.constantFrom('saved', 'published', 'length', 'title', 'match'),
    reversed: fc.boolean(),
    group: fc.constantFrom('none', 'day', 'publication', 'tag'),
  });
  fc.assert(
    fc.property(shown, (each) => {
      expect(fromFragment(toFragment(each))).toEqual(each);
    }),
  );
});

test('what is shown at first needs no words in the address', () => {
  expect(toFragment(shownAtFirst)).toBe('');
});

test.each(['', '#', '#place=elsewhere&sort=colour&group=%', '#place=tag:'])(
  'an address that says nothing sensible, %s, shows what is shown at first',
  (fragment) => expect(fromFragment(fragment)).toEqual(shownAtFirst),
);
