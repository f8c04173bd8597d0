// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Library } from '../../../src/library/library';
import { createIcons } from '../../../src/library-page/icons';
import { articleWith } from '../../support/articles';
import { emptyLibrary, keepIn } from '../../support/fake-library';

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});
afterEach(() => library.close());

async function keep(path: string, icon: string, type: string): Promise<string> {
  const url = `https://news.example/${path}`;
  const { id } = await keepIn(library, articleWith({ url, title: path, html: '', icon }));
  await library.listPictures();
  const blob = new Blob(['<svg/>'], { type });
  await library.storePicture(id, icon, { blob, width: 16, height: 16 });
  return id;
}

test('the icons of the rows in sight are found, one for all articles of a site', async () => {
  const icon = 'https://news.example/icon.png';
  const [one, two] = [await keep('one', icon, 'image/png'), await keep('two', icon, 'image/png')];
  const { id: none } = await keepIn(
    library,
    articleWith({ url: 'https://bare.example/', icon: null }),
  );
  const icons = createIcons(Promise.resolve(library));
  icons.look([one, two, none]);
  await vi.waitFor(() => expect(Object.keys(icons.known.value).sort()).toEqual([one, two].sort()));
  expect(icons.known.value[one]).toMatch(/^blob:/);
  expect(icons.known.value[two]).toBe(icons.known.value[one]);
});

test('a drawing is no address of ours, under which its scripts could run', async () => {
  const id = await keep('drawn', 'https://news.example/icon.svg', 'image/svg+xml');
  const icons = createIcons(Promise.resolve(library));
  icons.look([id]);
  await vi.waitFor(() => expect(icons.known.value[id]).toBe('data:image/svg+xml,%3Csvg%2F%3E'));
});
