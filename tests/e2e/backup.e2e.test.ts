// The library in one file and back, through the page that does it, in both browsers.

import { describe, expect, test } from 'vitest';
import { everyBrowser, type Tab } from '../support/browser';
import { action, emptyLibrary, expectList, part, partShown, save } from '../support/lede';
import { startSession } from '../support/session';
import { articlePage, prose } from '../support/stories';

const title = 'Lanterns for the north quay';

declare global {
  interface Window {
    packed?: Blob;
    packedName?: string;
  }
}

/** Makes a backup and holds on to it in the page, in place of the browser's folder for downloads. */
async function makeBackup(tab: Tab): Promise<string> {
  await tab.evaluate(() => {
    URL.createObjectURL = (file: Blob) => {
      window.packed = file;
      return 'blob:held';
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      window.packedName = this.download;
    };
  });
  await tab.click(action('make-backup'));
  return partShown(tab, 'backup-note');
}

/** Chooses a file in the page: the held backup up to some share of its length. */
async function restore(tab: Tab, share: number): Promise<void> {
  await tab.evaluate((upTo: number) => {
    const field = document.querySelector<HTMLInputElement>('input[type="file"]');
    const whole = window.packed;
    if (!field || !whole) return;
    const chosen = new DataTransfer();
    chosen.items.add(new File([whole.slice(0, whole.size * upTo)], 'lede-backup.zip'));
    field.files = chosen.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, share);
}

const noteSays = (tab: Tab, words: string) =>
  tab.until(
    `a note with “${words}”`,
    (place: string, wanted: string) => document.querySelector(place)?.textContent?.includes(wanted),
    part('backup-note'),
    words,
  );

describe.each(everyBrowser)('a backup in %s', (name) => {
  const session = startSession(name, {
    '/quay': articlePage({ title, paragraphs: prose(8) }, '2023-01-15'),
  });

  test('is made from the list’s button, and brings everything back after all was lost', async () => {
    const popup = await session.read('/quay');
    await save(popup);
    await popup.close();
    const list = await session.list();
    await expectList(list, [title]);
    await list.click(action('storage'));
    const tab = await session.tabAt('the page of the backup', (url) =>
      url.includes('/storage.html'),
    );
    expect(await makeBackup(tab)).toContain('with 1 article is in your downloads');
    expect(await tab.evaluate(() => window.packedName)).toMatch(
      /^lede-backup-\d{4}-\d\d-\d\d\.zip$/,
    );

    await emptyLibrary(session.driver);
    await restore(tab, 0.7);
    await noteSays(tab, 'its end is missing');
    await restore(tab, 1);
    await noteSays(tab, '1 article was put into your list');
    await restore(tab, 1);
    await noteSays(tab, '1 had nothing new');

    const again = await session.list();
    await expectList(again, [title]);
    await again.click(action('delete'));
    await expectList(again, []);
    await restore(tab, 1);
    await noteSays(tab, '1 was deleted here since');
    await tab.click(action('revive'));
    await noteSays(tab, '1 article was put into your list');
    await expectList(again, [title]);
    expect(await session.driver.complaints()).toEqual([]);
  });
});
