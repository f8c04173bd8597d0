// Highlights: made, noted, found again, listed, copied, deleted and given back.

import { afterEach, describe, expect, test } from 'vitest';
import { everyBrowser, type Tab } from '../support/browser';
import { action, copyLibrary, part, partShown, save, screen } from '../support/lede';
import { startSession } from '../support/session';
import { articlePage, prose } from '../support/stories';
import { pause, until } from '../support/until';
import type { View } from '../support/view';

const title = 'The lighthouse that was sold twice';
const lines = prose(14);
const [first = '', second = '', third = ''] = lines;
const page = (paragraphs: string[]) => articlePage({ title, paragraphs });
const isReader = (url: string) => url.includes('/reader.html?id=');
/** Words in the middle of a paragraph. */
const wordsOf = (line: string) => line.split(' ').slice(3, 9).join(' ');

describe.each(everyBrowser)('highlights, in %s', (name) => {
  const session = startSession(name, { '/lighthouse': page(lines) });

  // Ways of reading that a test chose are not the next one's.
  afterEach(() => session.driver.inBackground(() => browser.storage.local.remove('appearance')));

  async function openReader(saves = true, html = page(lines)): Promise<Tab> {
    session.site.add('/lighthouse', html);
    const popup = await session.read('/lighthouse');
    if (saves) await save(popup);
    await popup.click(action('open-tab'));
    await popup.closed();
    const reader = await session.tabAt('the reader tab', isReader);
    await screen(reader, 'article');
    await session.driver.focusTab(reader);
    return reader;
  }

  /** From these words to those, in paragraphs of the article. */
  const select = (tab: Tab, from: string, to = from) =>
    tab.evaluate(
      (from, to) => {
        const find = (words: string) => {
          const walker = document.createTreeWalker(
            document.querySelector('[data-part="body"]') ?? document.body,
            NodeFilter.SHOW_TEXT,
          );
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = (node as Text).data.indexOf(words);
            if (at >= 0) return { node, at };
          }
          throw new Error(`no "${words}"`);
        };
        const [start, end] = [find(from), find(to)];
        getSelection()?.setBaseAndExtent(start.node, start.at, end.node, end.at + to.length);
      },
      from,
      to,
    );

  /** What is drawn in each colour. */
  const drawn = (tab: View) =>
    tab.evaluate(() => {
      const all: Record<string, string[]> = {};
      for (const [name, ranges] of CSS.highlights) {
        if (!name.startsWith('mark-') || name === 'mark-open') continue;
        const texts = [...ranges].map((range) => String(range).replace(/\s+/g, ' '));
        if (texts.length > 0) all[name.slice(5)] = texts;
      }
      return all;
    });

  const expectDrawn = async (tab: Tab, wanted: Record<string, (string | undefined)[]>) => {
    let last: unknown;
    await until('the highlights to be drawn', async () => {
      last = await drawn(tab);
      return JSON.stringify(last) === JSON.stringify(wanted);
    }).catch(() => expect(last).toEqual(wanted));
  };

  const seeCopied = (tab: Tab) =>
    tab.evaluate(() => {
      Object.defineProperty(navigator.clipboard, 'writeText', {
        value: async (text: string) => {
          document.documentElement.dataset.copied = text;
        },
      });
    });
  const copied = (tab: Tab) =>
    tab.until('something copied', () => document.documentElement.dataset.copied);

  const reload = async (tab: Tab) => {
    await tab.reload();
    await screen(tab, 'article');
  };

  test('are made with the mouse, noted, and there again after a reload', async () => {
    const reader = await openReader();
    await select(reader, wordsOf(second));
    await reader.click(action('mark-green'));
    await expectDrawn(reader, { green: [wordsOf(second)] });
    await reader.click(action('open-mark'));
    await reader.click(action('write-note'));
    await reader.type('Who paid?');
    await reader.click(action('note-done'));
    expect(await partShown(reader, 'note')).toBe('Who paid?');
    await until('the note to be kept', async () =>
      JSON.stringify(await copyLibrary(session.driver)).includes('Who paid?'),
    );
    await reload(reader);
    await expectDrawn(reader, { green: [wordsOf(second)] });
    // By its key: the place the page was left at is held for a moment, and a click might miss what moves.
    await reader.pressKey({ key: '}' });
    await reader.until('the focus on its sign', () =>
      document.activeElement?.matches('[data-action="open-mark"]'),
    );
    await reader.pressKey({ key: 'Enter' });
    expect(await partShown(reader, 'note')).toBe('Who paid?');
  });

  test('are made, coloured, noted, reached, deleted and given back with the keys alone', async () => {
    const reader = await openReader();
    await reader.pressKey({ key: 'h' });
    await until(
      'one of the first sentence',
      async () => (await drawn(reader)).yellow?.length === 1,
    );
    const [sentence = ''] = (await drawn(reader)).yellow ?? [];
    expect(first.startsWith(sentence)).toBe(true);
    await reader.until('the focus on its sign', () =>
      document.activeElement?.matches('[data-action="open-mark"]'),
    );
    await reader.pressKey({ key: '3' });
    await expectDrawn(reader, { blue: [sentence] });
    await reader.pressKey({ key: 'm' });
    await reader.until('the field for a note', () =>
      document.activeElement?.matches('[data-part="note-field"]'),
    );
    await reader.type('Begin here.');
    await reader.pressKey({ key: 'Escape' });
    await reader.until('the focus on the sign again', () =>
      document.activeElement?.matches('[data-action="open-mark"]'),
    );
    await reader.pressKey({ key: 'c' });
    expect(await partShown(reader, 'note')).toBe('Begin here.');
    await reader.pressKey({ key: 'Escape' });
    await reader.pressKey({ key: '}' });
    await reader.until('the focus on the sign', () =>
      document.activeElement?.matches('[data-action="open-mark"]'),
    );
    await reader.pressKey({ key: 'Delete' });
    await expectDrawn(reader, {});
    await partShown(reader, 'toast');
    await reader.pressKey({ key: 'z' });
    await expectDrawn(reader, { blue: [sentence] });
  });

  test('go across paragraphs, and over one another, the newest on top', async () => {
    const reader = await openReader();
    const [end, start] = [wordsOf(second), wordsOf(third)];
    await select(reader, end, start);
    await reader.click(action('mark-yellow'));
    await until('it to be drawn', async () => (await drawn(reader)).yellow?.length === 1);
    await select(reader, start);
    await reader.click(action('mark-pink'));
    await until('the other on top', async () => (await drawn(reader)).pink?.[0] === start);
    const [across = ''] = (await drawn(reader)).yellow ?? [];
    expect(across.startsWith(end)).toBe(true);
    expect(across).not.toContain(start);
  });

  test('are made in a table, in code and in a text from right to left', async () => {
    const arabic =
      'فتحت المكتبة أبوابها عند الفجر، وجاء الناس من القرى البعيدة ليقرؤوا الصحف القديمة.';
    const table =
      '<table><tr><th>Year</th><th>Price in crowns</th></tr><tr><td>1911</td><td>forty thousand</td></tr></table>';
    const code = '<pre><code>lamp.turn(90);\nlamp.light();</code></pre>';
    const body = [...lines.slice(0, 4), `</p>${table}${code}<p dir="rtl" lang="ar">${arabic}`];
    const reader = await openReader(true, page([...body, ...lines.slice(4)]));
    const words = ['forty thousand', 'lamp.light();', 'من القرى البعيدة'];
    for (const [at, colour] of (['mark-green', 'mark-blue', 'mark-pink'] as const).entries()) {
      await select(reader, words[at] ?? '');
      await reader.click(action(colour));
      await until('it to be drawn', async () => Object.keys(await drawn(reader)).length === at + 1);
    }
    await reload(reader);
    await expectDrawn(reader, { green: [words[0]], blue: [words[1]], pink: [words[2]] });
  });

  test('are made with a finger: the tools come once the browser has taken the touch over', async () => {
    const reader = await openReader();
    const touch = (type: string) =>
      reader.evaluate((type) => {
        const how = { bubbles: true, pointerType: 'touch', isPrimary: true };
        document.querySelector('[data-part="body"] p')?.dispatchEvent(new PointerEvent(type, how));
      }, type);
    await touch('pointerdown');
    await select(reader, wordsOf(second));
    await pause(500);
    expect(await reader.exists(part('selection-tools'))).toBe(false);
    await touch('pointercancel');
    await reader.click(action('mark-green'));
    await expectDrawn(reader, { green: [wordsOf(second)] });
  });

  test('keep an article that was only opened, say so, and undo takes both back', async () => {
    const reader = await openReader(false);
    await select(reader, wordsOf(first));
    await reader.click(action('mark-yellow'));
    expect(await partShown(reader, 'toast')).toContain('saved to your list');
    await reader.until('it to be kept', () =>
      document.querySelector('[data-action="save"][aria-pressed="true"]'),
    );
    await reader.click(`${part('toast')} ${action('undo')}`);
    await expectDrawn(reader, {});
    await reader.until('it to be free', () =>
      document.querySelector('[data-action="save"][aria-pressed="false"]'),
    );
  });

  test('are brought onto the screen where the article is turned in pages', async () => {
    const reader = await openReader(true, page(prose(40)));
    // The aids' code comes after the text.
    await reader.until('the aids', () => document.querySelector('[data-part="progress"]'));
    await reader.pressKey({ key: 't' });
    await partShown(reader, 'page-foot');
    // Some of them at the top of a page, some further down.
    const marked = Array.from({ length: 8 }, (_, at) => `This was the ${14 + at}. note`);
    for (const words of marked) {
      await select(reader, words);
      await reader.pressKey({ key: 'h' });
      await until('it to be drawn', async () => (await drawn(reader)).yellow?.at(-1) === words);
    }
    /** Between the bar and the foot; and the words, as the sign with the focus says them. */
    const seen = () =>
      reader.evaluate(() => {
        const words = document.activeElement?.querySelector('bdi')?.textContent;
        const range = [...(CSS.highlights.get('mark-yellow') ?? [])].find(
          (each) => String(each) === words,
        ) as Range | undefined;
        const foot = document.querySelector('[data-part="page-foot"]')?.getBoundingClientRect();
        const bar = document.querySelector('.reader-bar')?.getBoundingClientRect();
        const box = range?.getBoundingClientRect();
        const isSeen = box && bar && foot && box.top >= bar.bottom && box.bottom <= foot.top + 1;
        return isSeen ? words : null;
      });
    await reader.pressKey({ key: 'Home' });
    await reader.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    for (const words of marked) {
      await reader.pressKey({ key: '}' });
      await until(`“${words}”`, async () => (await seen()) === words);
    }
    await reader.pressKey({ key: 'Home' });
    await reader.click(action('highlights'));
    for (const words of marked.slice(0, 3)) {
      await reader.evaluate((words) => {
        const all = [...document.querySelectorAll<HTMLElement>('[data-action="go-to-highlight"]')];
        all.find((each) => each.textContent?.includes(words))?.click();
      }, words);
      await until(`“${words}”`, async () => (await seen()) === words);
    }
    // As the library leads to one.
    await reader.evaluate(() => {
      const { highlight } = (document.activeElement as HTMLElement).dataset;
      location.search += `&highlight=${highlight}`;
    });
    await reader.until('the other address', () => location.search.includes('highlight='));
    await screen(reader, 'article');
    await until('the same words', async () => (await seen()) === marked[2]);
  });

  test('stay at their words when the page is edited, and those that were edited say so', async () => {
    const reader = await openReader();
    for (const line of [second, third]) {
      await select(reader, wordsOf(line));
      await reader.click(action('mark-yellow'));
    }
    await until('both to be drawn', async () => (await drawn(reader)).yellow?.length === 2);
    // They are drawn before they are written.
    await until('both to be kept', async () => {
      const kept = JSON.stringify(await copyLibrary(session.driver));
      return [second, third].every((line) => kept.includes(`"quote":"${wordsOf(line)}"`));
    });
    await reader.close();
    const edited = third.replace(wordsOf(third), 'something else altogether');
    session.site.add(
      '/lighthouse',
      page(['A new beginning, of all things.', first, second, edited, ...lines.slice(3)]),
    );
    const popup = await session.read('/lighthouse');
    // The popup shows them, too.
    await until(
      'the one that is left',
      async () => JSON.stringify((await drawn(popup)).yellow) === JSON.stringify([wordsOf(second)]),
    );
    await popup.click(action('update-copy'));
    await popup.until('the copy to be updated', () =>
      document.querySelector('[data-action="undo-update"]'),
    );
    await popup.click(action('open-tab'));
    await popup.closed();
    const again = await session.tabAt('the reader tab', isReader);
    await screen(again, 'article');
    await expectDrawn(again, { yellow: [wordsOf(second)] });
    await again.click(action('highlights'));
    expect(await again.texts(part('quote'))).toHaveLength(2);
    expect(await again.texts(part('text-changed'))).toHaveLength(1);
  });

  test('are listed across the library, found, filtered, copied with their source, and lead to their words', async () => {
    const reader = await openReader();
    await select(reader, wordsOf(second));
    await reader.click(action('mark-note'));
    await reader.type('A lantern.');
    await reader.click(action('note-done'));
    await until('it to be drawn', async () => (await drawn(reader)).yellow?.length === 1);
    await reader.close();
    const library = await session.library();
    await library.click('[data-action="search"]');
    await library.type('lantern');
    await library.until('the article', () => document.querySelector('[data-entry]'));
    await library.click('[data-place="highlights"]');
    expect(await partShown(library, 'quote')).toBe(wordsOf(second));
    await seeCopied(library);
    await library.click(`[data-part="highlight"] ${action('copy-quote')}`);
    const quotation = String(await copied(library));
    expect(quotation).toContain(`“${wordsOf(second)}”\n— `);
    expect(quotation).toContain(`“${title}”`);
    expect(quotation).toContain('/lighthouse#:~:text=');
    await library.evaluate(() => {
      const filter = document.querySelector<HTMLSelectElement>('[data-action="mark-filter"]');
      if (!filter) return;
      filter.value = 'pink';
      filter.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await library.until('nothing pink', () => !document.querySelector('[data-part="highlight"]'));
    await library.evaluate(() => history.replaceState(null, '', '#place=highlights'));
    await library.evaluate(() => dispatchEvent(new HashChangeEvent('hashchange')));
    await library.click(action('go-to-highlight'));
    await screen(library, 'article');
    await library.until('the focus on its sign', () =>
      document.activeElement?.matches('[data-action="open-mark"]'),
    );
  });
});
