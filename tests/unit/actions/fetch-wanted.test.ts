// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchWanted, type PictureSources } from '../../../src/actions/fetch-wanted';
import type { ArticleId } from '../../../src/article/entry';
import { Failure } from '../../../src/failures';
import type { Library } from '../../../src/library/library';
import { articleWith } from '../../support/articles';
import { emptyLibrary, keepIn } from '../../support/fake-library';

let library: Library;
let id: ArticleId;

const at = (path: string) => `https://news.example/${path}`;
const bytes = (text: string) => new TextEncoder().encode(text);

beforeEach(async () => {
  library = await emptyLibrary();
  const html = ['1', '2', '3', '4', '5'].map((each) => `<img src="${at(each)}">`).join('');
  ({ id } = await keepIn(library, articleWith({ html, icon: at('icon') })));
});

afterEach(() => library.close());

/** Sources that give every picture its own address as bytes; a test changes what it is about. */
function sources(changed: Partial<PictureSources> = {}): PictureSources {
  return {
    inPages: async () => [],
    fromPage: async () => null,
    forgetPages: async () => {},
    fromNetwork: async (address) => ({ bytes: bytes(address) }),
    fit: async (found) => ({ blob: new Blob([found]), width: 1, height: 1 }),
    ...changed,
  };
}

async function states(): Promise<string[]> {
  const { illustrations } = await library.illustrationsOf(id);
  return illustrations.map(
    ({ url, state, fault }) => `${url.replace(at(''), '')} ${fault ?? state}`,
  );
}

test('fetches all that is wanted, the icon last', async () => {
  const asked: string[] = [];
  const fromNetwork = async (address: string) => {
    asked.push(address);
    return { bytes: bytes(address) };
  };
  await fetchWanted(library, sources({ fromNetwork }));
  expect((await states()).every((each) => each.endsWith(' kept'))).toBe(true);
  expect(asked).toEqual(['1', '2', '3', '4', '5', 'icon'].map(at));
});

test('takes from the page what it has, and elsewhere what only its way was closed to', async () => {
  const fromNetwork = vi.fn(async () => ({ bytes: bytes('from the network') }));
  await fetchWanted(
    library,
    sources({
      inPages: async () => [id],
      fromPage: async (_id, addresses) =>
        addresses.map((address) => {
          if (address === at('1')) return { base64: btoa('from the page') };
          if (address === at('2')) return { fault: 'unreachable' };
          return { fault: 'refused' };
        }),
      fromNetwork,
    }),
  );
  expect(fromNetwork.mock.calls).toEqual([[at('2')]]);
  expect(await states()).toEqual([
    '1 kept',
    '2 kept',
    '3 refused',
    '4 refused',
    '5 refused',
    'icon refused',
  ]);
  const kept = await library.keptPictures(id);
  expect(await Promise.all(kept.map(({ blob }) => blob.text()))).toEqual([
    'from the page',
    'from the network',
  ]);
});

test('stops on a full disk, keeps what there is, and says of the rest why', async () => {
  let room = 2;
  const full = {
    ...library,
    storePicture: async (...given: Parameters<Library['storePicture']>) => {
      if (room === 0) throw new Failure('storage-full');
      room -= 1;
      return library.storePicture(...given);
    },
  };
  const fromNetwork = vi.fn(async (address: string) => ({ bytes: bytes(address) }));
  await expect(fetchWanted(full, sources({ fromNetwork }))).rejects.toThrow('storage-full');
  expect(fromNetwork).toHaveBeenCalledTimes(3);
  const all = await states();
  expect(all.filter((each) => each.endsWith(' kept'))).toHaveLength(2);
  expect(all.filter((each) => each.endsWith(' storage-full'))).toHaveLength(4);
});

test('leaves the rest wanted when the library breaks, and goes on from there', async () => {
  const broken = {
    ...library,
    storePicture: async () => {
      throw new Failure('storage-broke');
    },
  };
  await expect(fetchWanted(broken, sources())).rejects.toThrow('storage-broke');
  expect((await states()).every((each) => each.endsWith(' wanted'))).toBe(true);
  await fetchWanted(library, sources());
  expect((await states()).every((each) => each.endsWith(' kept'))).toBe(true);
});

test('forgets whose page is whose, once nothing of it is wanted any more', async () => {
  const other = await keepIn(
    library,
    articleWith({ title: 'Other', html: `<img src="${at('6')}">` }),
  );
  const open = new Set([id, other.id]);
  const wantedAtLast = new Map<ArticleId, number>();
  const forgetPages = async (ids: readonly ArticleId[]) => {
    for (const each of ids) {
      const { illustrations } = await library.illustrationsOf(each);
      wantedAtLast.set(each, illustrations.filter(({ state }) => state === 'wanted').length);
      open.delete(each);
    }
  };
  await fetchWanted(library, sources({ inPages: async () => [...open], forgetPages }));
  expect([...wantedAtLast]).toEqual([
    [id, 0],
    [other.id, 0],
  ]);
});

test('forgets all pages where a full disk ends it', async () => {
  const full = {
    ...library,
    storePicture: async () => {
      throw new Failure('storage-full');
    },
  };
  const forgetPages = vi.fn(async () => {});
  const work = fetchWanted(full, sources({ inPages: async () => [id], forgetPages }));
  await expect(work).rejects.toThrow('storage-full');
  expect(forgetPages).toHaveBeenLastCalledWith([id]);
});

test('asks a page no more once it is gone', async () => {
  const fromPage = vi.fn(async () => null);
  await fetchWanted(library, sources({ fromPage }));
  expect(await library.hasWantedPictures()).toBe(false);
  expect(fromPage.mock.calls).toHaveLength(2);
});
