// @vitest-environment node
import fc from 'fast-check';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Article } from '../../../src/article/article';
import { type Library, openLibrary } from '../../../src/library/library';
import { articleWith } from '../../support/articles';
import { eraseIn, keepIn } from '../../support/fake-library';
import { searchNaively } from '../../support/naive-search';

let library: Library;
let name: string;

beforeEach(async () => {
  name = `lede-${crypto.randomUUID()}`;
  library = await openLibrary(name);
});
afterEach(() => library.close());

let articles = 0;
const bare = { standfirst: null, byline: null, siteName: null };

/** Keeps an article with nothing to be found in it but what is given. */
async function keep(parts: Partial<Article>, now?: number): Promise<string> {
  articles += 1;
  const url = `https://news.example/${articles}`;
  const entry = await keepIn(
    library,
    articleWith({ ...bare, title: 'Untitled', text: '', url, ...parts }),
    now,
  );
  return entry.id;
}

const found = async (query: string) => (await library.search(query, 50)).ids;

describe('a search', () => {
  test('looks into titles, publications, bylines, standfirsts, tags and texts', async () => {
    const ids = [
      await keep({ title: 'Quince' }),
      await keep({ siteName: 'Quince Weekly' }),
      await keep({ byline: 'Ana Quince' }),
      await keep({ standfirst: 'On the quince.' }),
      await keep({ text: 'It was a quince.' }),
      await keep({}),
    ];
    await library.tag([ids[5] ?? ''], 'quince', true);
    expect((await found('quince')).sort()).toEqual([...ids].sort());
    expect(await found('absent')).toEqual([]);
  });

  test('needs every word, and takes the beginning of each', async () => {
    const both = await keep({ title: 'Bridge', text: 'over the harbour' });
    await keep({ title: 'Bridge' });
    expect(await found('harb bri')).toEqual([both]);
  });

  test('finds words that stand side by side', async () => {
    const inOrder = await keep({ text: 'the grain exports fell' });
    await keep({ text: 'exports of grain; the grain, and exports' });
    await keep({ title: 'Grain', text: 'exports' });
    expect(await found('"grain exports"')).toEqual([inOrder]);
    expect(await found('"the grain exports" fe')).toEqual([inOrder]);
  });

  test('puts whole words before beginnings, titles before texts, the newer before the older', async () => {
    const beginning = await keep({ text: 'grainy pictures of nothing' }, 9);
    const word = await keep({ text: 'a grain of something' }, 8);
    const older = await keep({ title: 'Grain' }, 1);
    const newer = await keep({ title: 'Grain' }, 2);
    expect(await found('grain')).toEqual([newer, older, word, beginning]);
  });

  test('tells how many there are, and gives no more than were asked for', async () => {
    for (let at = 0; at < 5; at += 1) await keep({ title: 'Grain' }, at);
    const { ids, total, waiting } = await library.search('grain', 2);
    expect([ids.length, total, waiting]).toEqual([2, 5, 0]);
  });

  test('finds Chinese, Japanese and Thai where they stand in a sentence', async () => {
    const chinese = await keep({ text: '中国经济今年增长很快。' });
    const japanese = await keep({ text: '東京都の新しい図書館が開館した。' });
    const thai = await keep({ text: 'ประเทศไทยเปิดห้องสมุดแห่งใหม่' });
    expect(await found('经济')).toEqual([chinese]);
    expect(await found('济今')).toEqual([chinese]);
    expect(await found('经增')).toEqual([]);
    expect(await found('図書館')).toEqual([japanese]);
    expect(await found('ห้องสมุด')).toEqual([thai]);
  });

  test('of nothing finds all, the newest first; of filters what passes them', async () => {
    const old = await keep({ title: 'Old' }, 1);
    const recent = await keep({ title: 'Recent' }, 2);
    await library.archive([old], true);
    expect(await found(' ')).toEqual([recent, old]);
    expect(await found('is:archived')).toEqual([old]);
    expect(await found('is:archived rec')).toEqual([]);
    expect(await found('is:unread rec')).toEqual([recent]);
  });
});

