// The looks: chosen on the settings page by keys alone, kept, there at the first paint, and on paper.

import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { everyBrowser, launch, type Tab } from '../support/browser';
import { tabTo } from '../support/by-keys';
import { extensionWith } from '../support/fake-extension';
import { action, expectKept, part, partShown, screen } from '../support/lede';
import { startSession } from '../support/session';
import { articlePage, prose } from '../support/stories';
import type { View } from '../support/view';

const title = 'A letter of four pages';
const letter = 'https://letters.example/four?page=1';
const page = articlePage({
  title,
  paragraphs: [
    ...prose(7),
    `The <a href="${letter}">letter</a> was read.<sup id="r1"><a href="#n1">1</a></sup> It had no date on it, which was thought odd.`,
    'Everybody who was there says so, and everybody was there.</p><ol><li id="n1">By the harbour master, in one breath.</li></ol><p>That was all.',
  ],
});

const theme = (view: View) => view.evaluate(() => document.documentElement.dataset.theme);
const styleOf = (view: View, selector: string, property: string) =>
  view.evaluate(
    (selector, property) => {
      const element = document.querySelector(selector);
      return element && getComputedStyle(element).getPropertyValue(property);
    },
    selector,
    property,
  );

/** Adds the reader tab's page without its code: what is left is what is painted first. */
function addFirstPaint(folder: string): void {
  const frame = readFileSync(join(folder, 'reader.html'), 'utf8');
  const bare = frame.replace(/<script type="module"[^>]*><\/script>/, '');
  writeFileSync(join(folder, 'first.html'), bare);
}

