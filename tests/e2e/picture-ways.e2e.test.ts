// The ways in which an article gets its pictures: however it was kept, and whatever happens meanwhile.

import { describe, expect, test } from 'vitest';
import { everyBrowser } from '../support/browser';
import {
  drawnPictures,
  held,
  illustratedPage,
  openReader,
  picture,
  pictureStores,
  saveFrom,
  settledPictures,
} from '../support/illustrated';
import { action, expectKept, expectList, partShown, screen } from '../support/lede';
import { startSession } from '../support/session';
import { until } from '../support/until';

const title = 'The harbour in pictures';
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="48"><script>top.ran = 1</script><rect width="64" height="48"/></svg>';
const pages = {
  '/one.png': picture(1),
  '/two.png': picture(2),
  '/icon.png': picture(9),
  '/drawing.svg': { body: drawing, type: 'image/svg+xml' },
  '/harbour': illustratedPage(title, ['/one.png', '/two.png']),
  '/drawn': illustratedPage('A drawn story', ['/drawing.svg']),
  '/elsewhere': '<title>Elsewhere</title><p>Another page.',
};
const allKept = ['/icon.png kept', '/one.png kept', '/two.png kept'];

describe.each(everyBrowser)('an article gets its pictures in %s', (name) => {
  const session = startSession(name, pages);

  test('when the popup closes in the instant of the press', async () => {
    const popup = await session.read('/harbour');
    await expectKept(popup, false);
    await popup.evaluateLast(() => {
      document.querySelector<HTMLElement>('[data-action="save"]')?.click();
      window.close();
    });
    await popup.closed();
    expect((await settledPictures(session.driver, 3)).rows).toEqual(allKept);
  });

  test('when it is kept by the shortcut', async () => {
    const tab = await session.open('/harbour');
    await session.driver.pressShortcut('save-page', tab);
    expect((await settledPictures(session.driver, 3)).rows).toEqual(allKept);
  });

  test('but not from a page that came into its tab meanwhile', async () => {
    const slow = held(picture(3));
    session.site.add('/slow.png', slow.answer);
    session.site.add('/left', illustratedPage('A story that is left', ['/slow.png', '/one.png']));
    const tab = await saveFrom(session, '/left');
    await until('the page to be asked', () => slow.asked() > 0);
    await tab.goto(`${session.site.origin}/elsewhere`);
    // A page that is left may not answer any more, which takes the whole of its time.
    const { rows } = await settledPictures(session.driver, 3);
    // Chromium lets the background ask the site whose page the button was pressed on. In Firefox what the page had
    // not answered when it was left is lost with it.
    expect(rows.includes('/slow.png kept')).toBe(name === 'chromium');
    slow.release();
  });

  test('back, when its deletion for good is undone', async () => {
    await saveFrom(session, '/harbour');
    await settledPictures(session.driver, 3);
    const list = await session.list();
    await list.click(action('delete'));
    await list.click(action('show-trash'));
    await list.click(action('delete'));
    await until('the pictures to be gone', async () => {
      return (await pictureStores(session.driver)).pictures === 0;
    });
    await list.click(action('undo'));
    expect((await settledPictures(session.driver, 3)).pictures).toBe(3);
    const reader = await openReader(session.driver, title);
    await drawnPictures(reader, 2);
    await reader.close();
  });

  test('drawings among them, which run no script and are nobody’s', async () => {
    await saveFrom(session, '/drawn');
    expect((await settledPictures(session.driver, 2)).rows).toContain('/drawing.svg kept');
    const reader = await openReader(session.driver, 'A drawn story');
    const [source] = await drawnPictures(reader, 1);
    expect(source).toMatch(/^data:image\/svg/);
    expect(await reader.evaluate(() => 'ran' in globalThis)).toBe(false);
    await reader.close();
    expect(await session.driver.complaints()).toEqual([]);
  });

  test('three hundred of them', async () => {
    const many = Array.from({ length: 300 }, (_, at) => `/many-${at}.png`);
    for (const [at, path] of many.entries()) session.site.add(path, picture(1000 + at));
    session.site.add('/gallery', illustratedPage('A gallery', many));
    await saveFrom(session, '/gallery');
    const { rows, pictures } = await settledPictures(session.driver, 301);
    expect(rows.filter((row) => row.endsWith('kept'))).toHaveLength(301);
    expect(pictures).toBe(301);
  });
});

describe.each(everyBrowser)('in a private window of %s', (name) => {
  const session = startSession(name, pages, { allowInPrivateWindows: true });

  test('a kept article has its pictures, from its page and on the screen', async () => {
    const window = await session.driver.openWindow('private');
    const tab = await session.driver.openTab(`${session.site.origin}/harbour`, { window });
    const popup = await session.driver.pressButton(tab);
    await screen(popup, 'article');
    await expectKept(popup, false);
    await popup.click(action('save'));
    await partShown(popup, 'question');
    await popup.click(action('confirm'));
    await expectKept(popup, true);
    expect((await settledPictures(session.driver, 3)).rows).toEqual(allKept);
    await expectList(popup, [title]);
    await popup.click('[data-entry] a, [data-entry] button');
    await screen(popup, 'article');
    const sources = await drawnPictures(popup, 2);
    expect(sources.every((source) => source.startsWith('blob:'))).toBe(true);
    await popup.close();
    await window.close();
  });
});