describe('what was done to an article', () => {
  test('is known to every search from then on, however many are asked at once', async () => {
    const id = await keep({ title: 'Quince' });
    expect(await found('is:starred')).toEqual([]);
    await library.star([id], true);
    const letters = ['is:starred', 'is:starred', 'is:starred'];
    expect(await Promise.all(letters.map(found))).toEqual([[id], [id], [id]]);
  });

  test('is known to the next search', async () => {
    const id = await keep({ title: 'Mill', text: 'old words', url: 'https://news.example/mill' });
    expect(await found('old')).toEqual([id]);
    await library.rewrite(
      articleWith({ ...bare, title: 'Mill', text: 'new words', url: 'https://news.example/mill' }),
    );
    expect([await found('old'), await found('new')]).toEqual([[], [id]]);
    await library.tag([id], 'millers', true);
    expect(await found('millers')).toEqual([id]);
    await library.tag([id], 'millers', false);
    expect(await found('millers')).toEqual([]);
    await library.setNotes(id, 'Ask the millwright.');
    expect(await found('millwright')).toEqual([id]);
    await library.setNotes(id, '');
    expect(await found('millwright')).toEqual([]);
    await library.archive([id], true);
    expect(await found('words')).toEqual([id]);
  });

  test('in the trash it is found there alone, restored in the list again, erased nowhere', async () => {
    const id = await keep({ title: 'Mill' });
    const inTrash = async () => (await library.search('mill', 5, { trash: true })).ids;
    await library.remove([id]);
    expect([await found('mill'), await inTrash()]).toEqual([[], [id]]);
    await library.restore([id]);
    expect([await found('mill'), await inTrash()]).toEqual([[id], []]);
    const copy = await library.copy(id);
    await eraseIn(library, [id]);
    expect([await found('mill'), await inTrash()]).toEqual([[], []]);
    if (copy) await library.mergeIn([copy], { revive: true });
    expect(await found('mill')).toEqual([id]);
  });

  test('filters know of it, too', async () => {
    const id = await keep({ title: 'Mill' });
    expect([await found('is:archived'), await found('mill is:unread')]).toEqual([[], [id]]);
    await library.archive([id], true);
    expect([await found('is:archived'), await found('mill is:unread')]).toEqual([[id], []]);
    await library.tag([id], 'stone', true);
    expect(await found('mill tag:sto')).toEqual([id]);
    await eraseIn(library, [id]);
    expect(await found('is:archived')).toEqual([]);
    const next = await keep({ title: 'Weir' });
    expect(await found('is:unread')).toEqual([next]);
  });

  test('is not to be found when it is only opened', async () => {
    await library.keepOpened(articleWith({ title: 'Glimpse' }));
    expect(await found('glimpse')).toEqual([]);
    await keepIn(library, articleWith({ title: 'Glimpse' }));
    expect(await found('glimpse')).toHaveLength(1);
  });
});

