// The saved list in the popup: its order, its shelves, what can be done to a row.

import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { everyBrowser, type Tab } from '../support/browser';
import {
  action,
  copyLibrary,
  expectList,
  fillLibrary,
  listedTitles,
  part,
  partShown,
  save,
  screen,
} from '../support/lede';
import { startSession } from '../support/session';
import { articlePage, otherProse, prose } from '../support/stories';
import { until } from '../support/until';

const titles = ['Lanterns for the north quay', 'A ledger of small repairs', 'Überfahrt im Winter'];
const [first = '', second = '', third = ''] = titles;
/** Of one text each would say that the others tell the same story. */
const stories = [
  otherProse(8),
  prose(8),
  prose(8).map((line) => line.toUpperCase().split(' ').reverse().join(' ')),
];

const isReader = (url: string) => url.includes('/reader.html?id=');

/** The button or link of the row with this headline. */
const inRow = (index: number, name: Parameters<typeof action>[0]) =>
  `[data-screen="list"] li:nth-child(${index + 1}) ${action(name)}`;

describe.each(everyBrowser)('the list in %s', (name) => {
  const session = startSession(
    name,
    Object.fromEntries(
      titles.map((title, index) => [
        `/story-${index}`,
        articlePage({ title, paragraphs: stories[index] ?? [] }, `2023-0${index + 1}-15`),
      ]),
    ),
  );
  let list: Tab;
  let kept: Awaited<ReturnType<typeof copyLibrary>>;

  beforeAll(async () => {
    for (const index of titles.keys()) {
      const popup = await session.read(`/story-${index}`);
      await save(popup);
      await popup.close();
    }
    kept = await copyLibrary(session.driver);
  });
  beforeEach(async () => {
    await fillLibrary(session.driver, kept);
    list = await session.list();
    await expectList(list, [third, second, first]);
  });

  test('tells where each article is from, its own date and its length', async () => {
    const rows = await list.texts('[data-entry]');
    expect(rows[0]).toContain('Harbour Courier');
    expect(rows[0]).toContain('Mar 15, 2023');
    expect(rows[0]).toMatch(/\d+\smin/);
  });

  test('archives and brings back', async () => {
    await list.click(inRow(1, 'archive'));
    await expectList(list, [third, first]);
    await list.click(action('show-archived'));
    await expectList(list, [second]);
    await list.click(inRow(0, 'archive'));
    await expectList(list, []);
    await list.click(action('show-unread'));
    await expectList(list, [third, second, first]);
  });

  test('deletes, and undo gives it back', async () => {
    await list.click(inRow(0, 'delete'));
    await expectList(list, [second, first]);
    expect(await partShown(list, 'toast')).toContain(third);
    await list.click(action('undo'));
    await expectList(list, [third, second, first]);
  });

  test('what was deleted lies in the trash, to be put back or deleted for good', async () => {
    await list.click(inRow(0, 'delete'));
    await expectList(list, [second, first]);
    await list.click(inRow(0, 'delete'));
    await expectList(list, [first]);
    await list.click(action('show-trash'));
    await expectList(list, [second, third]);
    await list.click(inRow(0, 'archive'));
    await expectList(list, [third]);
    await list.click(inRow(0, 'delete'));
    await expectList(list, []);
    await list.click(action('undo'));
    await expectList(list, [third]);
    await list.click(action('show-unread'));
    await expectList(list, [second, first]);
  });

  test('a damaged article says so, and leaves the list standing until it is deleted', async () => {
    const damaged = structuredClone(kept);
    const rows = damaged.find(({ name: store }) => store === 'entries')?.records ?? [];
    const row = rows.map(({ value }) => value as { summary?: { title: string } });
    for (const each of row) if (each.summary?.title === second) delete each.summary;
    await fillLibrary(session.driver, damaged);
    await list.reload();
    await expectList(list, [third, 'Damaged article', first]);
    await list.click(inRow(1, 'open'));
    await screen(list, 'failure');
    expect(await list.text('body')).toContain('damaged and cannot be shown');
    await list.pressKey({ key: 'l' });
    await expectList(list, [third, 'Damaged article', first]);
    await list.click(inRow(1, 'delete'));
    await expectList(list, [third, first]);
  });

  test('explains itself when it is empty', async () => {
    for (let left = titles.length; left > 0; left -= 1) {
      await list.click(inRow(0, 'delete'));
      await expectList(list, [third, second, first].slice(titles.length - left + 1));
    }
    expect(await partShown(list, 'empty')).toMatch(
      /nothing saved yet[\s\S]*press the lede button/i,
    );
  });

  test('searches in titles, whatever their accents', async () => {
    await list.click(action('search'));
    await list.type('uberf');
    await expectList(list, [third]);
    await list.click(action('clear-search'));
    await expectList(list, [third, second, first]);
    await list.click(action('search'));
    await list.type('zeppelin');
    await expectList(list, []);
    expect(await partShown(list, 'empty')).toContain('zeppelin');
  });

  test('opens an article in the popup, and one key leads back to the list', async () => {
    const popup = await session.press('/story-0');
    await expectList(popup, [third, second, first]);
    await popup.click(inRow(1, 'open'));
    await screen(popup, 'article');
    expect(await popup.text(part('title'))).toBe(second);
    expect(await popup.texts(`${part('body')} p`)).toEqual(prose(8));
    await popup.pressKey({ key: 'l' });
    await screen(popup, 'list');
  });

  test('one key switches between the article in front and the list', async () => {
    const popup = await session.read('/story-0');
    await popup.pressKey({ key: 'l' });
    await screen(popup, 'list');
    await popup.pressKey({ key: 'l' });
    await screen(popup, 'article');
    expect(await popup.text(part('title'))).toBe(first);
  });

  test.each([
    ['Ctrl and a click', { modifiers: ['Control'] }],
    ['the middle button', { button: 'middle' }],
  ] as const)('%s opens a reader tab behind the list', async (_how, press) => {
    await list.click(inRow(2, 'open'), {
      ...press,
      modifiers: 'modifiers' in press ? [...press.modifiers] : [],
    });
    const reader = await session.tabAt('the reader tab', isReader);
    await session.driver.focusTab(reader);
    await screen(reader, 'article');
    expect(await reader.text(part('title'))).toBe(first);
    expect(await listedTitles(list)).toEqual([third, second, first]);
  });

  test('opens the original page', async () => {
    await list.click(inRow(2, 'open-original'));
    const address = `${session.site.origin}/story-0`;
    const original = await session.tabAt('the original page', (url) => url === address);
    expect(await original.text('h1')).toBe(first);
  });

  test('copies the address', async () => {
    await list.click(inRow(2, 'copy-address'));
    expect(await partShown(list, 'toast')).toBe('Address copied');
  });

  test('marks the article of the page in front', async () => {
    const popup = await session.read('/story-1');
    await expectList(popup, [third, second, first]);
    // It is known once the library was asked about it.
    await until('the row to be marked', async () => {
      const marked = await popup.texts('[aria-current="page"] [data-part="entry-title"]');
      return marked.length === 1 && marked[0] === second;
    });
  });

  test('arrow keys walk along the rows, Enter opens', async () => {
    const popup = await session.press('/story-0');
    await expectList(popup, [third, second, first]);
    // The keys start at the row of the page in front, once it is known.
    await popup.until('the row to be marked', () => document.querySelector('[aria-current]'));
    await popup.pressKey({ key: 'ArrowDown' });
    const focused = () =>
      popup.evaluate(() => document.activeElement?.closest('li')?.querySelector('a')?.textContent);
    const start = await until('a row to be focused', focused);
    await popup.pressKey({ key: 'ArrowUp' });
    await until('the row above', async () => (await focused()) !== start);
    await popup.pressKey({ key: 'Enter' });
    await screen(popup, 'article');
  });
});
