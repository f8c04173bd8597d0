// The pictures of a kept article: on this machine, from here on, and nothing of it comes from the network again.

import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { everyBrowser } from '../support/browser';
import { extensionWith } from '../support/fake-extension';
import {
  drawnPictures,
  held,
  illustratedPage,
  openReader,
  type PictureStores,
  picture,
  pictureStores,
  saveFrom,
  settledPictures,
} from '../support/illustrated';
import { action, part, partShown, screen } from '../support/lede';
import { png } from '../support/pictures';
import { startSession } from '../support/session';
import { pause, until } from '../support/until';

describe.each(everyBrowser)('the pictures of a kept article in %s', (name) => {
  const session = startSession(name, {
    '/one.png': picture(1),
    '/two.png': picture(2),
    '/icon.png': picture(9),
    '/harbour': illustratedPage('The harbour in pictures', ['/one.png', '/two.png']),
    '/quay': illustratedPage('The quay in pictures', ['/one.png']),
    '/page.png': '<!doctype html><title>Not found</title>',
    '/huge.png': (_request, response) => {
      response.writeHead(200, { 'content-type': 'image/png', 'content-length': 50_000_000 });
      response.end(Buffer.alloc(50_000_000));
    },
    '/endless.png': (_request, response) => {
      response.writeHead(200, { 'content-type': 'image/png' });
      const pour = () => {
        while (!response.destroyed && response.write(Buffer.alloc(100_000)));
      };
      response.on('drain', pour);
      pour();
    },
    '/large.png': { body: png(2600, 1000, { noise: true }), type: 'image/png' },
    '/market': illustratedPage('The market in pictures', [
      '/page.png',
      '/huge.png',
      '/endless.png',
      '/large.png',
      '/none.png',
    ]),
  });
  const asked = async () => [
    session.site.requested.length,
    (await session.driver.requests()).length,
  ];

  test('are there without a single request', async () => {
    await saveFrom(session, '/harbour');
    const { rows } = await settledPictures(session.driver, 3);
    expect(rows).toEqual(['/icon.png kept', '/one.png kept', '/two.png kept']);
    const before = await asked();
    const reader = await openReader(session.driver, 'The harbour in pictures');
    const sources = await drawnPictures(reader, 2);
    expect(sources.map((source) => source.split(':')[0])).toEqual(['blob', 'blob']);
    // Whatever was to be asked for is asked for by now.
    await pause(500);
    expect(await asked()).toEqual(before);
    expect(await reader.exists(part('pictures-note'))).toBe(false);
    await reader.close();

    const list = await session.list();
    await list.click('[data-entry] a, [data-entry] button');
    await screen(list, 'article');
    await drawnPictures(list, 2);
    expect(await asked()).toEqual(before);
    expect(await session.driver.complaints()).toEqual([]);
  });

  test('are shared between articles, and go with the last of them', async () => {
    await saveFrom(session, '/harbour');
    await settledPictures(session.driver, 3);
    await saveFrom(session, '/quay');
    expect((await settledPictures(session.driver, 5)).pictures).toBe(3);
    const list = await session.list();
    const erase = async (left: PictureStores['rows']) => {
      await list.click(action('delete'));
      await list.click(action('show-trash'));
      await list.click(action('delete'));
      await until('the article to be erased', async () => {
        const { rows } = await pictureStores(session.driver);
        return JSON.stringify(rows) === JSON.stringify(left);
      });
      await list.click(action('show-unread'));
    };
    // The newest first, which is the quay.
    await erase(['/icon.png kept', '/one.png kept', '/two.png kept']);
    expect((await pictureStores(session.driver)).pictures).toBe(3);
    await erase([]);
    expect((await pictureStores(session.driver)).pictures).toBe(0);
  });

  test('that cannot be had are named one by one, and very large ones are made smaller', async () => {
    await saveFrom(session, '/market');
    const { rows } = await settledPictures(session.driver, 6);
    expect(rows).toEqual([
      '/endless.png too-large',
      '/huge.png too-large',
      '/icon.png kept',
      '/large.png kept',
      '/none.png refused',
      '/page.png no-picture',
    ]);
    const reader = await openReader(session.driver, 'The market in pictures');
    await drawnPictures(reader, 1);
    const drawn = await reader.evaluate(() => {
      const [picture] = document.querySelectorAll<HTMLImageElement>('[data-part="body"] img');
      return [picture?.naturalWidth, document.querySelectorAll('[data-picture="missing"]').length];
    });
    expect(drawn).toEqual([2048, 4]);
    expect(await partShown(reader, 'pictures-note')).toContain('4 pictures are not kept');
    await reader.close();
  });

  test('go on coming in their own time, which is shown, and in the background', async () => {
    const first = held(picture(1));
    const second = held(picture(2));
    session.site.add('/slow-1.png', first.answer);
    session.site.add('/slow-2.png', second.answer);
    session.site.add(
      '/slow',
      illustratedPage('A slow story', ['/slow-1.png', '/slow-2.png', '/one.png']),
    );
    await saveFrom(session, '/slow');
    const reader = await openReader(session.driver, 'A slow story');
    expect(await partShown(reader, 'pictures-note')).toContain('Keeping pictures: 0 of 3');
    first.release();
    second.release();
    await reader.until('the last picture', () => {
      return document.querySelectorAll('[data-part="body"] img[src^="blob:"]').length === 3;
    });
    await until('the note to go', async () => !(await reader.exists(part('pictures-note'))));
    await reader.close();
  });

  test('that only the page could reach are lost with its tab, and said to be', async () => {
    const only = held(picture(3));
    session.site.add('/only.png', only.answer);
    session.site.add('/tab', illustratedPage('A story whose tab closes', ['/only.png']));
    const tab = await saveFrom(session, '/tab');
    await until('the page to be asked', () => only.asked() > 0);
    const reader = await openReader(session.driver, 'A story whose tab closes');
    expect(await partShown(reader, 'pictures-note')).toContain('Keeping its picture');
    await tab.close();
    await until('the picture to be given up', async () =>
      (await pictureStores(session.driver)).rows.some((row) => row === '/only.png unreachable'),
    );
    await reader.until('the note', () =>
      document
        .querySelector('[data-part="pictures-note"]')
        ?.textContent?.includes('1 picture is not kept'),
    );
    only.release();
    await reader.close();
  });

  test('are fetched on after the background was stopped', async () => {
    const slow = held(picture(4));
    session.site.add('/late.png', slow.answer);
    session.site.add('/late', illustratedPage('A story with a pause', ['/late.png', '/one.png']));
    await saveFrom(session, '/late');
    await until('the page to be asked', () => slow.asked() > 0);
    await session.driver.stopBackground();
    slow.release();
    // Any wake will do.
    const reader = await openReader(session.driver, 'A story with a pause');
    expect((await settledPictures(session.driver, 3)).rows).toEqual([
      '/icon.png kept',
      '/late.png kept',
      '/one.png kept',
    ]);
    await drawnPictures(reader, 2);
    await reader.close();
  });

  test('of another site that lets nobody have them are offered, and asked for by their host', async () => {
    const address = `${session.site.otherOrigin}/two.png`;
    session.site.add(
      '/foreign',
      illustratedPage('A story with borrowed pictures', [address, '/one.png']),
    );
    await saveFrom(session, '/foreign');
    expect((await settledPictures(session.driver, 3)).rows).toEqual([
      '/icon.png kept',
      '/one.png kept',
      '/two.png unreachable',
    ]);
    const reader = await openReader(session.driver, 'A story with borrowed pictures');
    expect(await partShown(reader, 'pictures-note')).toContain('1 picture is not kept');
    expect(await reader.text('[data-picture="missing"]')).toContain('picture 1');
    expect(
      await reader.evaluate(
        () => document.querySelector<HTMLAnchorElement>('[data-picture="missing"] a')?.href,
      ),
    ).toBe(address);
    const before = await asked();
    await session.driver.focusTab(reader);
    await reader.click(action('keep-pictures'));
    await session.driver.answerQuestion(false);
    await pause(700);
    expect(await asked()).toEqual(before);
    expect(await reader.text(part('pictures-note'))).toContain('1 picture is not kept');
    await reader.click(action('keep-pictures'));
    await session.driver.answerQuestion(true);
    await drawnPictures(reader, 2);
    await session.driver.inBackground(() =>
      browser.permissions.remove({ origins: ['http://localhost/*'] }),
    );
    await reader.close();
  });
});

