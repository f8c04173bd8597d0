import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Failure } from '../../../src/failures';
import { openPictures, type PictureShelf } from '../../../src/ui/pictures';
import { articleWith } from '../../support/articles';

const at = (path: string) => `https://news.example/${path}`;
const html =
  '<p>a</p><img src="https://news.example/1" alt="one"><img src="https://news.example/2" alt="two">';
const t = (key: string) => key;

let urls: string[];
beforeEach(() => {
  urls = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    urls.push(`blob:${urls.length}`);
    return urls.at(-1) ?? '';
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => {
    urls = urls.filter((each) => each !== url);
  });
});
afterEach(() => vi.restoreAllMocks());

type States = Record<string, 'wanted' | 'kept' | 'lost'>;

/** A shelf whose pictures are in these states, which a test may change. */
function shelfWith(states: States, isListed = true, type = 'image/png') {
  let listener: Parameters<PictureShelf['onPicturesChange']>[0] = () => {};
  const shelf: PictureShelf = {
    illustrationsOf: async () => ({
      isListed,
      illustrations: Object.entries(states).map(([path, state]) => ({ url: at(path), state })),
    }),
    keptPictures: async () =>
      Object.entries(states)
        .filter(([, state]) => state === 'kept')
        .map(([path]) => ({
          url: at(path),
          blob: new Blob(['<svg/>'], { type }),
          width: 4,
          height: 3,
        })),
    wantPictures: vi.fn(async () => {}),
    onPicturesChange(given) {
      listener = given;
      return () => {
        listener = () => {};
      };
    },
  };
  return { shelf, change: (ids: string[] | null) => listener(ids) };
}

function bodyOf(markup: string): DocumentFragment {
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  const body = parsed.createDocumentFragment();
  body.append(...parsed.body.childNodes);
  return body;
}

const open = (shelf: PictureShelf) => openPictures(articleWith({ html }), 'id', shelf);
const sources = (body: ParentNode) =>
  [...body.querySelectorAll('img')].map((image) => image.getAttribute('src'));

test('kept pictures stand in their places, and nothing names the network any more', async () => {
  const { shelf } = shelfWith({ 1: 'kept', 2: 'lost' });
  const pictures = await open(shelf);
  const body = bodyOf(
    `${html}<p src="https://news.example/3">b</p><img src="https://news.example/4">`,
  );
  const end = pictures.show(body, t);
  expect(sources(body)).toEqual(['blob:0']);
  expect(body.querySelector('[src^="http"]')).toBeNull();
  const [missing] = body.querySelectorAll<HTMLElement>('[data-picture="missing"]');
  expect(missing?.textContent).toBe('twoseePicture');
  expect(missing?.querySelector('a')?.href).toBe(at('2'));
  end();
  expect(urls).toEqual([]);
});

test('a picture comes into its place while the text is on the screen', async () => {
  const states: States = { 1: 'wanted', 2: 'kept' };
  const { shelf, change } = shelfWith(states);
  const pictures = await open(shelf);
  expect(pictures.status.value).toMatchObject({ total: 2, kept: 1, wanted: 1, lost: [] });
  const body = bodyOf(html);
  const end = pictures.show(body, t);
  // What is on its way is nowhere to be gone to yet.
  expect(body.querySelector('[data-picture] a')).toBeNull();
  states[1] = 'kept';
  change(['another']);
  change(['id']);
  await vi.waitFor(() => expect(sources(body)).toHaveLength(2));
  expect(pictures.status.value).toMatchObject({ kept: 2, wanted: 0 });
  expect(body.querySelector('[data-picture]')).toBeNull();
  end();
});

test('drawings are shown as text of their own', async () => {
  const { shelf } = shelfWith({ 1: 'kept', 2: 'kept' }, true, 'image/svg+xml');
  const body = bodyOf(html);
  (await open(shelf)).show(body, t);
  expect(sources(body)[0]).toBe('data:image/svg+xml,%3Csvg%2F%3E');
  expect(urls).toEqual([]);
});

test('pictures that are part of the markup stay', async () => {
  const body = bodyOf('<img src="data:image/png;base64,AAAA">');
  (await open(shelfWith({}).shelf)).show(body, t);
  expect(sources(body)).toEqual(['data:image/png;base64,AAAA']);
});

test('what was never looked for is not kept; what is about to be is on its way', async () => {
  const old = await open(shelfWith({}).shelf);
  expect(old.status.value.lost).toEqual([
    { url: at('1'), fault: null },
    { url: at('2'), fault: null },
  ]);
  const fresh = await open(shelfWith({}, false).shelf);
  expect(fresh.status.value).toMatchObject({ wanted: 2, lost: [] });
});

test('what is lost is wanted again once it is allowed, and not before', async () => {
  const { shelf } = shelfWith({ 1: 'lost', 2: 'kept' });
  const pictures = await open(shelf);
  const allow = vi.fn(async () => false);
  pictures.keepLost(allow);
  // At once: a browser asks only in the turn of a press.
  expect(allow).toHaveBeenCalledWith([{ url: at('1'), fault: null }]);
  await vi.waitFor(() => expect(allow.mock.results).toHaveLength(1));
  expect(shelf.wantPictures).not.toHaveBeenCalled();
  pictures.keepLost(async () => true);
  await vi.waitFor(() => expect(shelf.wantPictures).toHaveBeenCalledWith('id'));
});

test('a library that breaks takes its pictures, not the text', async () => {
  const { shelf } = shelfWith({});
  shelf.illustrationsOf = async () => {
    throw new Failure('storage-broke');
  };
  const pictures = await open(shelf);
  const body = bodyOf(html);
  pictures.show(body, t);
  expect(body.querySelector('[src]')).toBeNull();
  expect(body.textContent).toContain('a');
});
