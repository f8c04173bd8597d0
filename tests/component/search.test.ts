// The search on the browser's own database, and with its own dictionaries for scripts without spaces.

import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Library, openLibrary } from '../../src/library/library';
import { wordsOf } from '../../src/search/words';
import { articleWith } from '../support/articles';

let library: Library;
let name: string;

beforeEach(async () => {
  name = `lede-${crypto.randomUUID()}`;
  library = await openLibrary(name);
});

afterEach(() => {
  library.close();
  indexedDB.deleteDatabase(name);
  indexedDB.deleteDatabase(`${name}-search`);
});

async function keep(title: string, text: string): Promise<string> {
  const article = articleWith({ title, text, url: `https://news.example/${title}` });
  return (await library.keep(await library.locate(article))).id;
}

const found = async (query: string) => (await library.search(query, 20)).ids;

test('Chinese, Japanese and Thai words are found inside a sentence, others are not', async () => {
  const chinese = await keep('a', '国家统计局表示,中国经济今年增长很快。');
  const japanese = await keep('b', '東京都の新しい図書館がきのう開館した。コンピューターもある。');
  const thai = await keep('c', 'ประเทศไทยเปิดห้องสมุดแห่งใหม่เมื่อวานนี้');
  for (const query of ['经济', '中国', '中国经济今年', '统计局'])
    expect(await found(query), query).toEqual([chinese]);
  for (const query of ['図書館', '東京', 'コンピューター', 'きのう'])
    expect(await found(query), query).toEqual([japanese]);
  for (const query of ['ห้องสมุด', 'ประเทศไทย', 'ใหม่'])
    expect(await found(query), query).toEqual([thai]);
  expect(await found('经增')).toEqual([]);
});

test('Thai is cut into words, Chinese into characters, Korean at its spaces', () => {
  const words = (text: string) => wordsOf(text).map(({ word }) => word);
  // Browsers cut in different places.
  const thai = words('ห้องสมุดแห่งใหม่');
  expect(thai.join('')).toBe('ห้องสมุดแห่งใหม่');
  expect(thai.length).toBeGreaterThan(1);
  expect(words('中国 GDP2026年')).toEqual(['中', '国', 'gdp2026', '年']);
  expect(words('서울의 도서관')).toEqual(['서울의', '도서관']);
});

test('hundreds of articles become findable while the page goes on drawing', async () => {
  const words =
    'the quarrel over water in valleys above harbour towns began with a letter from an engineer'.split(
      ' ',
    );
  const text = (seed: number) =>
    Array.from(
      { length: 700 },
      (_, at) => `${words[(at * seed + at * at) % words.length]}${(at * seed) % 97}`,
    ).join(' ');
  const articles = Array.from({ length: 150 }, (_, at) =>
    articleWith({ title: `Story ${at}`, text: text(at + 1), url: `https://news.example/${at}` }),
  );
  for (const article of articles) await library.keep(await library.locate(article));
  let frames = 0;
  let isDone = false;
  const draw = () => {
    frames += 1;
    if (!isDone) setTimeout(draw);
  };
  draw();
  await library.indexWaiting();
  isDone = true;
  expect(frames).toBeGreaterThan(5);
  expect(await library.search('story', 10)).toMatchObject({ total: 150, waiting: 0 });
  expect((await found('"story 77"')).length).toBe(1);
});