describe.each(everyBrowser)('with access to the host of the pictures in %s', (name) => {
  const extension = extensionWith(name, (folder) => {
    const path = `${folder}/manifest.json`;
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    manifest.host_permissions = ['http://localhost/*'];
    writeFileSync(path, JSON.stringify(manifest));
  });
  const session = startSession(name, { '/icon.png': picture(9) }, { extension });

  test('a press fetches those that could not be had before', async () => {
    let isDown = true;
    const origins: (string | undefined)[] = [];
    session.site.add('/far.png', (request, response) => {
      origins.push(request.headers.origin);
      if (isDown) {
        request.socket.destroy();
        return;
      }
      response.writeHead(200, { 'content-type': 'image/png' });
      response.end(picture(5).body);
    });
    const address = `${session.site.otherOrigin}/far.png`;
    session.site.add('/far', illustratedPage('A story from far away', [address]));
    await saveFrom(session, '/far');
    expect((await settledPictures(session.driver, 2)).rows).toEqual([
      '/far.png unreachable',
      '/icon.png kept',
    ]);
    const reader = await openReader(session.driver, 'A story from far away');
    isDown = false;
    await reader.click(action('keep-pictures'));
    await drawnPictures(reader, 1);
    await until('the note to go', async () => !(await reader.exists(part('pictures-note'))));
    if (name === 'firefox') expect(origins.at(-1)).toBeUndefined();
    await reader.close();
  });
});
