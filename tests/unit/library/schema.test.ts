// @vitest-environment node
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { addressKey } from '../../../src/article/address-key';
import { isStamp } from '../../../src/article/stamp';
import { openLibrary } from '../../../src/library/library';
import { makeOldLibrary, oldVersions } from '../../support/old-library';

let name: string;
beforeEach(() => {
  name = `lede-${crypto.randomUUID()}`;
});

const [harbour = '', mill = '', quay = '', ferry = ''] = oldVersions[1].entries.map(({ id }) => id);

describe.each([1, 2] as const)('a library of version %i', (version) => {
  const { entries, body } = oldVersions[version];
  const make = () => makeOldLibrary(name, version, oldVersions[version]);

  test('is all there after the upgrade, and can be acted on', async () => {
    await make();
    const library = await openLibrary(name);
    expect((await library.list()).map(({ id }) => id)).toEqual([harbour, mill]);
    expect(await library.rowsOf([mill])).toMatchObject([
      { archived: true, savedAt: 1_709_884_800_000 },
    ]);
    expect((await library.trash()).map(({ id }) => id)).toEqual([quay]);
    for (const entry of entries.filter((each) => 'summary' in each)) {
      expect(await library.open(entry.id ?? '')).toMatchObject({
        // The key is made anew: more forms of an address have the same one by now.
        entry: {
          ...entry,
          ...('summary' in entry && { addressKey: addressKey(entry.summary.url) }),
        },
        article: { ...('summary' in entry && entry.summary), ...body },
      });
    }
    await library.restore([quay]);
    await library.archive([mill], false);
    expect((await library.list()).map(({ archived }) => archived)).toEqual([false, false, false]);
    await library.prune(Number.POSITIVE_INFINITY);
    expect(await library.open(ferry)).toBeNull();
    expect(await library.count()).toBe(3);
    library.close();
  });

  test('has its articles on their shelves, and all of them are to be searched', async () => {
    await make();
    const library = await openLibrary(name);
    expect(await library.idsOn('unread')).toEqual([harbour]);
    expect(await library.idsOn('archived')).toEqual([mill]);
    expect(await library.idsOn('trash')).toEqual([quay]);
    library.close();
    const database = await openDB(name);
    const unindexed = await database.getAllKeys('unindexed');
    expect(unindexed.sort()).toEqual(entries.map(({ id }) => id).sort());
    database.close();
  });

  test('has a stamp for every part that was ever set', async () => {
    await make();
    const library = await openLibrary(name);
    const copy = await library.copy(mill);
    expect(Object.keys(copy?.stamps ?? {}).sort()).toEqual(['archived', 'listed', 'text']);
    expect(Object.values(copy?.stamps ?? {}).every(isStamp)).toBe(true);
    library.close();
  });

  test.each(['update', 'put'] as const)(
    'that cannot be upgraded, as a row will not be written (%s), stays as it was and says so',
    async (act) => {
      await make();
      const before = await contents(name, version);
      await failing(act, 2, async () => {
        await expect(openLibrary(name)).rejects.toMatchObject({ code: 'storage-broke' });
      });
      expect(await contents(name, version)).toEqual(before);
      const library = await openLibrary(name);
      expect(await library.count()).toBe(2);
      library.close();
    },
  );
});

test('what was put on an article of version 2 is there: star, tags, and when they were set', async () => {
  await makeOldLibrary(name, 2, oldVersions[2]);
  const library = await openLibrary(name);
  const [row] = await library.rowsOf([harbour]);
  expect(row).toMatchObject({ starred: true, tags: ['bridges', 'мосты'] });
  expect((await library.copy(harbour))?.stamps).toEqual(oldVersions[2].entries[0]?.stamps);
  expect(await library.tags()).toEqual([
    { tag: 'bridges', articles: 1 },
    { tag: 'мосты', articles: 1 },
  ]);
  library.close();
});

test('what was erased in version 2 stays so: a copy from before does not bring it back', async () => {
  await makeOldLibrary(name, 2, oldVersions[2]);
  const library = await openLibrary(name);
  const erased = oldVersions[2].entries[4]?.id ?? '';
  expect(await library.open(erased)).toBeNull();
  const copy = await library.copy(harbour);
  const report = await library.mergeIn(copy ? [{ ...copy, id: erased }] : []);
  expect(report).toMatchObject({ added: 0 });
  library.close();
});

test('a library of a newer version is left as it is, and says so', async () => {
  const newer = await openDB(name, 999, {
    upgrade(database) {
      database.createObjectStore('entries', { keyPath: 'id' }).put({ id: 'a', ahead: true });
    },
  });
  newer.close();
  await expect(openLibrary(name)).rejects.toMatchObject({ code: 'storage-newer' });
  expect(await contents(name, 999)).toEqual({ entries: [{ id: 'a', ahead: true }] });
});

/** Every store with its records. */
async function contents(name: string, version: number): Promise<Record<string, unknown[]>> {
  const database = await openDB(name, version);
  const stores: Record<string, unknown[]> = {};
  for (const store of database.objectStoreNames) stores[store] = await database.getAll(store);
  database.close();
  return stores;
}

/** Runs some work on a disk that is full from the n-th writing of this kind on. */
async function failing(act: 'update' | 'put', from: number, work: () => Promise<void>) {
  const owner = (act === 'update' ? IDBCursor.prototype : IDBObjectStore.prototype) as unknown as {
    [Act in typeof act]: (...args: unknown[]) => unknown;
  };
  const original = owner[act];
  let times = 0;
  owner[act] = function (...args) {
    times += 1;
    if (times >= from) throw new DOMException('no space left', 'QuotaExceededError');
    return original.apply(this, args);
  };
  try {
    await work();
  } finally {
    owner[act] = original;
  }
}
