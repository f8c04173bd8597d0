// A language of one's own choice: every page, the button and the frames painted first speak it, and back again.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { everyBrowser, type Tab } from '../support/browser';
import { extensionWith } from '../support/fake-extension';
import { action, part, partShown, save, screen } from '../support/lede';
import { startSession } from '../support/session';
import { articlePage, prose } from '../support/stories';
import { until } from '../support/until';
import type { View } from '../support/view';

const page = articlePage(
  { title: 'The ferry that leaves when it leaves', paragraphs: prose(9) },
  '2024-03-05',
);

/** Adds the popup's page without its code: what is left is what is painted first. */
function addFirstPaint(folder: string): void {
  const frame = readFileSync(join(folder, 'popup.html'), 'utf8');
  writeFileSync(
    join(folder, 'first.html'),
    frame.replace(/<script type="module"[^>]*><\/script>/, ''),
  );
}

const language = (view: View) => view.evaluate(() => document.documentElement.lang);

const speaks = (view: View, language: string) =>
  view.until(
    `the page to speak ${language}`,
    (language) =>
      document.documentElement.lang.startsWith(language) && document.querySelector('[data-screen]'),
    language,
  );

describe.each(everyBrowser)('languages in %s', (name) => {
  const session = startSession(
    name,
    { '/ferry': page },
    { extension: extensionWith(name, addFirstPaint) },
  );

  async function openSettings(): Promise<Tab> {
    const settings = await session.driver.openExtensionPage('settings.html');
    await screen(settings, 'settings');
    return settings;
  }

  const choose = (settings: Tab, language: string) =>
    settings.evaluate((language) => {
      const field = document.querySelector<HTMLSelectElement>('[data-action="language"]');
      if (!field) throw new Error('no field for the language');
      field.focus();
      field.value = language;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }, language);

  const buttonTitle = () =>
    session.driver.inBackground(() => {
      const scope = globalThis as unknown as Record<string, typeof browser | undefined>;
      return (scope.browser ?? scope.chrome)?.action.getTitle({});
    });

  test('Kazakh, chosen in the settings, is spoken there at once, by an open reader tab and by the button', async () => {
    const popup = await session.read('/ferry');
    await save(popup);
    await popup.click(action('open-tab'));
    const reader = await session.tabAt('the reader tab', (url) => url.includes('/reader.html?id='));
    await screen(reader, 'article');
    expect(await partShown(reader, 'date')).toMatch(/March/);

    const settings = await openSettings();
    await choose(settings, 'kk');
    await speaks(settings, 'kk');
    expect(await settings.text('h1')).toBe('Баптаулар');
    expect(await settings.evaluate(() => document.title)).toMatch(/^Баптаулар/);
    // The field that was used is still the one in use.
    expect(await settings.evaluate(() => document.activeElement?.getAttribute('data-action'))).toBe(
      'language',
    );
    await speaks(reader, 'kk');
    expect(await partShown(reader, 'date')).toMatch(/2024 ж\. 5 наурыз.* · \d+ (?:ай|жыл) бұрын/);
    expect(await partShown(reader, 'minutes')).toMatch(/^Оқуға \d+ минут$/);
    await until('the button’s title', async () =>
      (await buttonTitle()) === 'Осы бетті Lede-де оқу' ? true : undefined,
    );
    await settings.close();
    await reader.close();
  });

  test('popup, library and the pages about Lede open in it, from the first paint on', async () => {
    const first = await session.driver.openExtensionPage('first.html');
    expect(await language(first)).toBe('kk');
    const painted = await first.evaluate(() =>
      ['save', 'list'].map(
        (word) =>
          getComputedStyle(document.querySelector(`[data-words="${word}"]`) as Element, '::after')
            .content,
      ),
    );
    expect(painted).toEqual(['"Сақтау"', '"Тізім"']);
    await first.close();

    const popup = await session.read('/ferry');
    await save(popup);
    expect(await language(popup)).toBe('kk');
    expect(await popup.text(action('save'))).toBe('Сақталды');
    expect(await partShown(popup, 'date')).toMatch(/^2024 ж\. 5 наурыз/);
    await popup.click(action('show-list'));
    await screen(popup, 'list');
    expect(await popup.text('h1')).toBe('Оқу тізімі');
    expect(await popup.text(part('entry-meta'))).toMatch(/2024 ж\. 05 нау\./);
    await popup.close();

    const library = await session.library();
    await speaks(library, 'kk');
    expect(await library.evaluate(() => document.title)).toMatch(/^Кітапхана/);
    expect(await library.text('body')).toMatch(/1 мақала/);
    await library.close();

    for (const [address, heading] of [
      ['storage.html', 'Осы компьютерде сақталғандар'],
      ['welcome.html', 'Мақала ғана, басқа ештеңе жоқ'],
    ] as const) {
      const opened = await session.driver.openExtensionPage(address);
      await opened.until('its words', () => document.querySelector('h1'));
      expect(await opened.text('h1')).toBe(heading);
      await opened.close();
    }
  });

  test('where only the cache is gone, the choice still comes', async () => {
    const library = await session.library();
    await library.evaluate(() => localStorage.clear());
    await library.reload();
    await speaks(library, 'kk');
    await library.until('the cache', () => localStorage.getItem('language'));
    await library.close();
  });

  test('Russian takes every plural form, and the browser’s language comes back', async () => {
    const settings = await openSettings();
    await choose(settings, 'ru');
    await speaks(settings, 'ru');
    const library = await session.library();
    await library.until('its count', () => document.body.textContent?.includes('0 статей'));
    const popup = await session.read('/ferry');
    await save(popup);
    expect(await popup.text(action('save'))).toBe('Сохранено');
    await popup.close();
    await library.until('its count', () => document.body.textContent?.includes('1 статья'));
    await choose(settings, '');
    await speaks(settings, 'en');
    expect(await settings.text('h1')).toBe('Settings');
    await speaks(library, 'en');
    expect(await library.text('body')).toMatch(/1 article/);
    expect(await settings.evaluate(() => localStorage.getItem('language'))).toBeNull();
    await until('the button’s title', async () =>
      (await buttonTitle()) === 'Read this page in Lede' ? true : undefined,
    );
    await library.close();
    await settings.close();
  });

  test('nothing was complained of', async () => {
    expect(await session.driver.complaints()).toEqual([]);
  });
});
