// @vitest-environment node
// On a full disk every act that writes says so, and leaves everything as it was.
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Located } from '../../../src/library/keeping';
import { type Library, openLibrary } from '../../../src/library/library';
import type { Copy } from '../../../src/library/row';
import { articleWith } from '../../support/articles';
import { keepIn } from '../../support/fake-library';

let name: string;
let library: Library;
let ids: string[];
let trashed: string;
let copy: Copy;

beforeEach(async () => {
  name = `lede-${crypto.randomUUID()}`;
  library = await openLibrary(name);
  const kept = [
    await keepIn(library, articleWith({ title: 'One', url: 'https://news.example/1' }), 1),
    await keepIn(library, articleWith({ title: 'Two', url: 'https://news.example/2' }), 2),
  ];
  ids = kept.map(({ id }) => id);
  await library.tag(ids, 'harbour', true);
  trashed = (await keepIn(library, articleWith(), 3)).id;
  copy = (await library.copy(trashed)) as Copy;
  await library.remove([trashed]);
});
afterEach(() => library.close());

const one = () => ids[0] as string;
const place = { quote: 'The', prefix: '', suffix: '', offset: 0, fraction: 0.5 };
const another = articleWith({ title: 'New', url: 'https://news.example/new' });

const acts: [name: keyof Library, act: () => Promise<unknown>][] = [
  ['keep', () => keepIn(library, another)],
  ['keepOpened', () => library.keepOpened(another)],
  ['rewrite', () => library.rewrite(articleWith({ title: 'One', url: 'https://news.example/1' }))],
  ['archive', () => library.archive(ids, true)],
  ['star', () => library.star(ids, true)],
  ['setPlace', () => library.setPlace(one(), place)],
  ['setNotes', () => library.setNotes(one(), 'Ask Ines.')],
  ['tag', () => library.tag(ids, 'quay', true)],
  ['renameTag', () => library.renameTag('harbour', 'port')],
  ['remove', () => library.remove(ids)],
  ['restore', () => library.restore([trashed])],
  ['erase', () => library.erase([trashed])],
  ['mergeIn', () => library.mergeIn([copy, { ...copy, id: 'f'.repeat(32) }])],
  ['prune', () => library.prune(Number.POSITIVE_INFINITY)],
];

/** How browsers say it: at the request, or only when the act is to be committed. */
const ways: [way: string, put: (original: Put) => Put][] = [
  [
    'at once',
    () => () => {
      throw new DOMException('no space left', 'QuotaExceededError');
    },
  ],
  [
    'at the second writing',
    (original) => {
      let writings = 0;
      return function (...args) {
        writings += 1;
        if (writings > 1) throw new DOMException('no space left', 'QuotaExceededError');
        return original.apply(this, args);
      };
    },
  ],
  [
    'at the end',
    (original) =>
      function (...args) {
        const request = original.apply(this, args);
        const transaction = this.transaction as unknown as { _abort(name: string): void };
        // As the fake itself does when a transaction fails.
        queueMicrotask(() => transaction._abort('QuotaExceededError'));
        return request;
      },
  ],
];
type Put = (
  this: IDBObjectStore,
  ...args: Parameters<IDBObjectStore['put']>
) => IDBRequest<IDBValidKey>;

/** These write one row, and have no second writing. */
const single: (keyof Library)[] = ['setPlace', 'setNotes', 'restore'];

describe.each(ways)('a disk that is full %s', (way, fullPut) => {
  const here = acts.filter(([name]) => way !== 'at the second writing' || !single.includes(name));
  test.each(here)('is told by %s, and nothing is changed', async (name, act) => {
    const before = await contents();
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = fullPut(put);
    try {
      await expect(act()).rejects.toMatchObject({ code: 'storage-full' });
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    const after = await contents();
    // To make room, saving gives up what was deleted already.
    if (name !== 'keep') expect(after).toEqual(before);
    expect(await library.count()).toBe(2);
    await act();
  });
});

describe('keeping on a disk that is full once', () => {
  const tagged = async () => (await library.rowsOf([one()]))[0]?.tags;
  const article = articleWith({ title: 'One', url: 'https://news.example/1' });

  /** Its writing of this number, counted from one, of a row. */
  async function keepThough(fullAt: number, located: Located): Promise<void> {
    const put = IDBObjectStore.prototype.put;
    let rows = 0;
    IDBObjectStore.prototype.put = function (...args) {
      if (this.name === 'entries') rows += 1;
      if (this.name !== 'entries' || rows !== fullAt) return put.apply(this, args);
      throw new DOMException('no space left', 'QuotaExceededError');
    };
    try {
      await library.keep(located);
    } finally {
      IDBObjectStore.prototype.put = put;
    }
  }

  test.each([1, 2])('gives back what another window did meanwhile (writing %i)', async (fullAt) => {
    const located = await library.locate(article);
    await library.tag([one()], 'quay', true);
    await keepThough(fullAt, located);
    expect(await tagged()).toEqual(['harbour', 'quay']);
  });

  test('does not make its room of the article itself, where that is in the trash', async () => {
    await library.keepBoth({ ...article, text: 'Longer.', html: '<p>Longer.</p>' });
    const picture = { url: 'https://news.example/1.png', role: 'text' as const };
    await library.bringPictures(one(), [
      { ...picture, blob: new Blob(['bytes']), width: 1, height: 1 },
    ]);
    await library.remove([one()]);
    await keepThough(1, await library.locate(article));
    expect(await library.keptPictures(one())).toHaveLength(1);
    expect(await tagged()).toEqual(['harbour']);
    const [entry] = await library.rowsOf([one()]);
    const [version] = entry?.versions ?? [];
    expect(await library.openVersion(one(), version?.id ?? '')).toMatchObject({ title: 'One' });
    expect(await library.open(trashed)).toBeNull();
  });
});

async function contents(): Promise<Record<string, unknown[]>> {
  const database = await openDB(name);
  const stores: Record<string, unknown[]> = {};
  for (const store of database.objectStoreNames) stores[store] = await database.getAll(store);
  database.close();
  return stores;
}
