// The page about what is kept: how much there is, and how to have less of it, in both browsers.

import { describe, expect, test } from 'vitest';
import { everyBrowser, type Tab } from '../support/browser';
import { illustratedPage, settledPictures } from '../support/illustrated';
import { action, copyLibrary, expectList, part, partShown, save } from '../support/lede';
import { png } from '../support/pictures';
import { startSession } from '../support/session';
import { articlePage, otherProse, prose } from '../support/stories';

const titles = ['The first of two', 'The second of two'];

describe.each(everyBrowser)('what is kept, in %s', (name) => {
  const session = startSession(name, {
    '/1': articlePage({ title: titles[0] ?? '', paragraphs: prose(8) }),
    // Another story: what tells of the same gets a line that says so, and the rows move.
    '/2': articlePage({ title: titles[1] ?? '', paragraphs: otherProse(9) }),
    '/one.png': { body: png(64, 48, { color: 1 }), type: 'image/png' },
    '/harbour': illustratedPage('The harbour in pictures', ['/one.png']),
  });

  async function keepBoth(): Promise<void> {
    for (const path of ['/1', '/2']) {
      const popup = await session.read(path);
      await save(popup);
      await popup.close();
    }
  }

  const storage = () => session.open(`${session.driver.origin}/storage.html`);

  const spaceSays = (tab: Tab, words: string) =>
    tab.until(
      `“${words}”`,
      (place, words) =>
        document.querySelector<HTMLElement>(place)?.innerText.includes(words) || null,
      part('space'),
      words,
    );

  test('is counted and measured, in words and for ears', async () => {
    await keepBoth();
    const tab = await storage();
    await spaceSays(tab, '2 articles');
    const bar = await tab.evaluate(
      (place) => document.querySelector(place)?.getAttribute('aria-label'),
      part('space-bar'),
    );
    expect(bar).toMatch(/Articles take [\d.,]+ \w+, pictures [\d.,]+ \w+; [\d.,]+ \w+ are free/);
  });

  test('the trash is emptied after a question, and the list stays', async () => {
    await keepBoth();
    const list = await session.list();
    await expectList(list, [...titles].reverse());
    await list.click(action('delete'));
    await expectList(list, titles.slice(0, 1));
    const tab = await storage();
    await tab.click(action('empty-trash'));
    expect(await partShown(tab, 'question')).toMatch(/Delete the article in the trash for good/);
    await tab.click(action('decline'));
    await tab.click(action('empty-trash'));
    await tab.click(action('confirm'));
    expect(await partShown(tab, 'upkeep-note')).toMatch(/1 article was deleted for good/);
    await spaceSays(tab, '1 article,');
    expect(await tab.exists(action('empty-trash'))).toBe(false);
    await expectList(list, titles.slice(0, 1));
  });

  test('everything goes once the word is typed, and not before', async () => {
    await keepBoth();
    const list = await session.list();
    const tab = await storage();
    await spaceSays(tab, '2 articles');
    expect(await tab.exists(`${action('clear-all')}:disabled`)).toBe(true);
    expect(await tab.exists(action('backup-first'))).toBe(true);
    await tab.click(part('clear-all-field'));
    await tab.type('delet');
    expect(await tab.exists(`${action('clear-all')}:disabled`)).toBe(true);
    await tab.type('e');
    await tab.click(action('clear-all'));
    expect(await partShown(tab, 'cleared-note')).toMatch(/Everything was deleted/);
    await spaceSays(tab, '0 articles');
    await expectList(list, []);
    const left = (await copyLibrary(session.driver)).filter(
      ({ name, records }) => name !== 'local' && name !== 'state' && records.length > 0,
    );
    expect(left).toEqual([]);
  });

  test('pictures of archived articles are removed after a question; their articles stay', async () => {
    const popup = await session.read('/harbour');
    await save(popup);
    await settledPictures(session.driver, 2);
    await popup.click(action('show-list'));
    await popup.click(action('archive'));
    await partShown(popup, 'toast');
    await popup.close();
    const tab = await storage();
    await spaceSays(tab, '1 picture');
    await tab.click(action('remove-pictures'));
    expect(await partShown(tab, 'question')).toMatch(/Remove the picture of your archived/);
    await tab.click(action('confirm'));
    expect(await partShown(tab, 'upkeep-note')).toMatch(/1 picture was removed/);
    await spaceSays(tab, '0 pictures');
    await spaceSays(tab, '1 article,');
  });
});
