// @vitest-environment node
import { expect, test } from 'vitest';
import type { Article } from '../../../src/article/article';
import type { FurtherReply } from '../../../src/messages';
import { furtherPages } from '../../../src/popup/further-pages';
import { articleWith } from '../../support/articles';

const base = 'https://news.example/harbour-bridge';

const pageOf = (number: number, next: string | null, pages: number | null = null): Article =>
  articleWith({
    text: `Page ${number}.`,
    pagination: { page: number, pages, next },
  });

const came = (article: Article, bytes = 100): FurtherReply => ({ kind: 'article', article, bytes });

/** A site of further pages; `asked` has every address asked for. */
function site(replies: Record<string, FurtherReply>) {
  const asked: string[] = [];
  const stop = new AbortController();
  const fetching = {
    fetchPage: async (address: string): Promise<FurtherReply> => {
      asked.push(address);
      return replies[address] ?? { kind: 'failed', fault: 'refused' };
    },
    onPage: (_page: number) => {},
    stop: stop.signal,
  };
  return { asked, stop, fetching };
}

test('follows each page to the next, and says which one it is at', async () => {
  const { fetching, asked } = site({
    [`${base}/2`]: came(pageOf(2, `${base}/3`)),
    [`${base}/3`]: came(pageOf(3, null)),
  });
  const told: number[] = [];
  fetching.onPage = (page) => told.push(page);
  const { pages, missing } = await furtherPages(pageOf(1, `${base}/2`, 3), [], fetching);
  expect(pages.map((page) => page.article.text)).toEqual(['Page 2.', 'Page 3.']);
  expect(missing).toBeNull();
  expect(asked).toEqual([`${base}/2`, `${base}/3`]);
  expect(told).toEqual([2, 3]);
});

test('ends with the page that fails, and goes on from there', async () => {
  const first = pageOf(1, `${base}/2`, 3);
  const broken = site({ [`${base}/2`]: came(pageOf(2, `${base}/3`)) });
  const { pages, missing } = await furtherPages(first, [], broken.fetching);
  expect(missing).toEqual({ page: 3, address: `${base}/3`, why: 'refused' });
  const mended = site({ [`${base}/3`]: came(pageOf(3, null)) });
  const whole = await furtherPages(first, pages, mended.fetching);
  expect(whole.pages.map((page) => page.article.text)).toEqual(['Page 2.', 'Page 3.']);
  expect(mended.asked).toEqual([`${base}/3`]);
});

test('never asks another site', async () => {
  const { fetching, asked } = site({});
  const { missing } = await furtherPages(pageOf(1, 'https://elsewhere.example/2'), [], fetching);
  expect(missing).toMatchObject({ page: 2, why: 'elsewhere' });
  expect(asked).toEqual([]);
});

test('notices a circle by its address, and by its text', async () => {
  const round = site({ [`${base}/2`]: came(pageOf(2, `${base}?utm_source=x`)) });
  const back = await furtherPages(pageOf(1, `${base}/2`), [], round.fetching);
  expect(back.missing).toMatchObject({ page: 3, why: 'circle' });
  const same = site({ [`${base}/2`]: came(pageOf(1, `${base}/3`)) });
  const again = await furtherPages(pageOf(1, `${base}/2`), [], same.fetching);
  expect(again.missing).toMatchObject({ page: 2, why: 'circle' });
  expect(again.pages).toEqual([]);
});

test('ends after thirty pages, and after too many bytes', async () => {
  const endless = site(
    Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [
        `${base}/${at + 2}`,
        came(pageOf(at + 2, `${base}/${at + 3}`)),
      ]),
    ),
  );
  const { pages, missing } = await furtherPages(pageOf(1, `${base}/2`), [], endless.fetching);
  expect(pages).toHaveLength(30);
  expect(missing).toMatchObject({ page: 32, why: 'too-many' });
  const heavy = site({ [`${base}/2`]: came(pageOf(2, `${base}/3`), 40_000_000) });
  const weighed = await furtherPages(pageOf(1, `${base}/2`), [], heavy.fetching);
  expect(weighed.missing).toMatchObject({ page: 3, why: 'too-many' });
});

test('says so when no link leads to a page that is said to be there', async () => {
  const { fetching } = site({ [`${base}/2`]: came(articleWith({ text: 'Page 2.' })) });
  const { missing } = await furtherPages(pageOf(1, `${base}/2`, 3), [], fetching);
  expect(missing).toEqual({ page: 3, address: null, why: 'no-link' });
});

test('stops at once, whatever the page does', async () => {
  const { fetching, stop } = site({});
  fetching.fetchPage = () => new Promise(() => {});
  const ended = furtherPages(pageOf(1, `${base}/2`), [], fetching);
  stop.abort();
  expect((await ended).missing).toMatchObject({ page: 2, why: 'stopped' });
});
