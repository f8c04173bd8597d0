// @vitest-environment node
import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Failure } from '../../../src/failures';
import type { Library } from '../../../src/library/library';
import { createUpkeep, type Estimate, type Upkeep } from '../../../src/storage/upkeep';
import { articleWith } from '../../support/articles';
import { emptyLibrary, keepIn } from '../../support/fake-library';

let library: Library;
let ids: string[];
beforeEach(async () => {
  library = await emptyLibrary();
  ids = [];
  for (const at of [1, 2, 3]) {
    const article = articleWith({ title: `No. ${at}`, url: `https://news.example/${at}` });
    ids.push((await keepIn(library, article, at)).id);
  }
});
afterEach(() => library.close());

const open = (estimate: () => Promise<Estimate> = async () => ({ usage: 5000, quota: 90_000 })) =>
  createUpkeep({ library: Promise.resolve(library), estimate });

async function measured(upkeep: Upkeep) {
  return vi.waitUntil(() => upkeep.space.value.status === 'measured' && upkeep.space.value);
}

test('what takes how much is measured, and again after a change elsewhere', async () => {
  const upkeep = open();
  expect(await measured(upkeep)).toMatchObject({
    usage: { unread: 3, trash: 0 },
    bytes: { articles: 5000, pictures: 0, free: 85_000 },
  });
  await library.remove(ids.slice(0, 1));
  await vi.waitUntil(async () => (await measured(upkeep)).usage.trash === 1);
});

test('changes in a row are measured once at a time, and once more', async () => {
  const upkeep = open();
  await measured(upkeep);
  const usage = vi.spyOn(library, 'usage');
  for (const id of ids) await library.archive([id], true);
  await vi.waitUntil(async () => (await measured(upkeep)).usage.archived === 3);
  const before = usage.mock.calls.length;
  let finish = () => {};
  usage.mockImplementationOnce(async () => {
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    return library.usage();
  });
  for (let times = 0; times < 20; times += 1) await library.archive(ids, times % 2 === 1);
  expect(usage.mock.calls.length).toBe(before + 1);
  finish();
  await vi.waitUntil(async () => (await measured(upkeep)).usage.archived === 3);
  expect(usage.mock.calls.length).toBeLessThan(before + 6);
});

test('nothing is measured while a backup is restored, and all of it afterwards', async () => {
  const isRestoring = signal(true);
  const estimate = async () => ({});
  const usage = vi.spyOn(library, 'usage');
  const upkeep = createUpkeep({ library: Promise.resolve(library), estimate, isRestoring });
  await library.remove(ids);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(usage).not.toHaveBeenCalled();
  isRestoring.value = false;
  expect((await measured(upkeep)).usage).toMatchObject({ trash: 3 });
});

test('a browser that does not say how much there is leaves the counts', async () => {
  const upkeep = open(() => Promise.reject(new Error('not here')));
  expect(await measured(upkeep)).toMatchObject({ usage: { unread: 3 }, bytes: null });
});

test('the trash is emptied once that was asked for, and nothing else goes', async () => {
  await library.remove(ids.slice(0, 2));
  const upkeep = open();
  upkeep.ask('trash');
  expect(upkeep.doing.value.kind).toBe('asking');
  upkeep.remove('trash');
  await vi.waitUntil(() => upkeep.doing.value.kind === 'removed');
  expect(upkeep.doing.value).toMatchObject({ what: 'trash', count: 2 });
  expect(await library.trash()).toEqual([]);
  expect(await library.count()).toBe(1);
});

test('pictures of archived articles are removed, but for those that others show as well', async () => {
  const [one = '', two = '', three = ''] = ids;
  const picture = (bytes: string) => ({
    role: 'text' as const,
    blob: new Blob([bytes]),
    width: 1,
    height: 1,
  });
  await library.bringPictures(one, [
    { url: 'https://news.example/a.png', ...picture('alone') },
    { url: 'https://news.example/b.png', ...picture('shared') },
  ]);
  await library.bringPictures(two, [{ url: 'https://news.example/b.png', ...picture('shared') }]);
  await library.archive([one, three], true);
  const upkeep = open();
  upkeep.remove('pictures');
  await vi.waitUntil(() => upkeep.doing.value.kind === 'removed');
  expect(upkeep.doing.value).toMatchObject({ what: 'pictures', count: 1 });
  expect(await library.keptPictures(one)).toEqual([]);
  expect(await library.keptPictures(two)).toHaveLength(1);
});

test('clearing leaves nothing', async () => {
  const upkeep = open();
  upkeep.clearAll();
  await vi.waitUntil(() => upkeep.doing.value.kind === 'cleared-all');
  expect(await library.usage()).toMatchObject({ unread: 0, archived: 0, trash: 0 });
});

test('a fault is told', async () => {
  vi.spyOn(library, 'clearAll').mockRejectedValue(new Failure('storage-broke'));
  const upkeep = open();
  upkeep.clearAll();
  await vi.waitUntil(() => upkeep.doing.value.kind === 'failed');
  expect(upkeep.doing.value).toMatchObject({ failure: 'storage-broke' });
});

test('a library that will not open is told instead of figures', async () => {
  const refused = Promise.reject(new Failure('storage-newer'));
  const upkeep = createUpkeep({ library: refused, estimate: async () => ({}) });
  await vi.waitUntil(() => upkeep.space.value.status === 'failed');
  expect(upkeep.space.value).toMatchObject({ failure: 'storage-newer' });
});
