// @vitest-environment node
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ArticleId } from '../../../src/article/entry';
import type { Picture } from '../../../src/library/illustration';
import { type Library, openLibrary } from '../../../src/library/library';
import { articleWith } from '../../support/articles';
import { eraseIn, keepIn } from '../../support/fake-library';

let library: Library;
let name: string;
let wanted: ArticleId[];

beforeEach(async () => {
  name = `lede-${crypto.randomUUID()}`;
  wanted = [];
  library = await openLibrary(name, (id) => wanted.push(id));
});

afterEach(() => library.close());

const at = (path: string) => `https://news.example/${path}`;
const picture = (bytes: string): Picture => ({
  blob: new Blob([bytes], { type: 'image/png' }),
  width: 3,
  height: 2,
});

async function keep(path: string, pictures: string[], now?: number): Promise<ArticleId> {
  const html = pictures.map((each) => `<img src="${at(each)}" alt="">`).join('');
  const article = articleWith({ url: at(path), title: path, html });
  const { id } = await keepIn(library, article, now);
  return id;
}

/** Each picture of an article with its state, or its fault. */
async function states(id: ArticleId): Promise<string[]> {
  const { illustrations } = await library.illustrationsOf(id);
  return illustrations.map(
    ({ url, state, fault }) => `${url.replace(at(''), '')} ${fault ?? state}`,
  );
}

/** How many pictures lie on the disk. */
async function onDisk(): Promise<number> {
  const database = await openDB(name);
  const count = await database.count('pictures');
  database.close();
  return count;
}

async function keepAll(
  id: ArticleId,
  bytesOf: (url: string) => string = (url) => url,
): Promise<void> {
  await library.listPictures();
  for (const { url } of (await library.illustrationsOf(id)).illustrations)
    await library.storePicture(id, url, picture(bytesOf(url)));
}

describe('what is wanted', () => {
  test('is listed after an article was kept, and told of at once', async () => {
    const id = await keep('a', ['1', '2']);
    expect(wanted).toEqual([id]);
    expect(await library.illustrationsOf(id)).toEqual({ isListed: false, illustrations: [] });
    expect(await library.hasWantedPictures()).toBe(true);
    await library.listPictures();
    expect((await library.illustrationsOf(id)).isListed).toBe(true);
    expect(await states(id)).toEqual(['1 wanted', '2 wanted']);
  });

  test('comes article by article, those with an open page first, no more than asked for', async () => {
    const a = await keep('a', ['1', '2', '3']);
    const b = await keep('b', ['4']);
    await library.listPictures();
    const next = async (first: ArticleId[]) =>
      (await library.wantedPictures(first, 2)).map(({ url }) => url.replace(at(''), ''));
    expect(await next([b])).toEqual(['4']);
    expect(await next([a])).toEqual(['1', '2']);
    expect(await next(['none'])).toHaveLength(a < b ? 2 : 1);
  });

  test('is nothing of an article that is only opened', async () => {
    await library.keepOpened(articleWith({ html: `<img src="${at('1')}">` }));
    expect(await library.hasWantedPictures()).toBe(false);
    expect(wanted).toEqual([]);
  });

  test('is not more than a gallery’s first pictures', async () => {
    const id = await keep(
      'a',
      Array.from({ length: 403 }, (_, index) => String(index)),
    );
    await library.listPictures();
    const all = await states(id);
    expect(all.filter((each) => each.endsWith('too-many'))).toHaveLength(3);
    expect(all.filter((each) => each.endsWith('wanted'))).toHaveLength(400);
  });

  test('ends with what was kept or lost, and can be wanted again', async () => {
    const id = await keep('a', ['1', '2']);
    await library.listPictures();
    await library.storePicture(id, at('1'), picture('one'));
    await library.losePicture(id, at('2'), 'refused');
    expect(await states(id)).toEqual(['1 kept', '2 refused']);
    expect(await library.hasWantedPictures()).toBe(false);
    // Too late: nobody waits for it.
    await library.losePicture(id, at('1'), 'refused');
    await library.storePicture(id, at('2'), picture('two'));
    expect(await states(id)).toEqual(['1 kept', '2 refused']);
    await library.wantPictures(id);
    await library.listPictures();
    expect(await states(id)).toEqual(['1 kept', '2 wanted']);
    expect(wanted).toEqual([id, id]);
  });

  test('is all lost when the disk is full', async () => {
    const a = await keep('a', ['1']);
    const b = await keep('b', ['2']);
    await library.listPictures();
    await library.loseWanted('storage-full');
    expect([...(await states(a)), ...(await states(b))]).toEqual([
      '1 storage-full',
      '2 storage-full',
    ]);
  });

  test('follows the text: what is new is wanted, what is gone goes', async () => {
    const id = await keep('a', ['1', '2']);
    await keepAll(id);
    const html = `<img src="${at('2')}"><img src="${at('3')}">`;
    await library.rewrite(articleWith({ url: at('a'), title: 'a', html }));
    await library.listPictures();
    expect(await states(id)).toEqual(['2 kept', '3 wanted']);
    expect(await onDisk()).toBe(1);
  });

  test('comes from no copy of a record by itself, only when asked for', async () => {
    const id = await keep('a', ['1']);
    const copy = await library.copy(id);
    await eraseIn(library, [id]);
    if (copy) await library.mergeIn([copy], { revive: true });
    expect(await library.hasWantedPictures()).toBe(false);
    expect(await library.illustrationsOf(id)).toEqual({ isListed: true, illustrations: [] });
    await library.wantPictures(id);
    await library.listPictures();
    expect(await states(id)).toEqual(['1 wanted']);
  });
});

