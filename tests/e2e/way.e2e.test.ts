// Finding one's way in the reader tab, by keys: outline, find, focus line, pages, paragraphs, scrolling by itself, nothing
// but the text; and its pictures.

import { afterEach, describe, expect, test } from 'vitest';
import { everyBrowser, type Tab } from '../support/browser';
import { picture } from '../support/illustrated';
import { action, expectKept, part, partShown, screen } from '../support/lede';
import { startSession } from '../support/session';
import { articlePage, prose } from '../support/stories';
import { pause, until } from '../support/until';
import type { View } from '../support/view';

const isReader = (url: string) => url.includes('/reader.html?id=');
const headings = ['The first winter', 'Of ropes', 'The letter', 'What the river did'];
/** One for each test: the place in it is kept. */
const title = (of: string) => `A survey in four parts, for ${of}`;
const parted = (of: string) =>
  articlePage({
    title: title(of),
    paragraphs: headings.flatMap((heading, at) => [
      `${prose(8)[at]} The café by the quay was shut.</p><h2 id="part-${at}">${heading}</h2><p>${prose(9)[8]}`,
      ...prose(8),
    ]),
  });
/** With its contents above it. */
const contents = parted('contents').replace(
  '<p>',
  `<p>${headings.map((heading, at) => `<a href="#part-${at}">To ${heading}</a>`).join(', ')} are the parts of this survey.</p><p>`,
);
const tests = ['outline', 'keys', 'find', 'ruler', 'pages', 'bare', 'scroll'];
const figure = (address: string) =>
  `<figure><img src="${address}" alt="${address}" width="640" height="480"><figcaption>At ${address}</figcaption></figure>`;
const pictured = articlePage({
  title: 'Three pictures in a row',
  paragraphs: [
    ...prose(4),
    `Here they are.</p>${['/one.png', '/two.png', '/three.png'].map(figure).join('')}<p>There they were.`,
    ...prose(6),
  ],
});

/** In CSS pixels of the window. */
const topOf = (view: View, selector: string) =>
  view.evaluate((selector) => {
    const box = document.querySelector(selector)?.getBoundingClientRect();
    const bar = document.querySelector('.reader-bar')?.getBoundingClientRect().bottom ?? 0;
    return box ? box.top - bar : null;
  }, selector);
const scrolled = (view: View) => view.evaluate(() => Math.round(scrollY));
const key = (view: View, key: string) => view.pressKey({ key });

