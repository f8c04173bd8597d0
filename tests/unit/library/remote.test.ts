// @vitest-environment node
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Failure } from '../../../src/failures';
import type { Library } from '../../../src/library/library';
import { answerCall, leavesWords, remoteLibrary } from '../../../src/library/remote';
import { articleWith } from '../../support/articles';
import { emptyLibrary, keepIn } from '../../support/fake-library';

let near: Library;
let far: Library;

beforeEach(async () => {
  near = await emptyLibrary();
  // What crosses a line is copied, as messages between contexts are.
  far = remoteLibrary(async (call) =>
    structuredClone(await answerCall(Promise.resolve(near), structuredClone(call))),
  );
});
afterEach(() => near.close());

test('keeps, lists, opens, removes and restores like the library itself', async () => {
  const article = articleWith();
  const { id } = await keepIn(far, article, 5);
  expect(await far.list()).toEqual(await near.list());
  expect((await far.open(id))?.article).toEqual(article);
  await far.remove([id]);
  expect(await near.count()).toBe(0);
  await far.restore([id]);
  expect((await near.list())[0]?.savedAt).toBe(5);
});

test('finds what the library itself finds, and where', async () => {
  const { id } = await keepIn(far, articleWith());
  expect(await far.search('bridge fell', 5)).toEqual({ ids: [id], total: 1, waiting: 0 });
  const [passage] = await far.snippets([id], 'fell');
  expect(passage?.text).toContain('Nobody fell in.');
});

test('tells those who listen that its own acts changed the list', async () => {
  let heard = 0;
  const end = far.onChange(() => {
    heard += 1;
  });
  await keepIn(far, articleWith());
  expect(heard).toBe(1);
  await far.list();
  expect(heard).toBe(1);
  end();
  await keepIn(far, articleWith({ title: 'Another' }));
  expect(heard).toBe(1);
});

test('brings the failure of the other end', async () => {
  const refused = Promise.reject<Library>(new Failure('storage-unavailable'));
  const library = remoteLibrary((call) => answerCall(refused, call));
  await expect(library.count()).rejects.toMatchObject({ code: 'storage-unavailable' });
});

test('carries pictures both ways', async () => {
  const picture = {
    url: 'https://news.example/1.png',
    role: 'text' as const,
    blob: new Blob([new Uint8Array(70_000).fill(0xfe)], { type: 'image/png' }),
    width: 3,
    height: 2,
  };
  const { id } = await keepIn(far, articleWith());
  await far.bringPictures(id, [picture]);
  const [kept] = await far.keptPictures(id);
  expect(kept).toMatchObject({ url: picture.url, role: 'text', width: 3, height: 2 });
  expect(await kept?.blob.arrayBuffer()).toEqual(await picture.blob.arrayBuffer());
  expect(kept?.blob.type).toBe('image/png');
});

test('tells of articles whose pictures are to be fetched', async () => {
  const told: unknown[] = [];
  const library = remoteLibrary(
    async (call) => structuredClone(await answerCall(Promise.resolve(near), structuredClone(call))),
    (...wanted) => told.push(wanted),
  );
  const article = articleWith();
  const { id } = await keepIn(library, article);
  await library.wantPictures(id);
  expect(told).toEqual([[id, article], [id]]);
  const longer = { ...article, text: 'Longer.' };
  await library.rewrite(longer);
  await library.keepBoth(article);
  expect(told.slice(2)).toEqual([
    [id, longer],
    [id, article],
  ]);
  await library.rewrite(articleWith({ title: 'Never kept' }));
  expect(told).toHaveLength(4);
});

test('the other end has work left after what puts new words in, and after nothing else', () => {
  const acts = ['keep', 'mergeIn', 'tag', 'list', 'open', 'setPlace', 'wantPictures'];
  expect(acts.filter(leavesWords)).toEqual(['keep', 'mergeIn', 'tag']);
});

test('a call of anything but a library act is refused', async () => {
  const reply = await answerCall(Promise.resolve(near), { act: 'constructor', args: [] });
  expect(reply).toEqual({ failure: 'storage-broke' });
});