describe('pictures', () => {
  test('come back as they were', async () => {
    const id = await keep('a', ['1']);
    await keepAll(id);
    const [kept] = await library.keptPictures(id);
    expect(kept).toMatchObject({ url: at('1'), role: 'text', width: 3, height: 2 });
    expect([await kept?.blob.text(), kept?.blob.type]).toEqual([at('1'), 'image/png']);
    expect(kept?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('are shared, also under two addresses, and go with the last article that has them', async () => {
    const a = await keep('a', ['1', '2']);
    const b = await keep('b', ['3']);
    await keepAll(a, () => 'same');
    await keepAll(b, () => 'same');
    expect(await onDisk()).toBe(1);
    expect(await library.pictureWeight()).toEqual({ pictures: 1, bytes: 4 });
    await eraseIn(library, [a]);
    expect(await onDisk()).toBe(1);
    expect((await library.keptPictures(b)).map(({ url }) => url)).toEqual([at('3')]);
    await eraseIn(library, [b]);
    expect(await onDisk()).toBe(0);
  });

  test('go when the trash is emptied, not before', async () => {
    const id = await keep('a', ['1'], 1);
    await keepAll(id);
    await library.remove([id], 2);
    expect(await library.keptPictures(id)).toHaveLength(1);
    await library.prune(Number.POSITIVE_INFINITY);
    expect(await library.keptPictures(id)).toEqual([]);
    expect(await onDisk()).toBe(0);
  });

  test('of an article that was erased meanwhile are not stored', async () => {
    const id = await keep('a', ['1']);
    await library.listPictures();
    await eraseIn(library, [id]);
    await library.storePicture(id, at('1'), picture('one'));
    await library.bringPictures(id, [{ url: at('1'), role: 'text', ...picture('one') }]);
    expect(await onDisk()).toBe(0);
    expect(await library.hasWantedPictures()).toBe(false);
  });

  test('can be taken off some articles, and weigh nothing then', async () => {
    const a = await keep('a', ['1']);
    const b = await keep('b', ['2']);
    await keepAll(a, () => 'aaaa');
    await keepAll(b, () => 'bb');
    expect(await library.pictureWeight([a])).toEqual({ pictures: 1, bytes: 4 });
    await library.removePicturesOf([a]);
    expect(await states(a)).toEqual(['1 removed']);
    expect(await library.pictureWeight()).toEqual({ pictures: 1, bytes: 2 });
    expect(await onDisk()).toBe(1);
  });

  test('are brought from elsewhere, beside those that are here', async () => {
    const id = await keep('a', ['1', '2']);
    await library.listPictures();
    await library.storePicture(id, at('1'), picture('here'));
    await library.bringPictures(id, [
      { url: at('1'), role: 'text', ...picture('theirs') },
      { url: at('2'), role: 'text', ...picture('theirs') },
    ]);
    const kept = await library.keptPictures(id);
    expect(await Promise.all(kept.map(({ blob }) => blob.text()))).toEqual(['here', 'theirs']);
    expect(await library.hasWantedPictures()).toBe(false);
  });

  test('are told of as they come', async () => {
    const id = await keep('a', ['1']);
    const heard: unknown[] = [];
    library.onPicturesChange((ids) => heard.push(ids));
    await keepAll(id);
    expect(heard).toEqual([[id], [id]]);
  });
});
