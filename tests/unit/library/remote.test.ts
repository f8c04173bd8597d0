// @vitest-environment node
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Failure } from '../../../src/failures';
import type { Library } from '../../../src/library/library';
import { answerCall, remoteLibrary } from '../../../src/library/remote';
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
  await far.remove(id);
  expect(await near.count()).toBe(0);
  await far.restore(id);
  expect((await near.list())[0]?.savedAt).toBe(5);
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

test('a call of anything but a library act is refused', async () => {
  const reply = await answerCall(Promise.resolve(near), { act: 'constructor', args: [] });
  expect(reply).toEqual({ failure: 'storage-broke' });
});
