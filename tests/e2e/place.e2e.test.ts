// Where the reader was: kept by the words at the top, not by pixels.

import { describe, expect, test } from 'vitest';
import { everyBrowser, type Tab } from '../support/browser';
import { action, expectList, part, save, screen } from '../support/lede';
import { startSession } from '../support/session';
import { articlePage, prose } from '../support/stories';
import { until } from '../support/until';

const title = 'The long way round the harbour';
const isReader = (url: string) => url.includes('/reader.html?id=');

describe.each(everyBrowser)('where the reader was, in %s', (name) => {
  const session = startSession(name, {
    '/long': articlePage({ title, paragraphs: prose(120) }),
  });

  async function openReader(): Promise<Tab> {
    const popup = await session.read('/long');
    await save(popup);
    await popup.click(action('open-tab'));
    await popup.closed();
    const reader = await session.tabAt('the reader tab', isReader);
    await screen(reader, 'article');
    await session.driver.focusTab(reader);
    return reader;
  }

  const keptPlace = () =>
    session.driver.inBackground(async () => {
      const opening = indexedDB.open('lede');
      await new Promise((resolve) => {
        opening.onsuccess = resolve;
      });
      const reading = opening.result.transaction('entries').objectStore('entries').getAll();
      await new Promise((resolve) => {
        reading.onsuccess = resolve;
      });
      opening.result.close();
      const [row] = reading.result as { place?: { quote: string; fraction: number } }[];
      return row?.place ?? null;
    });

  const scrollOn = (reader: Tab, share: number) =>
    reader.evaluate((share) => {
      const { scrollHeight } = document.documentElement;
      scrollTo(0, Math.round(scrollHeight * share));
    }, share);

  /** The words of the first line that is wholly below the bar. */
  const firstWords = (reader: Tab) =>
    reader.evaluate(() => {
      const top = document.querySelector('.reader-bar')?.getBoundingClientRect().bottom ?? 0;
      for (const paragraph of document.querySelectorAll('[data-part="body"] p')) {
        const { firstChild: text } = paragraph;
        if (!(text instanceof Text) || paragraph.getBoundingClientRect().bottom < top) continue;
        const range = document.createRange();
        for (let at = 0; at < text.length; at += 1) {
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          const [box] = range.getClientRects();
          if (box && box.width > 0 && box.top >= top - 1) {
            return `${text.data.slice(at, at + 30)} @${paragraph.textContent?.match(/\d+/)}`;
          }
        }
      }
      return null;
    });

  /** Scrolls to about this share, and waits until that is kept. */
  async function readTo(reader: Tab, share: number): Promise<string> {
    await scrollOn(reader, share);
    await until('the place to be kept', async () => {
      const place = await keptPlace();
      return place && Math.abs(place.fraction - share) < 0.1;
    });
    return String(await firstWords(reader));
  }

  async function openAgain(): Promise<Tab> {
    const list = await session.list();
    const href = await list.until('the article in the list', () =>
      document.querySelector('[data-action="open"]')?.getAttribute('href'),
    );
    const url = new URL(href, `${session.driver.origin}/`).href;
    const reader = await session.open(url);
    await screen(reader, 'article');
    return reader;
  }

  const fontSize = (view: Tab) =>
    view.evaluate(() => {
      const body = document.querySelector('[data-part="body"]');
      return body ? Number.parseFloat(getComputedStyle(body).fontSize) : 0;
    });

  test('the same words are at the top when it is opened again in another text size', async () => {
    const reader = await openReader();
    const words = await readTo(reader, 0.5);
    const size = await fontSize(reader);
    await reader.close();
    const list = await session.list();
    await list.evaluate(() => browser.storage.local.set({ appearance: { type: { size: 4 } } }));
    const again = await openAgain();
    await until('the larger text', async () => (await fontSize(again)) > size);
    await until('the same words at the top', async () => (await firstWords(again)) === words);
    expect(await again.text(part('place-note'))).toMatch(/You were here/);
    await list.evaluate(() => browser.storage.local.remove('appearance'));
  });

  test('a text that was extracted anew opens at the words all the same', async () => {
    const reader = await openReader();
    const words = await readTo(reader, 0.4);
    await reader.close();
    await session.driver.inBackground(async () => {
      const opening = indexedDB.open('lede');
      await new Promise((resolve) => {
        opening.onsuccess = resolve;
      });
      const writing = opening.result.transaction('bodies', 'readwrite').objectStore('bodies');
      const cursor = writing.openCursor();
      cursor.onsuccess = () => {
        if (!cursor.result) return;
        const more = `<p>${'An introduction of some length. '.repeat(30)}</p>`;
        // The first piece holds the beginning of the markup.
        cursor.result.update(String(cursor.result.value).replace('"html":"', `"html":"${more}`));
      };
      await new Promise((resolve) => {
        writing.transaction.oncomplete = resolve;
      });
      opening.result.close();
    });
    const again = await openAgain();
    await until('the same words at the top', async () => (await firstWords(again)) === words);
  });

  test('the key goes to the beginning, and the list says what is left', async () => {
    const reader = await openReader();
    await readTo(reader, 0.5);
    await reader.close();
    const list = await session.list();
    await expectList(list, [title]);
    expect(await list.text(part('entry-meta'))).toMatch(/\d+ min left/);
    const again = await openAgain();
    await again.until('the note', () => document.querySelector('[data-part="place-note"]'));
    await again.pressKey({ key: 'b' });
    await again.until('the beginning', () => scrollY === 0);
    expect(await again.exists(part('place-note'))).toBe(false);
    await until('the beginning to be kept', async () => (await keptPlace())?.fraction === 0);
  });

  test('an article that was read to its end opens at its beginning', async () => {
    const reader = await openReader();
    await scrollOn(reader, 1);
    await until('the end to be kept', async () => (await keptPlace())?.fraction === 1);
    await reader.reload();
    await screen(reader, 'article');
    await reader.until('the end again after a reload', () => scrollY > 1000);
    await reader.close();
    const again = await openAgain();
    expect(await again.evaluate(() => scrollY)).toBe(0);
    expect(await again.exists(part('place-note'))).toBe(false);
  });

  test('the popup opens it from the list at the same words, and keeps how far one reads there', async () => {
    const reader = await openReader();
    await readTo(reader, 0.5);
    const before = await keptPlace();
    await reader.close();
    const popup = await session.list();
    await popup.click(action('open'));
    await screen(popup, 'article');
    await popup.until('the note', () => document.querySelector('[data-part="place-note"]'));
    await popup.until(
      'the words at the top',
      (quote) => {
        const box = document.querySelector('[data-screen="article"]')?.getBoundingClientRect();
        const range = document.caretPositionFromPoint((box?.left ?? 0) + 40, (box?.top ?? 0) + 22);
        const text = (range?.offsetNode as Text | undefined)?.data ?? '';
        return text.includes(quote.slice(0, 30));
      },
      String(before?.quote),
    );
    await popup.evaluate(() => {
      document.dispatchEvent(new WheelEvent('wheel'));
      document.querySelector('[data-screen="article"]')?.scrollBy(0, 3000);
    });
    await until('the new place to be kept', async () => {
      const now = await keptPlace();
      return now !== null && now.fraction > (before?.fraction ?? 1);
    });
  });
});
