// @vitest-environment node
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Library, openLibrary } from '../../../src/library/library';
import { articleWith } from '../../support/articles';
import { eraseIn, keepIn } from '../../support/fake-library';

let name: string;
let library: Library;
let id: string;
beforeEach(async () => {
  name = `lede-${crypto.randomUUID()}`;
  library = await openLibrary(name);
  await keepIn(library, articleWith({ title: 'Whole', url: 'https://news.example/whole' }), 1);
  ({ id } = await keepIn(library, articleWith(), 2));
});
afterEach(() => library.close());

/** Changes the row as it lies in the database. */
async function damage(change: (row: Record<string, unknown>) => void): Promise<void> {
  const database = await openDB(name);
  const row = await database.get('entries', id);
  change(row);
  await database.put('entries', row);
  database.close();
}

const damages: [string, (row: Record<string, unknown>) => void][] = [
  ['no summary', (row) => delete row.summary],
  ['a summary of null', (row) => Object.assign(row, { summary: null })],
  ['no title', (row) => Object.assign(row, { summary: { url: 'https://news.example/' } })],
  ['a date that is none', (row) => Object.assign(row.summary as object, { date: 5 })],
  ['no stamps', (row) => Object.assign(row, { stamps: undefined, summary: {} })],
  ['a wrong stamp', (row) => Object.assign(row, { changed: 'zzz', summary: [] })],
];

describe.each(damages)('a row with %s', (_what, change) => {
  beforeEach(() => damage(change));

  test('shows as damaged and leaves the list standing', async () => {
    const list = await library.list();
    expect(list.map((entry) => entry.damaged ?? entry.summary.title)).toEqual([true, 'Whole']);
    expect(list[0]?.summary.title).toBe('');
    await expect(library.open(id)).rejects.toMatchObject({ code: 'article-damaged' });
    expect(await library.copy(id)).toBeNull();
  });

  test('can be deleted, restored, and deleted for good', async () => {
    await library.remove([id]);
    expect((await library.trash())[0]?.damaged).toBe(true);
    await library.restore([id]);
    expect(await library.count()).toBe(2);
    await eraseIn(library, [id]);
    expect(await library.count()).toBe(1);
    expect(await library.trash()).toEqual([]);
  });

  test('is whole again when its page is saved again', async () => {
    const located = await library.locate(articleWith());
    await library.keep(located, 3);
    expect((await library.open(id))?.article).toEqual(articleWith());
    expect((await library.list())[0]?.damaged).toBeUndefined();
  });
});

test('a damaged body does not take the row down, and opening it says so', async () => {
  const database = await openDB(name);
  await database.delete('bodies', [id, 0]);
  database.close();
  expect(await library.count()).toBe(2);
  expect((await library.list())[0]?.summary.title).toBe(articleWith().title);
  await expect(library.open(id)).rejects.toMatchObject({ code: 'article-damaged' });
});

describe('erasing', () => {
  test('leaves alone what is in the list, as when it was restored in that moment', async () => {
    await library.remove([id]);
    const [[restored], erased] = await Promise.all([library.restore([id]), library.erase([id])]);
    expect([restored, erased]).toEqual([id, []]);
    expect((await library.open(id))?.article).toEqual(articleWith());
  });

  test('deletes for good, and leaves nothing to open', async () => {
    await eraseIn(library, [id]);
    expect(await library.open(id)).toBeNull();
    expect(await library.count()).toBe(1);
    await library.restore([id]);
    expect(await library.count()).toBe(1);
    const database = await openDB(name);
    expect(await database.count('bodies')).toBe(1);
    database.close();
  });

  test('is undone by a copy, which goes back to where it stood', async () => {
    await library.remove([id], 7);
    const copy = await library.copy(id);
    await eraseIn(library, [id]);
    if (copy) await library.mergeIn([copy], { revive: true });
    expect((await library.trash())[0]?.removed).toEqual({ at: 7, savedAt: 2 });
    await library.restore([id]);
    expect((await library.open(id))?.article).toEqual(articleWith());
  });

  test('an article that is saved again afterwards is there again', async () => {
    await eraseIn(library, [id]);
    await keepIn(library, articleWith(), 9);
    expect((await library.list())[0]).toMatchObject({ id, savedAt: 9 });
  });
});

test('the trash has what was taken out of the list, the last one first', async () => {
  const [damaged, whole] = await library.list();
  await library.remove([whole?.id ?? ''], 10);
  await library.remove([damaged?.id ?? ''], 20);
  expect((await library.trash()).map((entry) => entry.id)).toEqual([damaged?.id, whole?.id]);
  await library.restore([whole?.id ?? '']);
  expect(await library.trash()).toHaveLength(1);
});
