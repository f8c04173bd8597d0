// @vitest-environment node
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Library, openLibrary } from '../../../src/library/library';
import { articleWith } from '../../support/articles';
import { keepIn } from '../../support/fake-library';

let name: string;
let library: Library;
let ids: string[];
beforeEach(async () => {
  name = `lede-${crypto.randomUUID()}`;
  library = await openLibrary(name);
  ids = [];
  for (const at of [1, 2, 3]) {
    const article = articleWith({ title: `No. ${at}`, url: `https://news.example/${at}` });
    ids.push((await keepIn(library, article, at)).id);
  }
});
afterEach(() => library.close());

test('everything is counted, a picture that articles share once', async () => {
  await library.archive(ids.slice(0, 2), true);
  await library.remove(ids.slice(0, 1));
  const database = await openDB(name);
  const row = { role: 'text', state: 'kept' };
  await database.put('illustrations', { ...row, id: ids[1], url: 'a', picture: 'x', bytes: 1000 });
  await database.put('illustrations', { ...row, id: ids[2], url: 'b', picture: 'x', bytes: 1000 });
  await database.put('illustrations', { ...row, id: ids[2], url: 'c', picture: 'y', bytes: 300 });
  await database.put('illustrations', { ...row, id: ids[2], url: 'd', state: 'lost' });
  database.close();
  expect(await library.usage()).toEqual({
    unread: 1,
    archived: 1,
    trash: 1,
    pictures: { pictures: 2, bytes: 1300 },
    archivedPictures: { pictures: 1, bytes: 1000 },
  });
});

test('clearing leaves nothing of what was read, kept or searched', async () => {
  await library.remove(ids.slice(0, 1));
  await library.keepOpened(articleWith({ title: 'Opened', url: 'https://news.example/opened' }));
  await library.indexWaiting();
  expect((await library.search('bridge', 10)).total).toBe(2);
  const changes: unknown[] = [];
  library.onChange((changed) => changes.push(changed));
  await library.clearAll();
  expect(changes).toEqual([null]);
  for (const { name: each = '' } of await indexedDB.databases()) {
    if (!each.startsWith(name)) continue;
    const database = await openDB(each);
    for (const store of database.objectStoreNames) {
      expect([store, store === 'local' ? 0 : await database.count(store)]).toEqual([store, 0]);
    }
    database.close();
  }
  expect((await library.search('bridge', 10)).total).toBe(0);
});

test('after clearing, articles can be kept and found as ever', async () => {
  await library.clearAll();
  await keepIn(library, articleWith());
  await library.indexWaiting();
  expect((await library.search('bridge', 10)).total).toBe(1);
  expect(await library.count()).toBe(1);
});

test('on a database that fails, clearing leaves everything, and the search finds it again', async () => {
  await library.indexWaiting();
  const clear = IDBObjectStore.prototype.clear;
  let cleared = 0;
  IDBObjectStore.prototype.clear = function (this: IDBObjectStore) {
    cleared += 1;
    const request = clear.call(this);
    if (cleared === 2) this.transaction.abort();
    return request;
  };
  try {
    await expect(library.clearAll()).rejects.toMatchObject({ code: 'storage-broke' });
  } finally {
    IDBObjectStore.prototype.clear = clear;
  }
  expect(await library.count()).toBe(3);
  await library.indexWaiting();
  expect((await library.search('bridge', 10)).total).toBe(3);
});
