// Keeping an article: with the button, the shortcut, the context menu; and that nothing is lost or doubled.

import { describe, expect, test } from 'vitest';
import { type Browser, everyBrowser, type Popup } from '../support/browser';
import {
  action,
  expectKept,
  expectList,
  listedTitles,
  part,
  partShown,
  save,
  screen,
} from '../support/lede';
import { startSession } from '../support/session';
import { articlePage, longArticlePage, otherProse, prose } from '../support/stories';
import { until } from '../support/until';

const crane = 'The crane that nobody inspected';
const bakery = 'Three bakeries and one night shift';

const page = (title: string) =>
  articlePage({ title, paragraphs: title === bakery ? otherProse(10) : prose(10) });

const isReader = (url: string) => url.includes('/reader.html?id=');

/** For each of these words, how many of the kept bodies, whole ones, hold them; counted behind Lede's back. */
function bodiesWith(driver: Browser, words: string[]): Promise<number[]> {
  return driver.inBackground(async (words) => {
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('lede'));
    const store = database.transaction('bodies').objectStore('bodies');
    const [keys, pieces] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
    database.close();
    const bodies = new Map<string, string>();
    for (const [at, key] of keys.entries()) {
      const [id] = key as [id: string, piece: number];
      bodies.set(id, (bodies.get(id) ?? '') + pieces[at]);
    }
    const texts = [...bodies.values()].map((body) => JSON.stringify(JSON.parse(body)));
    return words.map((each) => texts.filter((text) => text.includes(each)).length);
  }, words);
}

describe.each(everyBrowser)('keeping an article in %s', (name) => {
  const session = startSession(name, { '/crane': page(crane), '/bakery': page(bakery) });
  const badge = (tab: Parameters<Browser['badge']>[0], text: string) =>
    until(`the badge ${text}`, async () => (await session.driver.badge(tab)) === text);

  test('one press keeps it, the next takes it back, and undo keeps it again', async () => {
    const popup = await session.read('/crane');
    await save(popup);
    await popup.click(action('save'));
    await expectKept(popup, false);
    expect(await partShown(popup, 'toast')).toContain('Removed from your list');
    await popup.click(action('undo'));
    await expectKept(popup, true);
    await expectList(popup, [crane]);
  });

  test('what was taken back is not listed', async () => {
    const popup = await session.read('/crane');
    await save(popup);
    await popup.click(action('save'));
    await expectKept(popup, false);
    await expectList(popup, []);
  });

  test('an address with other tracking parameters is the same story', async () => {
    const first = await session.read('/crane?utm_source=letter&fbclid=abc');
    await save(first);
    await first.close();
    const second = await session.read('/crane?utm_source=front&gclid=xyz');
    await expectKept(second, true);
    await expectList(second, [crane]);
  });

  test('another headline at the same address is asked about, and nothing is taken back', async () => {
    session.site.add('/one-page', page(crane));
    const first = await session.read('/one-page');
    await save(first);
    await first.close();
    session.site.add('/one-page', page(bakery));

    const second = await session.read('/one-page');
    await expectKept(second, false);
    await second.click(action('save'));
    expect(await partShown(second, 'question')).toContain(crane);
    await second.click(action('decline'));
    await expectList(second, [crane]);
    await second.click(action('show-article'));
    await screen(second, 'article');
    await second.click(action('save'));
    await partShown(second, 'question');
    await second.click(action('confirm'));
    await expectKept(second, true);
    await expectList(second, [bakery, crane]);
  });

  test('a megabyte is kept whole though the popup closes in the same instant, 20 times', async () => {
    const titles = Array.from(
      { length: 20 },
      (_, index) => `Volume ${index + 1} of the harbour files`,
    );
    const ends = titles.map((title) => `So ends ${title}.`);
    for (const [index, title] of titles.entries()) {
      const long = longArticlePage(title, 1_000_000);
      session.site.add(
        `/long-${index}`,
        long.replace('</article>', `<p>${ends[index]}</p></article>`),
      );
      const popup = await session.read(`/long-${index}`);
      await expectKept(popup, false);
      await popup.evaluateLast(() => {
        document.querySelector<HTMLElement>('[data-action="save"]')?.click();
        window.close();
      });
      await popup.closed();
    }
    const list = await session.list();
    // Only rows in sight are drawn; they say how many there are.
    await list.until('all to be listed', () =>
      document.querySelector('[data-entry][aria-setsize="20"]'),
    );
    expect((await listedTitles(list))[0]).toBe(titles.at(-1));
    expect(await bodiesWith(session.driver, ends)).toEqual(ends.map(() => 1));
  }, 600_000);

  test('the shortcut keeps it without a popup and says so on the badge', async () => {
    const tab = await session.open('/crane');
    await session.driver.stopBackground();
    await session.driver.pressShortcut('save-page', tab);
    await badge(tab, '✓');
    await expectList(await session.list(), [crane]);
  });

  test('the shortcut changes nothing where the article is kept already', async () => {
    const popup = await session.read('/crane');
    await save(popup);
    await popup.close();
    const tab = await session.open('/crane');
    await session.driver.pressShortcut('save-page', tab);
    await badge(tab, '✓');
    await expectList(await session.list(), [crane]);
  });

  test('the context menu keeps it', async () => {
    const tab = await session.open('/bakery');
    await session.driver.pressMenuEntry({ id: 'save-page', label: 'Save to Lede' }, tab);
    await badge(tab, '✓');
    await expectList(await session.list(), [bakery]);
  });

  test('the context menu opens it in the reader, without listing it', async () => {
    const tab = await session.open('/bakery');
    await session.driver.pressMenuEntry({ id: 'open-in-reader', label: 'Open in reader' }, tab);
    const reader = await session.tabAt('the reader tab', isReader);
    await screen(reader, 'article');
    expect(await reader.text(part('title'))).toBe(bakery);
    await expectList(await session.list(), []);
  });

  test('an open list in another window follows', async () => {
    const window = await session.driver.openWindow('normal');
    const list = await session.driver.openExtensionPage('popup.html', { window });
    await expectList(list, []);
    const popup = await session.read('/crane');
    await save(popup);
    await expectList(list, [crane]);
    await popup.click(action('save'));
    await expectList(list, []);
    await popup.close();
    await window.close();
  });
});

