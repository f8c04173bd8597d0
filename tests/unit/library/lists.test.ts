// @vitest-environment node
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Library, openLibrary } from '../../../src/library/library';
import { articleWith } from '../../support/articles';
import { eraseIn, keepIn } from '../../support/fake-library';

let library: Library;
let name: string;

beforeEach(async () => {
  name = `lede-${crypto.randomUUID()}`;
  library = await openLibrary(name);
});

afterEach(() => library.close());

function keep(title: string, now?: number) {
  return keepIn(library, articleWith({ title, url: `https://news.example/${title}` }), now);
}

const titles = async (...page: Parameters<Library['rows']>) =>
  (await library.rows(...page)).map(({ summary }) => summary.title);

describe('a shelf', () => {
  test('is read a page at a time, newest first', async () => {
    for (let at = 1; at <= 7; at += 1) await keep(`Story ${at}`, at);
    expect(await titles('unread', 0, 3)).toEqual(['Story 7', 'Story 6', 'Story 5']);
    expect(await titles('unread', 3, 3)).toEqual(['Story 4', 'Story 3', 'Story 2']);
    expect(await titles('unread', 6, 3)).toEqual(['Story 1']);
    expect(await titles('unread', 7, 3)).toEqual([]);
  });

  test('loses and doubles none that were saved in one millisecond', async () => {
    for (let at = 1; at <= 9; at += 1) await keep(`Story ${at}`, 5);
    const seen = new Set<string>();
    for (let from = 0; from < 9; from += 2)
      for (const title of await titles('unread', from, 2)) seen.add(title);
    expect(seen.size).toBe(9);
  });

  test('follows every act, and its count with it', async () => {
    const { id } = await keep('One', 1);
    await keep('Two', 2);
    await library.archive([id], true);
    expect([await library.count('unread'), await library.count('archived')]).toEqual([1, 1]);
    expect(await titles('archived', 0, 5)).toEqual(['One']);
    await library.remove([id]);
    expect(await library.count()).toBe(1);
    expect(await library.idsOn('trash')).toEqual([id]);
    await library.restore([id]);
    expect(await titles('archived', 0, 5)).toEqual(['One']);
  });

  test('gives the rows of some articles in the order asked for, without those that are gone', async () => {
    const [one, two] = [await keep('One', 1), await keep('Two', 2)];
    const rows = await library.rowsOf([one.id, 'f'.repeat(32), two.id]);
    expect(rows.map(({ summary }) => summary.title)).toEqual(['One', 'Two']);
  });
});

describe('an act on many', () => {
  test('is done on all of them, and heard of once', async () => {
    const ids = [];
    for (let at = 1; at <= 5; at += 1) ids.push((await keep(`Story ${at}`, at)).id);
    const heard: unknown[] = [];
    library.onChange((changed) => heard.push(changed));
    await library.archive(ids, true);
    expect(await library.count('archived')).toBe(5);
    expect(heard).toEqual([ids]);
  });

  test('is done on none when it fails', async () => {
    const ids = [];
    for (let at = 1; at <= 5; at += 1) ids.push((await keep(`Story ${at}`, at)).id);
    const put = IDBObjectStore.prototype.put;
    let writes = 0;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
      writes += 1;
      if (writes === 3) throw new DOMException('no space left', 'QuotaExceededError');
      return put.apply(this, args);
    };
    try {
      await expect(library.archive(ids, true)).rejects.toMatchObject({ code: 'storage-full' });
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(await library.count('archived')).toBe(0);
  });
});

describe('what the search has not seen', () => {
  const unindexed = async () => {
    const database = await openDB(name);
    const ids = await database.getAllKeys('unindexed');
    await database.clear('unindexed');
    database.close();
    return ids;
  };

  test('is an article whose words changed, and no other', async () => {
    const { id } = await keep('One');
    expect(await unindexed()).toEqual([id]);
    await library.archive([id], true);
    await library.star([id], true);
    expect(await unindexed()).toEqual([]);
    await library.tag([id], 'rye', true);
    expect(await unindexed()).toEqual([id]);
    await library.renameTag('rye', 'oats');
    expect(await unindexed()).toEqual([id]);
    await eraseIn(library, [id]);
    expect(await unindexed()).toEqual([id]);
  });
});
