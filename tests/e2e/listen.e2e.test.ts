// Listening in the reader tab, by keyboard: with a voice of the test's, and with none, as headless browsers have.

import { afterEach, describe, expect, test } from 'vitest';
import { everyBrowser, type Tab } from '../support/browser';
import { tabTo } from '../support/by-keys';
import { action, expectKept, part, save, screen } from '../support/lede';
import { finishSpeech, giveVoice, lit, spoken } from '../support/page-speech';
import { startSession } from '../support/session';
import { articlePage, prose } from '../support/stories';
import { until } from '../support/until';

const isReader = (url: string) => url.includes('/reader.html?');

describe.each(everyBrowser)('listening in %s', (name) => {
  const session = startSession(name, {
    '/bridge': articlePage({ title: 'The bridge', paragraphs: prose(12) }),
    '/ferry': articlePage({ title: 'The ferry', paragraphs: prose(6) }),
  });

  // The speed that a test chose is not the next one's.
  afterEach(() => session.driver.inBackground(() => browser.storage.local.remove('listening')));

  // A voice from the driver's sandbox is listed in Firefox, but not heard; tests/component/listen.test.tsx has one there.
  const withVoice = test.skipIf(name === 'firefox');

  async function openReader(): Promise<Tab> {
    const popup = await session.read('/bridge');
    await expectKept(popup, false);
    await popup.click(action('open-tab'));
    await popup.closed();
    const reader = await session.tabAt('the reader tab', isReader);
    await screen(reader, 'article');
    return reader;
  }

  const says = (reader: Tab, text: RegExp) =>
    until(`hearing ${text}`, async () => text.test((await spoken(reader)).at(-1) ?? ''));
  const key = (reader: Tab, name: string) => reader.pressKey({ key: name });

  withVoice('reads sentence after sentence, lights them, and goes where the keys say', async () => {
    const reader = await openReader();
    await giveVoice(reader);
    await key(reader, 'r');
    await says(reader, /^The bridge/);
    expect(await lit(reader, 'spoken-sentence')).toBe('The bridge');
    await until('a word', async () => (await lit(reader, 'spoken-word')) === 'The');
    await finishSpeech(reader);
    await says(reader, /^The ferry had been late/);
    await key(reader, '.');
    await says(reader, /^This was the 1\. note/);
    await key(reader, 'r');
    await until('a pause', () =>
      reader.evaluate(() => document.querySelector('[data-action="play"]')?.ariaLabel === 'Play'),
    );
    await key(reader, 'r');
    await key(reader, ',');
    await says(reader, /^The ferry had been late/);
    expect(await lit(reader, 'spoken-sentence')).toMatch(/timetable\.$/);
  });

  test('without a voice it says so, and closes again', async () => {
    const reader = await openReader();
    await key(reader, 'r');
    const words = await until('a word about it', () => reader.text(part('listening-note')));
    expect(words).toMatch(/no voice to read with/);
    await reader.click(action('close-listening'));
    await until('no bar', async () => !(await reader.exists(part('listening'))));
  });

  withVoice('the voice and the speed chosen are there the next time', async () => {
    const reader = await openReader();
    await giveVoice(reader);
    await key(reader, 'r');
    await says(reader, /^The bridge/);
    await chooseFasterRate(reader);
    await reader.reload();
    await screen(reader, 'article');
    await giveVoice(reader);
    await key(reader, 'r');
    await until('the speed again', () => rateOf(reader, '1.5'));
  });

  test('keys change the speed: signs anywhere, at its choice the arrows, which leave the focus line where it is', async () => {
    const reader = await openReader();
    // The aids' code comes after the text.
    await reader.until('the aids', () => document.querySelector('[data-part="progress"]'));
    await key(reader, 'f');
    await until('the focus line', () => lineLit(reader));
    await key(reader, 'r');
    await reader.until('the bar', () => document.querySelector('[data-part="listening"]'));
    await key(reader, '+');
    await until('the next speed', () => rateOf(reader, '1.1'));
    await key(reader, '-');
    await until('the speed from before', () => rateOf(reader, '1'));
    await tabTo(reader, action('rate'));
    const before = await lineLit(reader);
    await chooseFasterRate(reader);
    expect(await lineLit(reader)).toEqual(before);
  });

  const lineLit = (reader: Tab) =>
    reader.evaluate(() =>
      document
        .querySelector<HTMLElement>('[data-part="ruler"]')
        ?.style.getPropertyValue('--lit-from'),
    );

  /** By the keys alone, step by step to one and a half. */
  async function chooseFasterRate(reader: Tab): Promise<void> {
    await tabTo(reader, action('rate'));
    for (const rate of ['1.1', '1.25', '1.5']) {
      await key(reader, 'ArrowDown');
      await until(`the speed ${rate}`, () => rateOf(reader, rate));
    }
  }

  const rateOf = (reader: Tab, rate: string) =>
    reader.evaluate(
      (rate) => document.querySelector<HTMLSelectElement>('[data-action="rate"]')?.value === rate,
      rate,
    );

  withVoice('the unread list is read one article after another', async () => {
    for (const path of ['/ferry', '/bridge']) {
      const popup = await session.read(path);
      await save(popup);
      await popup.close();
    }
    const library = await session.library();
    await screen(library, 'library');
    await library.click(action('listen-unread'));
    const reader = await session.tabAt('the reader tab', (url) => url.includes('listen=unread'));
    await screen(reader, 'article');
    const isShown = (title: string) =>
      until(`the article ${title}`, async () => (await reader.text(part('title'))) === title);
    await isShown('The bridge');
    // It has found no voice; with one, it begins anew.
    await until('the bar', () => reader.exists(part('listening')));
    await giveVoice(reader);
    await reader.click(action('close-listening'));
    await key(reader, 'r');
    await says(reader, /^The bridge/);
    for (let sentence = 0; sentence < 25; sentence += 1) await finishSpeech(reader);
    await isShown('The ferry');
    await until('the bar again', () => reader.exists(part('listening')));
  });

  test('nothing was complained of', async () => {
    expect(await session.driver.complaints()).toEqual([]);
  });
});