describe.each(everyBrowser)('a private window in %s', (name) => {
  const session = startSession(name, { '/crane': page(crane) }, { allowInPrivateWindows: true });

  async function inPrivate(run: (popup: Popup) => Promise<void>): Promise<void> {
    const window = await session.driver.openWindow('private');
    const tab = await session.driver.openTab(`${session.site.origin}/crane`, { window });
    const popup = await session.driver.pressButton(tab);
    await screen(popup, 'article');
    await run(popup);
    await popup.close();
    await window.close();
  }

  test('reads, and leaves no trace', async () => {
    await inPrivate(async (popup) => {
      expect(await popup.text(part('title'))).toBe(crane);
      await expectKept(popup, false);
    });
    expect(await bodiesWith(session.driver, [prose(1)[0] ?? ''])).toEqual([0]);
  });

  test('keeps only after a question', async () => {
    await inPrivate(async (popup) => {
      await expectKept(popup, false);
      await popup.click(action('save'));
      expect(await partShown(popup, 'question')).toContain('private window');
      await popup.click(action('decline'));
      await expectKept(popup, false);
    });
    expect(await bodiesWith(session.driver, [prose(1)[0] ?? ''])).toEqual([0]);
    await inPrivate(async (popup) => {
      await expectKept(popup, false);
      await popup.click(action('save'));
      await partShown(popup, 'question');
      await popup.click(action('confirm'));
      await expectKept(popup, true);
    });
    await expectList(await session.list(), [crane]);
  });

  test('changes no copy without the question', async () => {
    const popup = await session.read('/crane');
    await save(popup);
    await popup.close();
    const [line = ''] = otherProse(1);
    session.site.add('/crane', articlePage({ title: crane, paragraphs: [...prose(8), line] }));
    await inPrivate(async (popup) => {
      await partShown(popup, 'changes-note');
      await popup.click(action('update-copy'));
      await partShown(popup, 'question');
      await popup.click(action('decline'));
      await popup.click(action('update-copy'));
      await partShown(popup, 'question');
      expect(await bodiesWith(session.driver, [line])).toEqual([0]);
      await popup.click(action('confirm'));
      await popup.until(
        'the copy to be updated',
        () => document.querySelector('[data-action="undo-update"]') !== null,
      );
    });
    expect(await bodiesWith(session.driver, [line])).toEqual([1]);
  });
});
