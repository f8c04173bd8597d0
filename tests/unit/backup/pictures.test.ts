// @vitest-environment node
import { unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeBackup } from '../../../src/backup/make-backup';
import { restoreBackup } from '../../../src/backup/restore-backup';
import { Failure } from '../../../src/failures';
import type { Library } from '../../../src/library/library';
import { articleWith } from '../../support/articles';
import { emptyLibrary, keepIn } from '../../support/fake-library';
import { png } from '../../support/pictures';

let here: Library;
let there: Library;
beforeEach(async () => {
  [there, here] = [await emptyLibrary(), await emptyLibrary()];
});
afterEach(() => {
  here.close();
  there.close();
});

const silent = () => {};
const at = (path: string) => `https://news.example/${path}`;
const picture = (color: number) => ({
  blob: new Blob([png(30, 20, { color }) as Uint8Array<ArrayBuffer>], { type: 'image/png' }),
  width: 30,
  height: 20,
});

/** A picture that says it is of this size. */
function claiming(width: number, height: number): Uint8Array {
  const bytes = png(30, 20);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

const longPicture = (length: number) => Buffer.concat([png(30, 20), Buffer.alloc(length)]);
const longDrawing = (length: number) => new TextEncoder().encode(`<svg>${' '.repeat(length)}`);

/** Keeps an article with pictures of these colours. */
async function keep(title: string, colors: number[]): Promise<string> {
  const html = colors.map((color) => `<img src="${at(String(color))}">`).join('');
  const { id } = await keepIn(there, articleWith({ title, html, icon: at('icon') }));
  await there.listPictures();
  for (const color of colors) await there.storePicture(id, at(String(color)), picture(color));
  await there.storePicture(id, at('icon'), picture(99));
  return id;
}

async function filesOf(file: Blob): Promise<Record<string, Uint8Array>> {
  return unzipSync(new Uint8Array(await file.arrayBuffer()));
}

const kept = async (library: Library, id: string) =>
  Promise.all(
    (await library.keptPictures(id)).map(async ({ blob, ...rest }) => ({
      ...rest,
      type: blob.type,
      bytes: new Uint8Array(await blob.arrayBuffer()),
    })),
  );

describe('the pictures in a backup', () => {
  test('lie there once, and come back to every article that has them', async () => {
    const ids = [await keep('One', [1, 2]), await keep('Two', [2])];
    const { file, picturesLeftOut } = await makeBackup(there, silent);
    expect(picturesLeftOut).toBe(0);
    const names = Object.keys(await filesOf(file)).filter((name) => name.startsWith('pictures/'));
    expect(names).toHaveLength(3);
    expect(names.every((name) => /^pictures\/[0-9a-f]{64}\.png$/.test(name))).toBe(true);
    await restoreBackup(here, file, silent);
    for (const id of ids) expect(await kept(here, id)).toEqual(await kept(there, id));
    expect(await here.pictureWeight()).toEqual(await there.pictureWeight());
    expect(await here.hasWantedPictures()).toBe(false);
  });

  test('are what its pages show, and nothing of the network is', async () => {
    const [kept, lost] = [at('kept?w=1&amp;h=2'), at('lost')];
    const address = at('kept?w=1&h=2');
    const html = `<p>Text src="${address}"</p><img alt="1 > 0" src="${kept}"><img src="${lost}">`;
    const { id } = await keepIn(there, articleWith({ title: 'One', html }));
    await there.listPictures();
    await there.storePicture(id, address, picture(1));
    const { file } = await makeBackup(there, silent);
    const files = await filesOf(file);
    const [picturePath] = Object.keys(files).filter((name) => name.startsWith('pictures/'));
    const [, page] = Object.entries(files).find(([name]) => name.endsWith('.html')) ?? [];
    const markup = new TextDecoder().decode(page);
    expect(markup).toContain(
      `<p>Text src="${address}"</p><img alt="1 > 0" src="../${picturePath}#${kept}"><img src="${lost}">`,
    );
    expect(markup).toContain(`img-src 'self' file: data:`);
    await restoreBackup(here, file, silent);
    expect((await here.copy(id))?.body?.html).toBe((await there.copy(id))?.body?.html);
  });

  test('do not change a text that looks like a backup’s', async () => {
    const forged = `../pictures/${'a'.repeat(64)}.png#${at('1')}`;
    const html = `<img src="${at('1')}"><img src="${forged}">`;
    const { id } = await keepIn(there, articleWith({ title: 'One', html }));
    await there.listPictures();
    await there.storePicture(id, at('1'), picture(1));
    await restoreBackup(here, (await makeBackup(there, silent)).file, silent);
    expect((await here.copy(id))?.body?.html).toBe(html);
  });

  test('change nothing when they are restored twice', async () => {
    const id = await keep('One', [1]);
    const { file } = await makeBackup(there, silent);
    await restoreBackup(there, file, silent);
    expect(await kept(there, id)).toHaveLength(2);
    expect(await there.pictureWeight()).toMatchObject({ pictures: 2 });
  });

  test('come back to what was emptied of them', async () => {
    const id = await keep('One', [1]);
    const { file } = await makeBackup(there, silent);
    await there.removePicturesOf([id]);
    await restoreBackup(there, file, silent);
    expect(await kept(there, id)).toHaveLength(2);
  });

  test('that cannot be read are left out and counted, each and by the article', async () => {
    await keep('One', [1, 2]);
    const unread = await keep('Two', [3]);
    const keptPictures = there.keptPictures;
    vi.spyOn(there, 'keptPictures').mockImplementation(async (id) => {
      if (id === unread) throw new Failure('storage-broke');
      const [first, ...others] = await keptPictures(id);
      if (!first) return [];
      vi.spyOn(first.blob, 'arrayBuffer').mockRejectedValue(new DOMException('', 'NotFoundError'));
      return [first, ...others];
    });
    const { file, ...made } = await makeBackup(there, silent);
    expect(made).toMatchObject({ articles: 2, damaged: 0, picturesDamaged: 3 });
    const names = Object.keys(await filesOf(file));
    expect(names.filter((name) => name.startsWith('pictures/'))).toHaveLength(2);
  });

  test.each<[string, 'text' | 'icon', () => Uint8Array]>([
    ['with more pixels than there is memory for', 'text', () => claiming(50_000, 50_000)],
    ['drawn at great length', 'text', () => longDrawing(1_100_000)],
    ['of many bytes', 'text', () => longPicture(8_100_000)],
    ['of many bytes for an icon', 'icon', () => longPicture(210_000)],
  ])('one %s is left out, as one from the network is', async (_what, role, bytes) => {
    const id = await keep('One', [1]);
    const blob = new Blob([bytes() as Uint8Array<ArrayBuffer>]);
    await there.bringPictures(id, [{ url: at('large'), role, blob, width: 0, height: 0 }]);
    await restoreBackup(here, (await makeBackup(there, silent)).file, silent);
    expect((await kept(here, id)).map(({ url }) => url)).toEqual([at('1'), at('icon')]);
  });

  test.each<[string, (bytes: Uint8Array) => Uint8Array | null]>([
    ['is missing', () => null],
    ['was changed', (bytes) => new Uint8Array([...bytes.slice(0, -1), 1])],
    ['is no picture', () => new TextEncoder().encode('<!doctype html><p>Not found')],
  ])('one that %s is left out, and its article is not', async (_what, change) => {
    const id = await keep('One', [1]);
    const { file } = await makeBackup(there, silent);
    const files = await filesOf(file);
    const [name = ''] = Object.keys(files).filter((each) => each.startsWith('pictures/'));
    const changed = change(files[name] ?? new Uint8Array());
    if (changed) files[name] = changed;
    else delete files[name];
    const damaged = new Blob([zipSync(files) as Uint8Array<ArrayBuffer>]);
    expect(await restoreBackup(here, damaged, silent)).toMatchObject({ added: 1, damaged: 0 });
    expect(await kept(here, id)).toHaveLength(1);
  });
});
