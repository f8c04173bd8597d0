import { expect, test } from 'vitest';
import { looksLikeArticle, paragraphsOf } from '../../../src/content/looks-like-article';

const sentence =
  'The ferry leaves when the river says so, and not before, whatever the board says. ';
const paragraphs = (count: number) => `<p>${sentence.repeat(2)}</p>`.repeat(count);

function page(body: string): Document {
  return new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html');
}

test('a page of paragraphs is worth reading', () => {
  expect(looksLikeArticle(page(paragraphs(5)), 'https://news.example/2026/ferry')).toBe(true);
  expect(looksLikeArticle(page(paragraphs(5)), 'https://news.example/?p=1204')).toBe(true);
});

test('a front page is not, nor teasers, nor what stands beside or below', () => {
  for (const path of ['', 'en/', 'kk', 'index.html'])
    expect(looksLikeArticle(page(paragraphs(9)), `https://news.example/${path}`)).toBe(false);
  const teasers = '<p>A headline of another story</p>'.repeat(40);
  expect(looksLikeArticle(page(teasers), 'https://news.example/sport')).toBe(false);
  const beside = `<footer>${paragraphs(9)}</footer><aside>${paragraphs(9)}</aside>`;
  expect(looksLikeArticle(page(beside), 'https://news.example/sport')).toBe(false);
});

test('a link to a place on the page wants the page; other fragments say nothing', () => {
  const body = `${paragraphs(5)}<div id="comments">Forty comments</div>`;
  expect(looksLikeArticle(page(body), 'https://news.example/ferry#comments')).toBe(false);
  expect(looksLikeArticle(page(body), 'https://news.example/ferry#xtor=RSS-1')).toBe(true);
});

test('the story that a page showed before does not count', () => {
  const shown = page(paragraphs(5));
  const before = new Set(paragraphsOf(shown));
  expect(looksLikeArticle(shown, 'https://news.example/ferry?picture=2', before)).toBe(false);
  const next = page(
    `${paragraphs(5)}<p>${'A bridge, this time, and the mayor upon it. '.repeat(14)}</p>`,
  );
  expect(looksLikeArticle(next, 'https://news.example/bridge', before)).toBe(true);
});
