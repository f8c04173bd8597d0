// A text in doubt: said in words, and another one chosen by the reader, who gets that one wherever it is shown.

import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article';
import { articleWith } from '../support/articles';
import { everyBrowser, type Popup } from '../support/browser';
import { extensionThatReads } from '../support/fake-extension';
import { action, expectList, part, save, screen } from '../support/lede';
import { startSession } from '../support/session';

const texts = ['Letters from readers fill this column.', 'The bridge opened at dawn.', 'Cookies.'];

const articles: Article[] = texts.map((text, candidate) =>
  articleWith({
    title: 'Harbour bridge opens',
    standfirst: null,
    html: `<p>${text}</p>`,
    text,
    certainty: 'low',
    doubts: ['attempts-disagree', 'paywalled'],
    candidates: texts.map((opening) => ({ opening, wordCount: 6 })),
    candidate,
  }),
);

const bodyOf = (popup: Popup) => popup.texts(`${part('body')} p`);

async function becomes(popup: Popup, text: string): Promise<void> {
  await popup.until(
    `the text ${text}`,
    (text) => document.querySelector('[data-part="body"]')?.textContent === text,
    text,
  );
}

describe.each(everyBrowser)('a text in doubt in %s', (name) => {
  const extension = extensionThatReads(
    name,
    ({ candidate = 0 }, articles) => {
      const article = articles[candidate];
      if (!article) return { kind: 'failed', failure: 'reading-broke' };
      const url = `${location.origin}${location.pathname}`;
      return {
        kind: 'extraction',
        extraction: { kind: 'article', article: { ...article, url } },
        stillLoading: false,
      };
    },
    articles,
  );
  const page = '<title>Harbour</title><p>A page.</p>';
  const session = startSession(name, { '/bridge': page, '/other': page }, { extension });

  test('is said in words', async () => {
    const popup = await session.read('/bridge');
    await popup.until('the note', () => document.querySelector('[data-part="doubt"]'));
    expect(await popup.texts(part('doubt'))).toEqual([
      expect.stringContaining('Only the free part of this article was on the page.'),
      expect.stringContaining('leaves open where its article begins'),
    ]);
    await popup.click(action('put-away'));
    await popup.until('it to be away', () => !document.querySelector('[data-part="text-note"]'));
  });

  test('gives way to the one the reader picks, which is saved and opened', async () => {
    const popup = await session.read('/bridge');
    expect(await bodyOf(popup)).toEqual([texts[0]]);
    await popup.click(action('other-texts'));
    expect(await popup.texts(`${action('choose-text')} span:first-child`)).toEqual(texts);
    await popup.click(`li:nth-child(2) ${action('choose-text')}`);
    await becomes(popup, texts[1] ?? '');
    expect(await popup.text(part('other-texts'))).toContain('Text 2 of 3');
    await save(popup);
    await popup.click(action('open-tab'));
    await popup.closed();
    const reader = await session.tabAt('the reader tab', (url) => url.includes('/reader.html'));
    await screen(reader, 'article');
    expect(await reader.texts(`${part('body')} p`)).toEqual([texts[1]]);
    expect(await reader.text(part('doubt'))).toContain('Only the free part');
    await reader.reload();
    await screen(reader, 'article');
    expect(await reader.texts(`${part('body')} p`)).toEqual([texts[1]]);
    await expectList(await session.list(), ['Harbour bridge opens']);
  });

  test('is changed by a key, also after it was kept', async () => {
    const popup = await session.read('/bridge');
    await save(popup);
    await popup.until('the note', () => document.querySelector('[data-part="other-texts"]'));
    await popup.pressKey({ key: 'n' });
    await becomes(popup, texts[1] ?? '');
    await popup.pressKey({ key: 'n' });
    await becomes(popup, texts[2] ?? '');
    await popup.click(action('open-tab'));
    await popup.closed();
    const reader = await session.tabAt('the reader tab', (url) => url.includes('/reader.html'));
    await screen(reader, 'article');
    expect(await reader.texts(`${part('body')} p`)).toEqual([texts[2]]);
  });

  test('stays when the page has gone meanwhile, and that is said', async () => {
    const tab = await session.open('/bridge');
    const popup = await session.driver.pressButton(tab);
    await screen(popup, 'article');
    await popup.until('the note', () => document.querySelector('[data-part="other-texts"]'));
    await tab.goto(`${session.site.origin}/other`);
    await popup.evaluate(() =>
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true })),
    );
    await popup.until('a word about it', () =>
      document.querySelector('[data-part="candidate-failed"][data-status="page-gone"]'),
    );
    expect(await bodyOf(popup)).toEqual([texts[0]]);
    await popup.close();
  });
});