describe('the index', () => {
  test('says what it does not know yet, and learns it', async () => {
    for (let at = 0; at < 20; at += 1) await keep({ title: `Grain ${at}` });
    expect(await library.search('grain', 5)).toEqual({ ids: [], total: 0, waiting: 20 });
    await library.indexWaiting();
    expect(await library.search('grain', 5)).toMatchObject({ total: 20, waiting: 0 });
  });

  test('learns it as well while the same is asked for again and again', async () => {
    for (let at = 0; at < 20; at += 1) await keep({ title: `Grain ${at}` });
    const isComplete = async () => (await library.search('grain', 5)).waiting === 0;
    await vi.waitUntil(isComplete, { interval: 300, timeout: 4000 });
  });

  test('keeps nobody waiting for what was erased or only opened', async () => {
    const kept: string[] = [];
    for (let at = 0; at < 20; at += 1) kept.push(await keep({ title: `Grain ${at}` }));
    await library.indexWaiting();
    await library.remove(kept.slice(1));
    await eraseIn(library, kept.slice(1));
    await library.keepOpened(articleWith({ title: 'Grain, opened' }));
    const saved = await keep({ title: 'Grain, saved just now' });
    const { ids, waiting } = await library.search('grain', 50);
    expect([ids.sort(), waiting]).toEqual([[kept[0], saved].sort(), 0]);
  });

  test('forgets the words of what was erased', async () => {
    const kept: string[] = [];
    for (let at = 0; at < 20; at += 1) kept.push(await keep({ title: `Grain ${at}` }));
    await library.indexWaiting();
    await library.remove(kept);
    await eraseIn(library, kept);
    await library.search('grain', 5);
    const database = await openDB(name);
    const isDone = async () => (await database.count('unindexed')) === 0;
    await vi.waitUntil(isDone, { interval: 300, timeout: 4000 });
    database.close();
  });

  test('is made again when it is gone, or was never there', async () => {
    for (let at = 0; at < 20; at += 1) await keep({ title: `Grain ${at}` });
    await library.indexWaiting();
    library.close();
    await deleteDB(`${name}-search`);
    library = await openLibrary(name);
    expect(await library.search('grain', 5)).toMatchObject({ total: 0, waiting: 20 });
    await library.indexWaiting();
    expect(await library.search('grain', 5)).toMatchObject({ total: 20, waiting: 0 });
  });

  test.each([
    ['words', 'grain'],
    ['beginnings', 'gra'],
    ['places', '"grain story"'],
    ['documents', 'grain'],
    ['segments', 'grain'],
  ])('is made again when its %s are damaged', async (store, query) => {
    for (let at = 0; at < 20; at += 1) await keep({ title: `Grain story ${at}` });
    await library.indexWaiting();
    library.close();
    const database = await openDB(`${name}-search`);
    for (const key of await database.getAllKeys(store)) {
      const value = await database.get(store, key);
      const isPage = value instanceof Uint8Array;
      await database.put(store, isPage ? value.slice(0, 2) : { ...value, ids: 'x' }, key);
      if (store === 'segments') await database.put(store, { ...value, documents: 19 }, key);
    }
    database.close();
    library = await openLibrary(name);
    expect(await library.search(query, 5)).toMatchObject({ total: 0, waiting: 20 });
    await library.indexWaiting();
    expect(await library.search(query, 5)).toMatchObject({ total: 20, waiting: 0 });
  });

  test('of a few articles is made again at once', async () => {
    for (let at = 0; at < 3; at += 1) await keep({ title: `Grain ${at}` });
    expect(await found('grain')).toHaveLength(3);
    library.close();
    const database = await openDB(`${name}-search`);
    for (const key of await database.getAllKeys('words')) await database.put('words', {}, key);
    database.close();
    library = await openLibrary(name);
    expect(await found('grain')).toHaveLength(3);
  });

  test('is not left in more and more pieces by searches that take in what is new', async () => {
    for (let at = 0; at < 25; at += 1) {
      await keep({ title: `Grain ${at}` });
      expect(await found('grain')).toHaveLength(at + 1);
    }
    await library.indexWaiting();
    const database = await openDB(`${name}-search`);
    expect(await database.count('segments')).toBeLessThan(10);
    database.close();
  });

  test('is made in as many goes as it takes', async () => {
    for (let at = 0; at < 30; at += 1)
      await keep({ title: `Grain ${at}`, text: 'word '.repeat(9000) });
    const ended = new AbortController();
    ended.abort();
    await library.indexWaiting({ signal: ended.signal });
    expect(await library.search('grain', 5)).toMatchObject({ total: 0, waiting: 30 });
    const working = library.indexWaiting();
    await new Promise((resolve) => setTimeout(resolve, 30));
    library.close();
    await working.catch(() => {});
    library = await openLibrary(name);
    await library.indexWaiting();
    expect(await library.search('grain', 5)).toMatchObject({ total: 30, waiting: 0 });
  });

  test('of a newer version is made again', async () => {
    await keep({ title: 'Grain' });
    (await openDB(`${name}-search`, 1000)).close();
    expect(await found('grain')).toHaveLength(1);
  });

  test('takes in what looks like a word of a million letters', async () => {
    const id = await keep({ text: `before ${'data'.repeat(250_000)} after` });
    expect(await found('datada')).toEqual([id]);
    expect(await found('data'.repeat(250_000))).toEqual([id]);
    expect(await found('before after')).toEqual([id]);
    const database = await openDB(`${name}-search`);
    const [head] = await database.getAll('segments');
    expect(JSON.stringify(head).length).toBeLessThan(1000);
    database.close();
  });

  test('takes in an article of five megabytes', async () => {
    const text = 'word after word after word '.repeat(200_000);
    const id = await keep({ title: 'Long', text: `${text} lastly` });
    expect(await found('lastly')).toEqual([id]);
    expect(await found('"word after lastly"')).toEqual([]);
    expect(await found('"word lastly"')).toEqual([id]);
  });
});

