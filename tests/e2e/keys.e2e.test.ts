// Keys: every act by them alone, with letters and without; changed, taken, switched off and set back, live in open pages.

import { afterEach, describe, expect, test } from 'vitest';
import { everyBrowser, type Tab } from '../support/browser';
import { pressByKeys, tabTo } from '../support/by-keys';
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
import { articlePage, otherProse, prose } from '../support/stories';
import { until } from '../support/until';
import type { View } from '../support/view';

const [first, second] = ['Lanterns for the north quay', 'A ledger of small repairs'];
const pages = {
  '/first': articlePage({ title: first, paragraphs: prose(8) }),
  '/second': articlePage({ title: second, paragraphs: otherProse(8) }),
};

const isReader = (url: string) => url.includes('/reader.html?id=');
const row = (command: string) => `[data-command="${command}"]`;
const press = (view: View, key: string) => view.pressKey({ key });
const gone = (view: View, selector: string) =>
  until(`${selector} to go`, async () => !(await view.exists(selector)));

describe.each(everyBrowser)('keys in %s', (name) => {
  const session = startSession(name, pages);

  afterEach(() => session.driver.inBackground(() => browser.storage.local.remove('keys')));

  async function openSettings(): Promise<Tab> {
    const settings = await session.driver.openExtensionPage('settings.html#keys-heading');
    await settings.until('the keys', () => document.querySelector('[data-command="save"]'));
    return settings;
  }

  /** Has the settings listen for the new key of a command, and presses it. */
  async function change(settings: Tab, command: string, key: string): Promise<void> {
    await settings.click(`${row(command)} ${action('change-key')}`);
    await settings.until('it to listen', () =>
      document.querySelector('[data-command] [role=status]'),
    );
    await press(settings, key);
  }

  const shownKeys = (settings: Tab, command: string) => settings.texts(`${row(command)} kbd`);
  const expectKeys = (settings: Tab, command: string, keys: string[]) =>
    until(
      `the keys ${keys}`,
      async () => String(await shownKeys(settings, command)) === String(keys),
    );

  async function saveBoth(): Promise<void> {
    for (const path of ['/first', '/second']) {
      const popup = await session.read(path);
      await save(popup);
      await popup.close();
    }
  }

  test('the popup: save, take back, undo, list, search, archive, delete, a tab', async () => {
    const popup = await session.read('/first');
    await expectKept(popup, false);
    await press(popup, 's');
    await expectKept(popup, true);
    await press(popup, 's');
    await expectKept(popup, false);
    await press(popup, 'z');
    await expectKept(popup, true);
    await press(popup, 'l');
    await screen(popup, 'list');
    await expectList(popup, [first]);
    await press(popup, '/');
    await popup.type('lantern');
    await expectList(popup, [first]);
    await press(popup, 'Escape');
    await press(popup, 'ArrowDown');
    await press(popup, 'e');
    await expectList(popup, []);
    await press(popup, 'z');
    await expectList(popup, [first]);
    await press(popup, 'j');
    await press(popup, 'Delete');
    await expectList(popup, []);
    await press(popup, 'z');
    await expectList(popup, [first]);
    await press(popup, '?');
    await partShown(popup, 'help');
    await press(popup, '?');
    await gone(popup, part('help'));
    await press(popup, 'l');
    await screen(popup, 'article');
    await press(popup, 'o');
    const reader = await session.tabAt('the reader tab', isReader);
    await screen(reader, 'article');
  });

  test('reader tab, library and settings: every act, by keys alone', async () => {
    await saveBoth();
    const popup = await session.read('/first');
    await expectKept(popup, true);
    await press(popup, 'o');
    const reader = await session.tabAt('the reader tab', isReader);
    await screen(reader, 'article');
    await session.driver.focusTab(reader);
    await expectKept(reader, true);
    await press(reader, 'e');
    await partShown(reader, 'toast');
    await press(reader, 'z');
    await gone(reader, part('toast'));
    await press(reader, 'v');
    await partShown(reader, 'appearance');
    await tabTo(reader, action('my-site'));
    await press(reader, 'Escape');
    await press(reader, 'w');
    const asks = await session.tabAt('the question', (url) => url.includes('/site.html?always='));
    await screen(asks, 'site');
    await tabTo(asks, action('allow-always'));
    await asks.close();
    await session.driver.focusTab(reader);
    await press(reader, 'g');
    await until('the library', async () => (await reader.address()).includes('/library.html'));
    await screen(reader, 'library');
    const library = reader;
    await expectList(library, [second, first]);
    await press(library, 'j');
    await press(library, 'x');
    await press(library, 'a');
    await partShown(library, 'selection');
    await press(library, 'f');
    await library.until('stars', () =>
      document.querySelector('[data-action="star"][aria-pressed="true"]'),
    );
    await press(library, 't');
    await library.until('the tags', () => document.querySelector('dialog[open]'));
    await library.type('harbour');
    await press(library, 'Enter');
    await press(library, 'Escape');
    await library.until('the tag', () => document.querySelector('[data-place="tag:harbour"]'));
    await gone(library, 'dialog[open]');
    await press(library, 'Escape');
    await gone(library, part('selection'));
    await press(library, 'a');
    await partShown(library, 'selection');
    await press(library, 'e');
    await expectList(library, []);
    await press(library, 'z');
    await expectList(library, [second, first]);
    await press(library, 'j');
    await press(library, '#');
    await until('one to go', async () => (await listedTitles(library)).length === 1);
    await press(library, 'z');
    await expectList(library, [second, first]);
    await press(library, '/');
    await library.type('ledger');
    await expectList(library, [second]);
  });

  test('without letters the same is done by Tab, Enter, Space, arrows and Delete', async () => {
    const settings = await openSettings();
    await pressByKeys(settings, action('characters'), ' ');
    await partShown(settings, 'keys');
    const popup = await session.read('/first');
    await expectKept(popup, false);
    await press(popup, 's');
    await expectKept(popup, false);
    await pressByKeys(popup, action('save'));
    await expectKept(popup, true);
    await pressByKeys(popup, action('show-list'));
    await expectList(popup, [first]);
    await pressByKeys(popup, action('help'));
    expect(await partShown(popup, 'keys-off')).toContain('switched off');
    await press(popup, 'Escape');
    await gone(popup, part('help'));
    await press(popup, 'ArrowDown');
    await press(popup, 'Delete');
    await expectList(popup, []);
    await pressByKeys(popup, action('undo'));
    await expectList(popup, [first]);
    await pressByKeys(popup, action('archive'), ' ');
    await expectList(popup, []);
    await popup.close();
    const library = await session.library();
    await pressByKeys(library, '[data-place="archived"]');
    await expectList(library, [first]);
    await press(library, 'f');
    await pressByKeys(library, action('select'), ' ');
    await partShown(library, 'selection');
    expect(await library.exists('[data-action="star"][aria-pressed="true"]')).toBe(false);
    await press(library, 'Escape');
    await gone(library, part('selection'));
    await pressByKeys(library, action('star'), ' ');
    await library.until('the star', () =>
      document.querySelector('[data-action="star"][aria-pressed="true"]'),
    );
    await settings.close();
  });

  test('what is kept can be cleared away without a pointer', async () => {
    const popup = await session.read('/first');
    await save(popup);
    await press(popup, 'l');
    await pressByKeys(popup, action('delete'));
    await partShown(popup, 'toast');
    await popup.close();
    const storage = await session.open(`${session.driver.origin}/storage.html`);
    await pressByKeys(storage, action('empty-trash'));
    await partShown(storage, 'question');
    await pressByKeys(storage, action('confirm'));
    await partShown(storage, 'upkeep-note');
    await tabTo(storage, part('clear-all-field'));
    await storage.type('delete');
    await pressByKeys(storage, action('clear-all'));
    await partShown(storage, 'cleared-note');
  });

  test('a command takes another key, in pages that are open and in those to come', async () => {
    const library = await session.library();
    const settings = await openSettings();
    await change(settings, 'help', ';');
    await expectKeys(settings, 'help', [';']);
    await session.driver.focusTab(library);
    // It hears of the change a moment later.
    await until('the key', async () => {
      await press(library, ';');
      return library.exists(part('help'));
    });
    expect(await partShown(library, 'help')).toContain(';');
    await press(library, ';');
    await gone(library, part('help'));
    await press(library, '?');
    expect(await library.exists(part('help'))).toBe(false);
    const popup = await session.read('/first');
    await until('the key', async () => {
      await press(popup, ';');
      return popup.exists(part('help'));
    });
    await popup.close();
    await session.driver.focusTab(settings);
    await settings.click(`${row('help')} ${action('reset-key')}`);
    await expectKeys(settings, 'help', ['?']);
    // One that had no character at first has none again, and nothing is left to be set back.
    await change(settings, 'nextLine', ';');
    await settings.click(`${row('nextLine')} ${action('reset-key')}`);
    await expectKeys(settings, 'nextLine', ['↓']);
    expect(await settings.exists(action('reset-key'))).toBe(false);
    await settings.close();
  });

  test('a key that is another’s on the same screen is told of at once, and the reader says whose it is', async () => {
    const settings = await openSettings();
    await change(settings, 'archive', 's');
    expect(await partShown(settings, 'key-conflict')).toContain('Save');
    await settings.click(action('leave-key'));
    await expectKeys(settings, 'archive', ['E']);
    await change(settings, 'archive', 's');
    await settings.click(action('take-key'));
    await expectKeys(settings, 'archive', ['S']);
    await expectKeys(settings, 'save', []);
    // Where they never meet there is no question.
    await change(settings, 'star', 'r');
    await expectKeys(settings, 'star', ['R']);
    // Escape leaves it, Delete takes it away, named keys stay.
    await change(settings, 'next', 'Escape');
    await expectKeys(settings, 'next', ['J', '↓']);
    await change(settings, 'next', 'Delete');
    await expectKeys(settings, 'next', ['↓']);
    await settings.reload();
    await expectKeys(settings, 'archive', ['S']);
    await settings.click(action('reset-keys'));
    await expectKeys(settings, 'save', ['S']);
    await expectKeys(settings, 'next', ['J', '↓']);
    await settings.click(action('undo'));
    await expectKeys(settings, 'archive', ['S']);
    await settings.close();
  });

  test('the browser’s own keys are shown, with the way to change them', async () => {
    const settings = await openSettings();
    await settings.until('them', () =>
      document.querySelector('[data-part="browser-keys"]')?.textContent?.includes('Alt+Shift+S'),
    );
    await settings.click(action('browser-keys'));
    const isTheirs = (url: string) =>
      /^(?:chrome:\/\/extensions\/shortcuts|about:addons)/.test(url);
    await until('the browser’s page', async () =>
      (await session.driver.addresses()).some(isTheirs),
    );
    const tab = await session.tabAt('it', isTheirs);
    await tab.close();
    await settings.close();
  });

  test('listening is set before anything is read aloud, and set back', async () => {
    const settings = await session.driver.openExtensionPage('settings.html');
    await tabTo(settings, action('rate'));
    await press(settings, 'ArrowDown');
    await pressByKeys(settings, action('voices-may-leave'), ' ');
    const kept = () =>
      session.driver.inBackground(
        async () =>
          (await browser.storage.local.get('listening')).listening as
            | { mayLeave: boolean }
            | undefined,
      );
    await until('it to be kept', async () => (await kept())?.mayLeave === true);
    expect(await kept()).toMatchObject({ rate: 1.1, mayLeave: true });
    await pressByKeys(settings, action('reset-listening'));
    await until('it to be as before', async () => (await kept())?.mayLeave === false);
    expect(await kept()).toEqual({
      version: 1,
      rate: 1,
      voices: {},
      mayLeave: false,
      sleep: null,
    });
    await settings.close();
  });

  test('nothing was complained of', async () => {
    expect(await session.driver.complaints()).toEqual([]);
  });
});
