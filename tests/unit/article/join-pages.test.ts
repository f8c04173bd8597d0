// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article/article';
import { blocksOf } from '../../../src/article/blocks';
import { joinPages } from '../../../src/article/join-pages';
import { articleWith } from '../../support/articles';

/** An article page of paragraphs. */
function page(paragraphs: string[], parts: Partial<Article> = {}): Article {
  return articleWith({
    html: paragraphs.map((text) => `<p>${text}</p>`).join(''),
    text: paragraphs.join('\n'),
    ...parts,
  });
}

const lines = (article: Article) => article.text.split('\n');

describe('joining pages', () => {
  test('puts them in order, and counts the words anew', () => {
    const first = page(['One two three.'], {
      pagination: { page: 1, pages: 3, next: 'https://news.example/harbour-bridge/2' },
      wordCount: 3,
    });
    const joined = joinPages(first, [page(['Four five.']), page(['Six.'])], null);
    expect(joined.html).toBe('<p>One two three.</p><p>Four five.</p><p>Six.</p>');
    expect(joined.text).toBe('One two three.\nFour five.\nSix.');
    expect(joined.wordCount).toBe(6);
    expect(joined.pagination).toEqual({ page: 1, pages: 3, next: null, through: 3 });
    expect(joined).toMatchObject({ url: first.url, title: first.title, date: first.date });
  });

  test('changes nothing without a further page', () => {
    const first = page(['Alone.']);
    expect(joinPages(first, [], null)).toBe(first);
  });

  test('says how far it came when a page is missing', () => {
    const next = 'https://news.example/harbour-bridge/3';
    const first = page(['One.'], { pagination: { page: 1, pages: 3, next: 'x' } });
    expect(joinPages(first, [page(['Two.'])], next).pagination).toEqual({
      page: 1,
      pages: 3,
      next,
      through: 2,
    });
  });

  test('shows headline, standfirst, lead paragraph and lead picture once', () => {
    const picture = '<figure><img src="https://news.example/lead.jpg" alt=""></figure>';
    const first = articleWith({
      html: `${picture}<p>The lead.</p><p>First page.</p>`,
      text: 'The lead.\nFirst page.',
    });
    const second = articleWith({
      html: `<h2>${first.title}</h2><p><b>${first.standfirst}</b></p>${picture}<p>The lead.</p><p>Second page.</p>`,
      text: `${first.title}\n${first.standfirst}\nThe lead.\nSecond page.`,
    });
    const joined = joinPages(first, [second], null);
    expect(lines(joined)).toEqual(['The lead.', 'First page.', 'Second page.']);
    expect(joined.html).toBe(`${first.html}<p>Second page.</p>`);
  });

  test('keeps what only looks repeated: the same words deep in a page', () => {
    const many = Array.from({ length: 8 }, (_, at) => `Paragraph ${at}.`);
    const joined = joinPages(
      page(['Refrain.', 'One.']),
      [page([...many, 'Refrain.', 'End.'])],
      null,
    );
    expect(lines(joined).filter((line) => line === 'Refrain.')).toHaveLength(2);
  });

  test('keeps a word about the author where it stands last', () => {
    const author = 'Ines Varga writes about rivers.';
    const joined = joinPages(page(['One.', author]), [page(['Two.', author])], null);
    expect(lines(joined)).toEqual(['One.', 'Two.', author]);
  });

  test('gives a further page its own headline and opening back', () => {
    const first = page(['One.']);
    const second = page(['Three.'], { title: 'The other bank', standfirst: 'Two & a half.' });
    const joined = joinPages(first, [second], null);
    expect(joined.html).toBe(
      '<p>One.</p><h2>The other bank</h2><p>Two &amp; a half.</p><p>Three.</p>',
    );
    expect(lines(joined)).toEqual(['One.', 'The other bank', 'Two & a half.', 'Three.']);
  });

  test('knows a headline with the page number in it', () => {
    const first = page(['One.']);
    const second = page(['Two.'], { title: `${first.title} – Seite 2` });
    expect(lines(joinPages(first, [second], null))).toEqual(['One.', 'Two.']);
  });

  test('mends a paragraph that the end of a page cut in two', () => {
    const joined = joinPages(page(['Nobody fell']), [page(['in, they say.', 'The end.'])], null);
    expect(joined.html).toBe('<p>Nobody fell in, they say.</p><p>The end.</p>');
    expect(lines(joined)).toEqual(['Nobody fell in, they say.', 'The end.']);
  });

  test('has the doubts of the whole', () => {
    const first = page(['Nobody fell'], { certainty: 'medium', doubts: ['ends-mid-sentence'] });
    expect(joinPages(first, [page(['in.'], { doubts: [] })], null)).toMatchObject({
      certainty: 'high',
      doubts: [],
    });
    const cut = page(['in and'], { doubts: ['ends-mid-sentence', 'no-headline', 'paywalled'] });
    expect(joinPages(first, [cut], null)).toMatchObject({
      certainty: 'medium',
      doubts: ['ends-mid-sentence', 'paywalled'],
    });
  });

  test('counts what was left out on all pages', () => {
    const first = page(['One.'], {
      removed: [{ kind: 'related', count: 3, where: ['aside.more'] }],
    });
    const second = page(['Two.'], {
      removed: [
        { kind: 'related', count: 2, where: ['aside.more', 'ul.links'] },
        { kind: 'share', count: 1 },
      ],
    });
    expect(joinPages(first, [second], null).removed).toEqual([
      { kind: 'related', count: 5, where: ['aside.more', 'ul.links'] },
      { kind: 'share', count: 1 },
    ]);
  });
});

describe('the blocks of an article', () => {
  test('are its whole markup and its whole text', () => {
    const html =
      '<figure><img src="https://x.example/a>b.jpg" alt="x > y"><figcaption>A caption</figcaption></figure>' +
      '<p>One<br>two &amp; three</p><hr><ul><li>a</li><li>b</li></ul>Loose <b>words</b>';
    const text = 'A caption\nOne\ntwo & three\na\nb\nLoose words';
    const blocks = blocksOf({ html, text });
    expect(blocks.map((block) => block.html).join('')).toBe(html);
    expect(blocks.map((block) => block.lines)).toEqual([
      ['A caption'],
      ['One', 'two & three'],
      [],
      ['a', 'b'],
      ['Loose words'],
    ]);
    expect(blocks[0]?.picture).toBe('https://x.example/a>b.jpg');
  });

  test('of a script with combining marks keep their lines', () => {
    const html = '<p>한국어 문장입니다.</p><p>हिन्दी वाक्य।</p>';
    expect(
      blocksOf({ html, text: '한국어 문장입니다.\nहिन्दी वाक्य।' }).map(({ lines }) => lines.length),
    ).toEqual([1, 1]);
  });
});
