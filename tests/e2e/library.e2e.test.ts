// The library page: places, order, search, and acts on many at once, live across windows.

import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { everyBrowser, type Tab } from '../support/browser';
import { tabTo } from '../support/by-keys';
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
import { articlePage, prose } from '../support/stories';
import { until } from '../support/until';

const titles = ['Lanterns for the north quay', 'A ledger of small repairs', 'Überfahrt im Winter'];
const [first = '', second = '', third = ''] = titles;
const pages = Object.fromEntries(
  titles.map((title, index) => [
    `/story-${index}`,
    articlePage(
      {
        title,
        paragraphs: [...prose(8), `Only here: ${['mackerel', 'gutters', 'ледокол'][index]}.`],
      },
      `2023-0${3 - index}-15`,
    ),
  ]),
);

const rowOf = (index: number) => `[data-entry][data-index="${index}"]`;
const place = (name: string) => `[data-place="${name}"]`;

describe.each(everyBrowser)('the library page in %s', (name) => {
  const session = startSession(name, pages);
  let library: Tab;
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
    library = await session.library();
    await expectList(library, [third, second, first]);
  });

  const choose = (select: string, value: string) =>
    library.evaluate(
      ([select, value]) => {
        const field = document.querySelector<HTMLSelectElement>(`[data-action="${select}"]`);
        if (!field) throw new Error(`no ${select}`);
        field.value = value ?? '';
        field.dispatchEvent(new Event('change', { bubbles: true }));
      },
      [select, value],
    );

  test('is opened from the popup’s list', async () => {
    const list = await session.list();
    await list.click(action('library'));
    const tab = await session.tabAt('the library', (url) => url.endsWith('/library.html'));
    await screen(tab, 'library');
  });

  test('sorts and groups, and a reload keeps it so', async () => {
    await choose('sort', 'title');
    await expectList(library, [second, first, third]);
    await library.click(action('reverse'));
    await expectList(library, [third, first, second]);
    await choose('sort', 'published');
    await expectList(library, [first, second, third]);
    await choose('group', 'publication');
    await until('the heading', async () => (await library.texts('h2'))[0]?.includes('Harbour'));
    await library.reload();
    await expectList(library, [first, second, third]);
    expect((await library.texts('h2'))[0]).toContain('Harbour Courier');
  });

  test('sorts and groups by the keys alone, which the rows leave to the choices', async () => {
    await tabTo(library, action('sort'));
    await library.pressKey({ key: 'End' });
    await expectList(library, [second, first, third]);
    await library.pressKey({ key: 'Home' });
    await expectList(library, [third, second, first]);
    await library.pressKey({ key: 'ArrowDown' });
    await expectList(library, [first, second, third]);
    await tabTo(library, action('group'));
    await library.pressKey({ key: 'ArrowDown' });
    await library.until('groups', () => document.querySelector('h2'));
  });

  test('finds by the full text, marks it and shows the passage', async () => {
    await library.click(action('search'));
    await library.type('mackerel');
    await expectList(library, [first]);
    await until('the passage', async () => (await library.text('p mark')) === 'mackerel');
    await library.click(action('clear-search'));
    await expectList(library, [third, second, first]);
    await library.click(action('search'));
    await library.type('ЛЕДОК');
    await expectList(library, [third]);
  });

  test('filters in the search', async () => {
    await library.click(`${rowOf(1)} ${action('star')}`);
    await library.click(action('search'));
    await library.type('is:starred');
    await expectList(library, [second]);
    await library.click(action('clear-search'));
    await library.click(action('search'));
    await library.type('before:2023-02 ledokol');
    await expectList(library, []);
    expect(await partShown(library, 'empty')).toContain('ledokol');
  });

  test('archives many at once, and undo brings all back', async () => {
    await library.click(`${rowOf(0)} ${action('select')}`);
    await library.click(`${rowOf(2)} ${action('select')}`, { modifiers: ['Shift'] });
    expect(await partShown(library, 'selection')).toContain('3 selected');
    await library.click(action('archive-selected'));
    await expectList(library, []);
    expect(await partShown(library, 'toast')).toContain('Archived 3 articles');
    await library.click(action('undo'));
    await expectList(library, [third, second, first]);
  });

  test('everything by keys alone', async () => {
    await library.pressKey({ key: 'j' });
    await library.pressKey({ key: 'j' });
    await library.pressKey({ key: 'x' });
    expect(await partShown(library, 'selection')).toContain('1 selected');
    await library.pressKey({ key: 'f' });
    await library.click(place('starred'));
    await expectList(library, [second]);
    await library.click(place('unread'));
    await expectList(library, [third, second, first]);
    await library.pressKey({ key: 'a' });
    await library.pressKey({ key: 'e' });
    await expectList(library, []);
    await library.pressKey({ key: 'z' });
    await expectList(library, [third, second, first]);
    await library.pressKey({ key: 'j' });
    await library.pressKey({ key: '#' });
    await expectList(library, [second, first]);
  });

  test('puts tags on, shows them as places, renames and removes them', async () => {
    await library.pressKey({ key: 'j' });
    await library.pressKey({ key: 't' });
    await library.until('the field', () => document.activeElement?.closest('dialog input'));
    await library.type('winter');
    await library.pressKey({ key: 'Enter' });
    await library.pressKey({ key: 'Escape' });
    await library.click(place('tag:winter'));
    await expectList(library, [third]);
    await library.click(action('edit-tag'));
    await library.type('winter reading');
    await library.click(action('rename-tag'));
    await until('the new name', async () => (await library.text('h1'))?.includes('winter reading'));
    await expectList(library, [third]);
    await library.click(action('remove-tag'));
    await library.click(action('confirm'));
    await expectList(library, [third, second, first]);
    expect(await library.exists(place('tag:winter reading'))).toBe(false);
  });

  test('keeps a note on an article, which is found, and stands beside the article too', async () => {
    await library.pressKey({ key: 'j' });
    await library.pressKey({ key: 'm' });
    await library.until('the field', () => document.activeElement?.closest('dialog textarea'));
    await library.type('For the ferry pilot.');
    await library.pressKey({ key: 'Escape' });
    expect(await partShown(library, 'entry-note')).toBe('For the ferry pilot.');
    await library.click(action('search'));
    await library.type('pilot');
    await expectList(library, [third]);
    expect(await library.text(`${part('entry-note')} mark`)).toBe('pilot');
    await library.click(`${rowOf(0)} ${action('open')}`);
    await screen(library, 'article');
    await library.pressKey({ key: 'c' });
    expect(await partShown(library, 'article-note')).toBe('For the ferry pilot.');
    await library.click(action('write-article-note'));
    await library.type(' Ask her.');
    await library.click(action('note-done'));
    expect(await partShown(library, 'article-note')).toBe('For the ferry pilot. Ask her.');
    await library.until('the focus on its button', () =>
      document.activeElement?.matches('[data-action="write-article-note"]'),
    );
    // A tab that is closed in the middle of it has kept what was written so far.
    await library.pressKey({ key: 'Enter' });
    await library.type(' Soon.');
    await until('it to be kept', async () =>
      JSON.stringify(await copyLibrary(session.driver)).includes('Ask her. Soon.'),
    );
    await library.close();
    library = await session.library();
    await until('it to be shown', async () =>
      (await library.text(part('entry-note')))?.includes('Ask her. Soon.'),
    );
  });

  test('follows what other windows do', async () => {
    const list = await session.list();
    await list.click(`${rowOf(0)} ${action('delete')}`);
    await until('the row to go', async () => (await listedTitles(library)).length === 2);
    await session.driver.focusTab(library);
    await library.click(place('trash'));
    await expectList(library, [third]);
    await library.click(`${rowOf(0)} ${action('archive')}`);
    await expectList(library, []);
    await until('the row to come back', async () => (await listedTitles(list)).length === 3);
  });

  test('opens an article, and comes back to where it was', async () => {
    await library.click(place('all'));
    await expectList(library, [third, second, first]);
    await library.click(`${rowOf(1)} ${action('open')}`);
    await screen(library, 'article');
    expect(await library.text(part('title'))).toBe(second);
    await library.back();
    await screen(library, 'library');
    await until('the place', async () => (await library.text('h1'))?.includes('All articles'));
  });
});
