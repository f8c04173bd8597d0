// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Library, openLibrary } from '../../../src/library/library';
import { articleWith } from '../../support/articles';
import { emptyLibrary, keepIn } from '../../support/fake-library';

let name: string;
let library: Library;
let first: string;
let second: string;
beforeEach(async () => {
  name = `lede-${crypto.randomUUID()}`;
  library = await openLibrary(name);
  ({ id: first } = await keepIn(library, articleWith(), 1));
  const other = articleWith({ title: 'Another', url: 'https://news.example/another' });
  ({ id: second } = await keepIn(library, other, 2));
});
afterEach(() => library.close());

const tagsOf = async (id: string) => (await library.open(id))?.entry.tags;

describe('tags', () => {
  test('are put on and taken off, in order, each once', async () => {
    await library.tag([first], 'rye', true);
    await library.tag([first], '  oats\n ', true);
    await library.tag([first], 'rye', true);
    expect(await tagsOf(first)).toEqual(['oats', 'rye']);
    await library.tag([first], 'rye', false);
    await library.tag([first], 'oats', false);
    expect(await tagsOf(first)).toBeUndefined();
  });

  test('that read alike are one, and one without words is none', async () => {
    await library.tag([first], 'e\u0301te\u0301  2024', true);
    await library.tag([first], '\u00e9t\u00e9 2024', true);
    await library.tag([first], ' \u2003 ', true);
    expect(await tagsOf(first)).toEqual(['\u00e9t\u00e9 2024']);
  });

  test('may have any signs and any length, and be many', async () => {
    const tags = [
      'a/b/c',
      '__proto__',
      'constructor',
      '🚢 קשר',
      'x'.repeat(500),
      ...Array.from({ length: 300 }, (_, number) => `tag ${number}`),
    ];
    for (const tag of tags) await library.tag([first], tag, true);
    expect(await tagsOf(first)).toEqual([...tags].sort());
    const copy = await library.copy(first);
    const there = await emptyLibrary();
    if (copy) await there.mergeIn([copy]);
    expect((await there.list())[0]?.tags).toEqual([...tags].sort());
    there.close();
  });

  test('are listed with how many articles bear them', async () => {
    await library.tag([first], 'rye', true);
    await library.tag([second], 'rye', true);
    await library.tag([second], 'oats', true);
    expect(await library.tags()).toEqual([
      { tag: 'oats', articles: 1 },
      { tag: 'rye', articles: 2 },
    ]);
  });

  test('are renamed everywhere, in the trash too', async () => {
    await library.tag([first], 'rye', true);
    await library.tag([second], 'rye', true);
    await library.remove([second]);
    await library.renameTag('rye', 'grain');
    expect(await library.tags()).toEqual([{ tag: 'grain', articles: 2 }]);
  });

  test('become one when one is renamed to the other', async () => {
    await library.tag([first], 'rye', true);
    await library.tag([first], 'grain', true);
    await library.tag([second], 'rye', true);
    await library.renameTag('rye', 'grain');
    expect([await tagsOf(first), await tagsOf(second)]).toEqual([['grain'], ['grain']]);
  });

  test('are taken away everywhere', async () => {
    await library.tag([first], 'rye', true);
    await library.renameTag('rye', null);
    expect(await library.tags()).toEqual([]);
  });

  test('a name without words renames nothing', async () => {
    await library.tag([first], 'rye', true);
    await library.renameTag('rye', '  ');
    expect(await tagsOf(first)).toEqual(['rye']);
  });

  test('put on in two windows at once are both there', async () => {
    const other = await openLibrary(name);
    await Promise.all([library.tag([first], 'rye', true), other.tag([first], 'oats', true)]);
    expect(await tagsOf(first)).toEqual(['oats', 'rye']);
    other.close();
  });

  test('a rename wins over an older copy, and a newer tag over the rename', async () => {
    await library.tag([first], 'rye', true);
    const old = await library.copy(first);
    await library.renameTag('rye', 'grain');
    if (old) await library.mergeIn([old]);
    expect(await tagsOf(first)).toEqual(['grain']);
    await library.tag([first], 'rye', true);
    expect(await tagsOf(first)).toEqual(['grain', 'rye']);
  });
});

test('a star is set and lifted, and outlives archiving and the trash', async () => {
  await library.star([first], true);
  await library.archive([first], true);
  await library.remove([first]);
  await library.restore([first]);
  expect((await library.open(first))?.entry).toMatchObject({ starred: true, archived: true });
  await library.star([first], false);
  expect((await library.open(first))?.entry.starred).toBe(false);
});