/** Words that begin alike, in several scripts, so that everything happens in small texts. */
const word = fc.constantFrom(
  'a',
  'ab',
  'abc',
  'abcd',
  'abce',
  'b',
  'Ёлка',
  'елка',
  'ел',
  'қар',
  'кар',
  '中',
  '国',
  '中国',
);
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
const query = fc
  .array(
    fc.oneof(
      word,
      fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => `"${all.join(' ')}"`),
      fc.constantFrom('tag:ab', 'is:archived', 'is:unread'),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join(' '));
const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('keep' as const), title: text, text }) },
  fc.record({ kind: fc.constant('tag' as const), at: fc.nat(), tag: word }),
  fc.record({
    kind: fc.constantFrom(
      'archive' as const,
      'remove' as const,
      'restore' as const,
      'erase' as const,
      'rewrite' as const,
    ),
    at: fc.nat(),
    text,
  }),
  fc.record({ kind: fc.constantFrom('index' as const, 'search' as const) }),
);

test('finds what looking through every article finds, whatever was done to them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { minLength: 5, maxLength: 40 }),
      fc.array(query, { minLength: 3, maxLength: 6 }),
      async (acts, queries) => {
        const own = await openLibrary(`lede-${crypto.randomUUID()}`);
        const kept: Article[] = [];
        const ids: string[] = [];
        for (const [number, each] of acts.entries()) {
          const at = 'at' in each && ids.length > 0 ? each.at % ids.length : 0;
          const [id, article] = [ids[at], kept[at]];
          if (each.kind === 'keep') {
            const next = articleWith({
              ...bare,
              title: `${each.title} t${number}`,
              text: each.text,
              url: `https://n.example/${number}`,
            });
            ids.push((await keepIn(own, next)).id);
            kept.push(next);
          } else if (each.kind === 'index') await own.indexWaiting();
          else if (each.kind === 'search') await own.search('a is:unread', 5);
          else if (id && article) {
            if (each.kind === 'tag') await own.tag([id], each.tag, true);
            if (each.kind === 'archive') await own.archive([id], true);
            if (each.kind === 'remove') await own.remove([id]);
            if (each.kind === 'restore') await own.restore([id]);
            if (each.kind === 'erase') await eraseIn(own, [id]);
            if (each.kind === 'rewrite')
              await own.rewrite({ ...article, text: 'text' in each ? each.text : '' });
          }
        }
        await own.indexWaiting();
        for (const typed of queries) {
          const { ids: all, total } = await own.search(typed, 100);
          expect(all.sort(), typed).toEqual(await searchNaively(own, typed));
          expect(total).toBe(all.length);
        }
        own.close();
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);
