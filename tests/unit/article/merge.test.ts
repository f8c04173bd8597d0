// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merge, withElement, withPart } from '../../../src/article/merge';
import { writeStamp } from '../../../src/article/stamp';

const at = (ms: number, node = 'aaaaaaaa00000000') => writeStamp({ ms, counter: 0, node });

interface Copy {
  id: string;
  stamps: Record<string, string>;
  [field: string]: unknown;
}

const blank: Copy = { id: 'a', stamps: {} };

/** One thing that can be done to a record, few enough of each that copies meet, and stamps tie. */
const act = fc.oneof(
  fc.record({ part: fc.constant('archived'), values: fc.record({ archived: fc.boolean() }) }),
  fc.record({
    part: fc.constant('listed'),
    values: fc.oneof(
      fc.record({ savedAt: fc.nat(3), removed: fc.constant(undefined) }),
      fc.record({ savedAt: fc.constant(undefined), removed: fc.record({ at: fc.nat(3) }) }),
    ),
  }),
  fc.record({
    part: fc.constant('text'),
    values: fc.record({ summary: fc.record({ title: fc.string() }), body: fc.string() }),
  }),
  fc.record({
    part: fc.constant('place'),
    values: fc.record({ place: fc.object({ maxDepth: 1 }) }),
  }),
  fc.record({ part: fc.constant('unheardOf'), values: fc.record({ unheardOf: fc.jsonValue() }) }),
  fc.record({
    set: fc.constant('tags'),
    element: fc.constantFrom('rye', 'oats', 'a/b', 'Ж 𝄞'),
    isIn: fc.boolean(),
  }),
  fc.record({
    set: fc.constant('highlights'),
    element: fc.constantFrom('h1', 'h2'),
    isIn: fc.boolean(),
    note: fc.string(),
  }),
);
const stamp = fc
  .tuple(fc.nat(4), fc.constantFrom('aaaaaaaa00000000', 'bbbbbbbb00000000'))
  .map(([ms, node]) => at(ms, node));

const copy = fc.array(fc.tuple(act, stamp), { maxLength: 12 }).map((acts) =>
  acts.reduce<Copy>((record, [done, when]) => {
    if ('part' in done) return withPart(record, done.part, done.values, when);
    const value = done.set === 'tags' ? done.element : { id: done.element, ...done };
    return withElement(record, done.set, done.element, done.isIn ? value : undefined, when);
  }, blank),
);

describe('whatever the copies', () => {
  test('it does not matter which is merged into which', () => {
    fc.assert(
      fc.property(copy, copy, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a));
      }),
    );
  });

  test('it does not matter which two meet first', () => {
    fc.assert(
      fc.property(copy, copy, copy, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
    );
  });

  test('merging again changes nothing', () => {
    fc.assert(
      fc.property(copy, copy, (a, b) => {
        expect(merge(a, a)).toEqual(a);
        const merged = merge(a, b);
        expect(merge(merged, b)).toEqual(merged);
        expect(merge(a, merged)).toEqual(merged);
      }),
    );
  });

  test('no copy is changed by it', () => {
    fc.assert(
      fc.property(copy, copy, (a, b) => {
        const before = structuredClone([a, b]);
        merge(a, b);
        expect([a, b]).toEqual(before);
      }),
    );
  });

  test('of two stamps that tie, the same value wins on every machine', () => {
    const here = withPart(blank, 'place', { place: { x: 1, y: 2 } }, at(1));
    const there = withPart(blank, 'place', { place: { y: 3, x: 1 } }, at(1));
    expect(merge(here, there)).toEqual(merge(there, here));
  });
});

describe('a field', () => {
  test('goes where it was set later, each on its own', () => {
    const saved = withPart(blank, 'archived', { archived: false }, at(1));
    const archived = withPart(saved, 'archived', { archived: true }, at(3));
    const noted = withPart(saved, 'notes', { notes: 'read twice' }, at(2));
    expect(merge(archived, noted)).toMatchObject({ archived: true, notes: 'read twice' });
  });

  test('that was taken away later is gone', () => {
    const noted = withPart(blank, 'notes', { notes: 'read twice' }, at(1));
    const cleared = withPart(noted, 'notes', { notes: undefined }, at(2));
    expect(merge(noted, cleared)).not.toHaveProperty('notes');
  });

  test('the place goes to the later reading, though it be further up', () => {
    const end = withPart(blank, 'place', { place: { fraction: 0.9 } }, at(1));
    const again = withPart(blank, 'place', { place: { fraction: 0.1 } }, at(2));
    expect(merge(end, again)).toMatchObject({ place: { fraction: 0.1 } });
  });

  test('what only makes sense together stays together', () => {
    const listed = withPart(blank, 'listed', { savedAt: 5, removed: undefined }, at(1));
    const removed = { savedAt: undefined, removed: { at: 9, savedAt: 5 } };
    const merged = merge(listed, withPart(listed, 'listed', removed, at(2)));
    expect(merged).toEqual({
      id: 'a',
      removed: { at: 9, savedAt: 5 },
      stamps: { listed: at(2) },
    });
  });

  test('that a newer version wrote survives', () => {
    const newer = withPart(blank, 'mood', { mood: { calm: true } }, at(1));
    const element = withElement(newer, 'readers', 'ines', { id: 'ines' }, at(1));
    const merged = merge(withPart(blank, 'archived', { archived: true }, at(5)), element);
    expect(merged).toMatchObject({
      mood: { calm: true },
      readers: [{ id: 'ines' }],
      archived: true,
    });
  });

  test('that is a set elsewhere, and none here, breaks nothing', () => {
    const plain = withPart(blank, 'mood', { mood: 5 }, at(2));
    const set = withElement(blank, 'mood', 'calm', 'calm', at(1));
    expect(merge(plain, set)).toMatchObject({ mood: ['calm'] });
    expect(merge(set, plain)).toEqual(merge(plain, set));
  });

  test('without a stamp belongs to one machine', () => {
    expect(merge({ ...blank, openedAt: 5 }, blank)).toEqual(blank);
  });
});

describe('a set', () => {
  test('takes what was put in on either side', () => {
    const here = withElement(blank, 'tags', 'rye', 'rye', at(1));
    const there = withElement(blank, 'tags', 'oats', 'oats', at(2));
    expect(merge(here, there).tags).toEqual(['oats', 'rye']);
  });

  test('leaves out what was taken out later, and has again what was put in after that', () => {
    const tagged = withElement(blank, 'tags', 'rye', 'rye', at(1));
    const without = withElement(tagged, 'tags', 'rye', undefined, at(2));
    expect(merge(tagged, without)).not.toHaveProperty('tags');
    const again = withElement(without, 'tags', 'rye', 'rye', at(3));
    expect(merge(without, again).tags).toEqual(['rye']);
  });

  test('merges elements with a content of their own by the later one', () => {
    const here = withElement(blank, 'highlights', 'h1', { id: 'h1', note: 'old' }, at(1));
    const there = withElement(here, 'highlights', 'h1', { id: 'h1', note: 'new' }, at(2));
    expect(merge(there, here).highlights).toEqual([{ id: 'h1', note: 'new' }]);
  });
});