describe.each(everyBrowser)('finding one’s way in %s', (name) => {
  const session = startSession(name, {
    '/one.png': picture(1),
    '/two.png': picture(2),
    '/three.png': picture(3),
    '/pictures': pictured,
    '/contents': contents,
    ...Object.fromEntries(tests.map((of) => [`/${of}`, parted(of)])),
  });

  afterEach(() => session.driver.inBackground(() => browser.storage.local.remove('appearance')));

  async function openReader(path: string): Promise<Tab> {
    const popup = await session.read(path);
    await expectKept(popup, false);
    await popup.click(action('open-tab'));
    await popup.closed();
    const reader = await session.tabAt('the reader tab', isReader);
    await screen(reader, 'article');
    await session.driver.focusTab(reader);
    // The aids' code comes after the text.
    await reader.until('the aids', () => document.querySelector('[data-part="progress"]'));
    return reader;
  }

  const headingAtTop = (reader: Tab, heading: string) =>
    reader.until(
      `${heading} at the top`,
      (heading) => {
        const found = [...document.querySelectorAll('h1, h2')].find(
          (each) => each.textContent === heading,
        );
        const bar = document.querySelector('.reader-bar')?.getBoundingClientRect().bottom ?? 0;
        const top = found?.getBoundingClientRect().top ?? Number.NaN;
        return Math.abs(top - bar) < 40;
      },
      heading,
    );

  test('the outline jumps to a heading, marks where one is, and gives the focus back', async () => {
    const reader = await openReader('/outline');
    await key(reader, 'o');
    await reader.until('the outline', () => document.querySelector('[data-part="outline"] li'));
    expect(await reader.texts('[data-action="to-heading"]')).toEqual([
      title('outline'),
      ...headings,
    ]);
    await reader.click('li:nth-child(4) [data-action="to-heading"]');
    await headingAtTop(reader, 'The letter');
    await until('the heading to be marked', async () =>
      (await reader.texts('[aria-current="location"]')).includes('The letter'),
    );
    await key(reader, 'Escape');
    await until('the outline to be gone', async () => !(await reader.exists(part('outline'))));
    expect(await reader.evaluate(() => document.activeElement?.getAttribute('data-action'))).toBe(
      'outline',
    );
  });

  test('a link within the article leads below the bar, and to its page', async () => {
    const reader = await openReader('/contents');
    const follow = (at: number) =>
      reader.evaluate(
        (at) => document.querySelectorAll<HTMLElement>('.article a[href^="#"]')[at]?.click(),
        at,
      );
    const fromBar = (at: number) => topOf(reader, `#lede-part-${at}`);
    const isBelowBar = (at: number) =>
      until('the heading below the bar', async () => {
        const top = await fromBar(at);
        return top !== null && top >= 0 && top < 40;
      });
    await follow(1);
    await isBelowBar(1);
    expect(await reader.evaluate(() => document.activeElement?.textContent)).toBe('Of ropes');
    await key(reader, 't');
    await partShown(reader, 'page-foot');
    await follow(2);
    await until('the page with the heading', async () => {
      const { top = 0, foot = 0 } = await reader.evaluate(() => ({
        top: document.querySelector('#lede-part-2')?.getBoundingClientRect().top,
        foot: document.querySelector('[data-part="page-foot"]')?.getBoundingClientRect().top,
      }));
      return top > 48 && top < foot;
    });
  });

  test('keys go from heading to heading, and from paragraph to paragraph', async () => {
    const reader = await openReader('/keys');
    for (const heading of headings.slice(0, 3)) {
      await key(reader, '9');
      await headingAtTop(reader, heading);
    }
    await key(reader, '8');
    await headingAtTop(reader, 'Of ropes');
    await key(reader, 'j');
    await key(reader, 'j');
    const at = () =>
      reader.evaluate(() => {
        const paragraph = document.activeElement;
        const before = paragraph?.previousElementSibling;
        return [paragraph?.localName, before?.textContent, paragraph?.matches('[data-skimmed]')];
      });
    expect(await at()).toEqual(['p', 'Of ropes', true]);
    await key(reader, 'k');
    expect((await at())[0]).toBe('h2');
  });

  test('words are found however they are accented, lit, counted, and left again', async () => {
    const reader = await openReader('/find');
    await key(reader, '9');
    await headingAtTop(reader, 'The first winter');
    const before = await scrolled(reader);
    await key(reader, '/');
    await reader.until('the field', () =>
      document.activeElement?.matches('[data-action="find-words"]'),
    );
    await reader.type('CAFE BY');
    const shown = (words: string) =>
      until(`“${words}”`, async () => (await reader.text(part('found'))) === words);
    await shown('2 of 4');
    const lit = () =>
      reader.evaluate(() => [...(CSS.highlights.get('found-current') ?? [])].map(String));
    await until('the words to be lit', async () => (await lit()).join() === 'café by');
    await key(reader, 'Enter');
    await shown('3 of 4');
    await reader.pressKey({ key: 'Enter', modifiers: ['Shift'] });
    await shown('2 of 4');
    await reader.type('x');
    await shown('Not there');
    await key(reader, 'Escape');
    await until(
      'the place from before',
      async () => Math.abs((await scrolled(reader)) - before) < 40,
    );
    expect(await reader.exists(part('find'))).toBe(false);
    expect(await reader.evaluate(() => CSS.highlights.has('found'))).toBe(false);
  });

  test('the focus line lights one, three or five lines, and goes down line by line', async () => {
    const reader = await openReader('/ruler');
    const lit = () =>
      reader.evaluate(() => {
        const ruler = document.querySelector<HTMLElement>('[data-part="ruler"]');
        const px = (name: string) => Number.parseFloat(ruler?.style.getPropertyValue(name) ?? '');
        return ruler && { from: px('--lit-from'), to: px('--lit-to'), lines: ruler.dataset.lines };
      });
    await key(reader, '9');
    await headingAtTop(reader, 'The first winter');
    await key(reader, 'f');
    const one = await until('a line to be lit', lit);
    expect(one.lines).toBe('1');
    await key(reader, 'ArrowDown');
    await until('the next line', async () => ((await lit())?.from ?? 0) > one.from + 10);
    await key(reader, 'f');
    await until('three lines', async () => {
      const three = await lit();
      return three && three.lines === '3' && three.to - three.from > 2 * (one.to - one.from);
    });
    await key(reader, 'f');
    await key(reader, 'f');
    await until('no focus line', async () => (await lit()) === null);
  });

  /** Lines of the text that are cut by the bar or the foot; and the page as its foot says. */
  const pageShown = (reader: Tab) =>
    reader.evaluate(() => {
      const foot = document.querySelector('[data-part="page-foot"]');
      // The bar, and the little that is covered below it.
      const bar = 12 + (document.querySelector('.reader-bar')?.getBoundingClientRect().bottom ?? 0);
      const end = foot?.getBoundingClientRect().top ?? innerHeight;
      const range = document.createRange();
      const lines = [...document.querySelectorAll('[data-part="body"] :is(p, h2)')].flatMap(
        (block) => {
          range.selectNodeContents(block);
          return [...range.getClientRects()];
        },
      );
      const cut = lines.filter(
        ({ top, bottom }) =>
          (top < bar - 1 && bottom > bar + 1) || (top < end - 1 && bottom > end + 1),
      );
      const whole = lines.filter(({ top, bottom }) => top >= bar - 1 && bottom <= end + 1);
      return { words: foot?.textContent, cut: cut.length, whole: whole.length };
    });

  test('pages are turned by keys, cut no line, and keep the place by its words', async () => {
    const reader = await openReader('/pages');
    await key(reader, 't');
    const count = await until(
      'the first page',
      async () => /^Page 1 of (\d+)$/.exec((await pageShown(reader)).words ?? '')?.[1],
    );
    expect(Number(count)).toBeGreaterThan(3);
    for (const page of [2, 3]) {
      await key(reader, page === 2 ? 'PageDown' : ' ');
      await until(`page ${page}`, async () =>
        (await pageShown(reader)).words?.startsWith(`Page ${page} of`),
      );
      const shown = await pageShown(reader);
      expect(shown.cut).toBe(0);
      expect(shown.whole).toBeGreaterThan(5);
    }
    const firstLine = () =>
      reader.evaluate(() => {
        const bar = document.querySelector('.reader-bar')?.getBoundingClientRect().bottom ?? 0;
        const at = document.caretPositionFromPoint?.(innerWidth / 2, bar + 24);
        return at?.offsetNode.textContent?.slice(0, 60) ?? null;
      });
    const words = await firstLine();
    // Told after a pause.
    await pause(900);
    await reader.reload();
    await screen(reader, 'article');
    await until('the same page', async () => {
      const shown = await pageShown(reader);
      return shown.words?.startsWith('Page 3 of') && shown.cut === 0;
    });
    expect(await firstLine()).toBe(words);
    await key(reader, 'Home');
    await until('the first page', async () =>
      (await pageShown(reader)).words?.startsWith('Page 1'),
    );
    await key(reader, 't');
    await until('no pages', async () => !(await reader.exists(part('page-foot'))));
  });

  test('one key hides everything but the text, until it is taken back', async () => {
    const reader = await openReader('/bare');
    const seen = (selector: string) =>
      reader.evaluate((selector) => {
        const shown = document.querySelector(selector);
        return shown !== null && getComputedStyle(shown).opacity === '1';
      }, selector);
    const hidden = (selector: string) =>
      until(`${selector} to be hidden`, async () => !(await seen(selector)));
    const back = (selector: string) => until(`${selector} to be back`, () => seen(selector));
    await key(reader, 'o');
    await back(part('outline'));
    await key(reader, 'a');
    await back(part('auto-scroll'));
    await key(reader, 'q');
    for (const each of ['.reader-bar', part('outline'), part('auto-scroll')]) await hidden(each);
    await key(reader, 'ArrowDown');
    await key(reader, 'PageDown');
    await reader.click(`${part('body')} p:nth-of-type(2)`);
    expect(await seen('.reader-bar')).toBe(false);
    await key(reader, 'Escape');
    await back('.reader-bar');
    await key(reader, 'q');
    await hidden('.reader-bar');
    // What takes the focus is seen.
    await key(reader, '/');
    await back('search');
    expect(await seen('.reader-bar')).toBe(true);
  });

  // These browsers want no motion, so that nothing moves before a screen is read: tests/component/auto-scroll.test.tsx
  // has the moving.
  test('it scrolls by itself until the reader does anything', async () => {
    const reader = await openReader('/scroll');
    await key(reader, 'a');
    const runs = () =>
      reader.evaluate(() => document.querySelector<HTMLElement>('[data-runs]')?.dataset.runs);
    await until('it to run', async () => (await runs()) === 'true');
    await key(reader, '+');
    await until('the pace', async () =>
      /22 lines/.test((await reader.text(part('auto-scroll'))) ?? ''),
    );
    expect(await runs()).toBe('true');
    await key(reader, 'ArrowDown');
    await until('it to pause', async () => (await runs()) === 'false');
    await key(reader, 'a');
    await until('it to go on', async () => (await runs()) === 'true');
    await reader.click(part('title'));
    await until('it to pause', async () => (await runs()) === 'false');
    await key(reader, 'Escape');
    await until('the bar to be gone', async () => !(await reader.exists(part('auto-scroll'))));
  });

  test('pictures in a row are a gallery, and each can be looked at closely by keys', async () => {
    const reader = await openReader('/pictures');
    await reader.until('the gallery', () => document.querySelector('[data-gallery]'));
    expect(
      await reader.evaluate(() => document.querySelectorAll('[data-gallery] figure').length),
    ).toBe(3);
    await reader.evaluate(() =>
      document.querySelector<HTMLElement>('[data-action="zoom"]')?.focus(),
    );
    await key(reader, 'Enter');
    const scale = () =>
      reader.evaluate(
        () => document.querySelector<HTMLElement>('dialog [data-scale]')?.dataset.scale ?? null,
      );
    await until('the picture', async () => (await scale()) === '1.00');
    await key(reader, '+');
    await until('it to be larger', async () => Number(await scale()) > 1.2);
    await key(reader, '0');
    await key(reader, 'ArrowRight');
    await reader.until('the second picture', () =>
      document.querySelector<HTMLImageElement>('dialog img')?.src.endsWith('two.png'),
    );
    await key(reader, 'Escape');
    await until('it to be closed', async () => !(await reader.exists('dialog')));
    expect(await reader.evaluate(() => document.activeElement?.getAttribute('data-action'))).toBe(
      'zoom',
    );
  });

  test('with pictures only when they are asked for, none is requested before', async () => {
    const settings = await session.driver.openExtensionPage('settings.html#reading');
    await settings.click('[data-action="ways-pictures-wait"]');
    await settings.until('the setting to be kept', () =>
      document.documentElement.hasAttribute('data-pictures-wait'),
    );
    await settings.close();
    const pictures = () => session.site.requested.filter((path) => path.includes('.png')).length;
    // The page itself has its own.
    const tab = await session.open('/pictures');
    await until('the page’s own pictures', async () => pictures() > 0);
    const popup = await session.driver.pressButton(tab);
    await screen(popup, 'article');
    await popup.until('the button', () => document.querySelector('[data-action="show-pictures"]'));
    const before = pictures();
    const asked = (await session.driver.requests()).length;
    await expectKept(popup, false);
    await popup.click(action('open-tab'));
    await popup.closed();
    const reader = await session.tabAt('the reader tab', isReader);
    await screen(reader, 'article');
    await session.driver.focusTab(reader);
    await reader.until('the button', () => document.querySelector('[data-action="show-pictures"]'));
    // Whatever was to be asked for is asked for by now.
    await pause(500);
    expect(pictures()).toBe(before);
    expect((await session.driver.requests()).length).toBe(asked);
    expect(
      await reader.evaluate(() => document.querySelectorAll('[data-part="body"] img').length),
    ).toBe(0);
    await key(reader, 'i');
    await reader.until('the pictures', () =>
      [...document.querySelectorAll<HTMLImageElement>('[data-part="body"] img')].some(
        (each) => each.naturalWidth > 0,
      ),
    );
    expect(await topOf(reader, '[data-action="show-pictures"]')).toBe(null);
  });
});
