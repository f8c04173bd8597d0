// The press of the button: from a page full of clutter to its article, and nothing else happens.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { builtExtension, everyBrowser, type Popup, type Tab } from '../support/browser';
import { action, part, screen } from '../support/lede';
import { startSession } from '../support/session';
import { articlePage, harbourClutter, harbourPage, harbourStory, prose } from '../support/stories';
import { pause } from '../support/until';

const permissions = ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus'];

const markup = (tab: Tab) => tab.evaluate(() => document.documentElement.outerHTML);

describe.each(everyBrowser)('pressing the button in %s', (name) => {
  const session = startSession(name, {
    '/ferry': harbourPage(),
    '/locked': {
      body: articlePage({ title: 'A page behind a strict policy', paragraphs: prose(8) }),
      headers: {
        'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'",
      },
    },
    '/other': articlePage({ title: 'Never asked about', paragraphs: prose(6) }),
  });

  test('shows headline, standfirst, date and text, and none of the clutter', async () => {
    const popup = await session.read('/ferry');

    expect(await popup.texts(part('title'))).toEqual([harbourStory.title]);
    expect(await popup.texts(part('standfirst'))).toEqual([harbourStory.standfirst]);
    expect(await popup.text(part('publication'))).toContain('HarbourPost');
    expect(await popup.text(part('date'))).toContain('May 9, 2024');
    expect(await popup.text(part('date'))).toMatch(/^Page dated/);
    expect(await popup.text(part('minutes'))).toMatch(/\d+ minute/);
    expect(await popup.texts(`${part('body')} p`)).toEqual(harbourStory.paragraphs);
    expect(await popup.texts(`${part('body')} :is(h2, h3)`)).toEqual([harbourStory.crosshead]);
    const all = await popup.text('body');
    for (const words of harbourClutter) expect(all).not.toContain(words);
    expect(all?.split(harbourStory.title)).toHaveLength(2);
  });

  test('its shortcut does the same', async () => {
    const popup = await session.driver.pressKeyOfButton(await session.open('/ferry'));
    await screen(popup, 'article');
    expect(await popup.texts(part('title'))).toEqual([harbourStory.title]);
    await popup.close();
  });

  test('reads a page whose policy forbids every script', async () => {
    const popup = await session.read('/locked');
    expect(await popup.text(part('title'))).toBe('A page behind a strict policy');
    expect(await popup.texts(`${part('body')} p`)).toEqual(prose(8));
  });

  test('leaves the page, and a page not asked about, byte for byte as they were', async () => {
    const other = await session.open('/other');
    const asked = await session.open('/ferry');
    const before = [await markup(asked), await markup(other)];
    const popup = await session.driver.pressButton(asked);
    await screen(popup, 'article');
    await popup.close();
    expect([await markup(asked), await markup(other)]).toEqual(before);
    expect(
      await asked.evaluate(() => Object.keys(globalThis).filter((key) => /lede/i.test(key))),
    ).toEqual([]);
  });

  test('asks the network for nothing but what the pages themselves load', async () => {
    session.site.requested.length = 0;
    const popup = await session.read('/ferry');
    await pause(300);
    await popup.close();
    expect(session.site.requested.filter((path) => path !== '/favicon.ico')).toEqual(['/ferry']);
    expect(await session.driver.requests()).toEqual([]);
  });

  test('without the press no page can be read', async () => {
    await session.open('/other');
    const attempt = await session.driver.inBackground(async () => {
      const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
      const target = { tabId: tab?.id ?? -1 };
      const answer = await browser.scripting
        .executeScript({ target, func: () => document.title })
        .catch((error: Error) => error.message);
      return { answer, address: tab?.url };
    });
    expect(attempt.answer).toMatch(/permission/i);
    expect(attempt.address).toBeUndefined();
  });

  test('nothing waits for pages: no registered script, no listener on tabs or navigation', async () => {
    expect(
      await session.driver.inBackground(() => browser.scripting.getRegisteredContentScripts()),
    ).toEqual([]);
    expect(await session.driver.eventsListenedTo()).toEqual([
      'commands.onCommand',
      'contextMenus.onClicked',
      'runtime.onInstalled',
      // Firefox counts this one not among the events that wake a background, but it does wake it.
      ...(name === 'chromium' ? ['runtime.onMessage'] : []),
      'runtime.onStartup',
      // A language was chosen: the menu and the button change. Chromium counts this one not.
      ...(name === 'firefox' ? ['storage.local.onChanged'] : []),
    ]);
  });

  test('asks for permissions that no browser warns of', async () => {
    const manifest = JSON.parse(
      await readFile(join(builtExtension(name), 'manifest.json'), 'utf8'),
    );
    expect(manifest.permissions).toEqual(permissions);
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(await session.driver.installWarnings()).toEqual([]);
    const granted = await session.driver.inBackground(() => browser.permissions.getAll());
    expect(granted.origins).toEqual([]);
  });

  test('both shortcuts are assigned', async () => {
    const commands = await session.driver.inBackground(() => browser.commands.getAll());
    expect(commands.map(({ name, shortcut }) => [name, shortcut])).toEqual([
      ['_execute_action', 'Alt+Shift+L'],
      ['save-page', 'Alt+Shift+S'],
    ]);
  });

  test('no screen broke the content security policy or complained of anything else', async () => {
    const popup = await session.read('/ferry');
    await popup.close();
    for (const path of ['popup.html', 'reader.html', 'storage.html', 'welcome.html']) {
      const tab = await session.driver.openExtensionPage(path);
      await pause(300);
      await tab.close();
    }
    expect(await session.driver.complaints()).toEqual([]);
  });
});

/** How many boxes were laid out, at most at once, while something was done to a popup of Chromium. */
async function boxesLaidOut(popup: Popup, act: () => Promise<unknown>): Promise<number> {
  const { page } = popup as unknown as { page: Page };
  await page.tracing.start({ categories: ['devtools.timeline'] });
  await act();
  await pause(500);
  const trace: { traceEvents: { name: string; args: { beginData?: { dirtyObjects: number } } }[] } =
    JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
  const layouts = trace.traceEvents.filter(({ name }) => name === 'Layout');
  expect(layouts).not.toEqual([]);
  return Math.max(...layouts.map(({ args }) => args.beginData?.dirtyObjects ?? 0));
}

describe.runIf(everyBrowser.includes('chromium'))('the popup of chromium', () => {
  const session = startSession('chromium', {
    '/long': articlePage({ title: 'A long one', paragraphs: prose(300) }),
  });

  test('lays out what has changed, and not the whole article for every frame', async () => {
    const popup = await session.read('/long');
    await pause(1000);
    const wider = (selector: string) => () =>
      popup.evaluate((selector) => {
        const element = document.querySelector<HTMLElement>(selector);
        if (!element) throw new Error(`no ${selector}`);
        element.style.letterSpacing = '1px';
      }, selector);
    expect(await boxesLaidOut(popup, wider(part('body')))).toBeGreaterThan(300);
    expect(await boxesLaidOut(popup, wider(action('save')))).toBeLessThan(100);
  });
});
