// Without storage: reading goes on, and a note says what is wrong and what to do.

import { describe, expect, test } from 'vitest';
import { everyBrowser } from '../support/browser';
import { action, expectList, listedTitles, part, partShown, save, screen } from '../support/lede';
import { startSession } from '../support/session';
import { articlePage, prose } from '../support/stories';
import type { View } from '../support/view';

const title = 'A story that cannot be kept';
const pages = {
  '/story': articlePage({ title, paragraphs: prose(8) }),
  '/other': articlePage({ title: 'Another story', paragraphs: prose(8) }),
  '/long': articlePage({ title: 'A long story', paragraphs: prose(120) }),
};

describe.runIf(everyBrowser.includes('firefox'))('in a Firefox that never remembers', () => {
  const session = startSession('firefox', pages, {
    alwaysPrivate: true,
    allowInPrivateWindows: true,
  });

  test('an article is read, and a note says why it cannot be kept', async () => {
    const popup = await session.read('/story');
    expect(await popup.text(part('title'))).toBe(title);
    expect(await popup.texts(`${part('body')} p`)).toEqual(prose(8));
    expect(await partShown(popup, 'storage-note')).toMatch(/Nothing can be saved[\s\S]*history/);
    expect(await popup.exists(`${action('save')}:enabled`)).toBe(false);
  });

  test('the list says the same', async () => {
    const popup = await session.read('/story');
    await popup.click(action('show-list'));
    await screen(popup, 'list');
    expect(await partShown(popup, 'storage-note')).toMatch(/Nothing can be saved/);
  });
});

describe.each(everyBrowser)('on a full disk in %s', (name) => {
  const session = startSession(name, pages);

  test('the article is still read, the note says what to do, and the list keeps what it has', async () => {
    const first = await session.read('/other');
    await save(first);
    await first.close();

    const popup = await session.read('/story');
    await popup.until('the library to be open', () =>
      document.querySelector('[data-action="save"]:enabled'),
    );
    await fillDisk(popup);
    await popup.click(action('save'));
    expect(await partShown(popup, 'storage-note')).toMatch(/disk is full[\s\S]*Delete articles/);
    expect(await popup.text(part('title'))).toBe(title);
    await popup.click(action('show-list'));
    await screen(popup, 'list');
    await popup.until('the list', () => document.querySelector('[data-entry]'));
    expect(await listedTitles(popup)).toEqual(['Another story']);
  });

  test('the list says so when an article cannot be archived, and keeps it where it is', async () => {
    const popup = await session.read('/story');
    await save(popup);
    await popup.close();
    const list = await session.list();
    await expectList(list, [title]);
    await fillDisk(list);
    await list.click(action('archive'));
    expect(await partShown(list, 'storage-note')).toMatch(/disk is full/);
    expect(await listedTitles(list)).toEqual([title]);
  });

  test('the reader tab says so when it cannot keep the place, and goes on showing the text', async () => {
    const popup = await session.read('/long');
    await save(popup);
    await popup.click(action('open-tab'));
    await popup.closed();
    const reader = await session.tabAt('the reader tab', (url) => url.includes('/reader.html?id='));
    await screen(reader, 'article');
    await session.driver.focusTab(reader);
    await fillDisk(reader);
    await reader.evaluate(() => scrollTo(0, 3000));
    expect(await partShown(reader, 'storage-note')).toMatch(/disk is full/);
    expect(await reader.text(part('title'))).toBe('A long story');
    await reader.click(action('archive'));
    expect(await partShown(reader, 'storage-note')).toMatch(/disk is full/);
  });
});

/** Makes the disk full at the database's edge: a real one cannot be filled for a test. */
function fillDisk(view: View): Promise<void> {
  return view.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no space left on device', 'QuotaExceededError');
    };
  });
}