describe.each(everyBrowser)('the looks in %s', (name) => {
  const session = startSession(
    name,
    { '/letter': page },
    { extension: extensionWith(name, addFirstPaint) },
  );

  async function openSettings(): Promise<Tab> {
    const settings = await session.driver.openExtensionPage('settings.html');
    await screen(settings, 'settings');
    return settings;
  }

  async function openReader(): Promise<Tab> {
    const popup = await session.read('/letter');
    await expectKept(popup, false);
    await popup.click(action('open-tab'));
    const reader = await session.tabAt('the reader tab', (url) => url.includes('/reader.html?id='));
    await screen(reader, 'article');
    return reader;
  }

  test('settings by keys alone, and the choice is there at the first paint and after storage was read', async () => {
    const settings = await openSettings();
    await tabTo(settings, '[name="theme"]');
    for (let presses = 0; presses < 6 && (await theme(settings)) !== 'black'; presses += 1)
      await settings.pressKey({ key: 'ArrowRight' });
    expect(await theme(settings)).toBe('black');
    await tabTo(settings, '[name="face"]');
    await settings.pressKey({ key: 'ArrowRight' });
    await tabTo(settings, action('type-size'));
    for (let presses = 0; presses < 4; presses += 1) await settings.pressKey({ key: 'ArrowRight' });
    await tabTo(settings, action('print-links'));
    await settings.pressKey({ key: ' ' });
    // The preview is set as articles are.
    const size = Number.parseFloat((await styleOf(settings, '.article', 'font-size')) ?? '');
    expect(size).toBeGreaterThan(24);

    const first = await session.driver.openExtensionPage('first.html');
    expect(await first.exists('.skeleton')).toBe(true);
    expect(await theme(first)).toBe('black');
    expect(await styleOf(first, 'html', 'background-color')).toBe('rgb(0, 0, 0)');
    expect(await styleOf(first, '.skeleton', 'font-size')).toBe(`${size}px`);
    // The cache may be gone with the history: the choice itself is kept elsewhere.
    await first.evaluate(() => localStorage.clear());
    await first.close();
    await settings.reload();
    await settings.until('the choice', () => document.documentElement.dataset.theme === 'black');
    expect(await settings.evaluate(() => localStorage.getItem('appearance'))).toContain('black');

    const reader = await openReader();
    expect(await theme(reader)).toBe('black');
    expect(await styleOf(reader, '.article', 'font-size')).toBe(`${size}px`);
    await settings.close();
  });

  test('another page of ours follows, and everything goes back and comes again', async () => {
    const settings = await openSettings();
    const reader = await openReader();
    await settings.click('[data-theme="sepia"]');
    await reader.until('the theme', () => document.documentElement.dataset.theme === 'sepia');
    await settings.click(action('reset'));
    await reader.until('the default', () => document.documentElement.dataset.theme === 'system');
    await settings.click(action('undo'));
    await reader.until('the theme', () => document.documentElement.dataset.theme === 'sepia');
    await settings.close();
  });

  test('own colours say how well they are read', async () => {
    const settings = await openSettings();
    await settings.click('[data-theme="own"]');
    expect(await partShown(settings, 'contrast')).toMatch(/easy to read/);
    await settings.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('[data-action="own-ink"]');
      if (!field) throw new Error('no field for the ink');
      field.value = '#b0b8ac';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await settings.until('the warning', () =>
      document.querySelector('[data-part="contrast"]')?.textContent?.includes('hard to read'),
    );
    await settings.close();
  });

  test('paper has the article, where it comes from, its links, and nothing to press', async () => {
    const settings = await openSettings();
    await settings.click('[data-theme="dark"]');
    if (!(await settings.exists(`${action('print-links')}:checked`)))
      await settings.click(action('print-links'));
    await settings.close();
    const reader = await openReader();
    await reader.showAs('print');
    expect(await styleOf(reader, 'html', 'background-color')).toBe('rgb(255, 255, 255)');
    const visible = (await reader.text('body')) ?? '';
    for (const words of [title, 'Harbour Courier', 'March 8, 2024', prose(7)[6] ?? '', letter])
      expect(visible).toContain(words);
    expect(visible).not.toMatch(/ago|minute/);
    expect(await styleOf(reader, part('publication'), 'display')).not.toBe('none');
    const source = await reader.evaluate(
      () =>
        getComputedStyle(document.querySelector('[data-part="publication"]') as Element, '::after')
          .content,
    );
    expect(source).toMatch(/attr\(href\)|\/letter/);
    const pressable = await reader.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, input, nav, [data-part="footnote"]')]
        .filter((each) => each.checkVisibility())
        .map((each) => each.outerHTML),
    );
    expect(pressable).toEqual([]);
    await reader.showAs('screen');
    expect(await styleOf(reader, part('print-links'), 'display')).toBe('none');
  });

  test('a key prints', async () => {
    const reader = await openReader();
    await reader.evaluate(() => {
      window.print = () => {
        document.documentElement.dataset.printed = '';
      };
    });
    await reader.pressKey({ key: 'p' });
    await reader.until(
      'the page to be printed',
      () => 'printed' in document.documentElement.dataset,
    );
  });

  test('a footnote is shown at its mark, and goes again', async () => {
    const reader = await openReader();
    await reader.click('.article sup a');
    expect(await partShown(reader, 'footnote')).toMatch(/harbour master/);
    await reader.click(action('close-footnote'));
    expect(await reader.exists(part('footnote'))).toBe(false);
  });

  test('nothing was complained of', async () => {
    // A reader tab is closed here while it still looks after its library.
    expect(await session.driver.complaints()).toEqual([]);
  });
});

describe.each(everyBrowser)('after the browser was closed, in %s', (name) => {
  const extension = extensionWith(name, addFirstPaint);

  test('the choice is there, and at the first paint', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'lede-profile-'));
    try {
      const before = await launch(name, { profile, extension });
      const settings = await before.openExtensionPage('settings.html');
      await settings.click('[data-theme="sepia"]');
      expect(await theme(settings)).toBe('sepia');
      await before.close();

      const after = await launch(name, { profile, extension });
      const first = await after.openExtensionPage('first.html');
      expect(await theme(first)).toBe('sepia');
      expect(await styleOf(first, 'html', 'background-color')).toBe('rgb(247, 238, 220)');
      const again = await after.openExtensionPage('settings.html');
      await again.until('the choice', () => document.querySelector('[value="sepia"]:checked'));
      await after.close();
    } finally {
      await rm(profile, { recursive: true, force: true });
    }
  });
});
