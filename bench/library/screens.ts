// The library page as a reader uses it: typing into its search field, and scrolling from one end to the other.

import type { Browser, Tab } from '../../tests/support/browser';
import { quantile } from '../statistics';
import { makeQueries } from './queries';
import { tail } from './report';

/**
 * From the last letter of a query, typed in one go, to its results on the screen.
 *
 * @param peerMs What a query alone took MiniSearch in this run; null where it was not measured.
 */
export async function measureKeystrokes(
  browser: Browser,
  count: number,
  articles: number,
  peerMs: number | null,
): Promise<void> {
  const tab = await openLibraryPage(browser);
  const times: number[] = [];
  for (const { typed } of makeQueries(count, articles)) {
    // Of a single letter everything before it is the list.
    await typeInto(tab, typed.slice(0, -1));
    times.push(await typeInto(tab, typed));
  }
  await tab.close();
  const most = quantile(times, 0.95);
  const beside =
    peerMs === null
      ? ''
      : `, or a query of MiniSearch, ${peerMs.toFixed(0)} ms: ${most <= peerMs ? 'met' : 'missed'}`;
  console.log(
    `  keystroke → results  ${tail(times)}; aim 50 ms: ${most <= 50 ? 'met' : 'missed'}${beside}`,
  );
}

async function openLibraryPage(browser: Browser): Promise<Tab> {
  const tab = await browser.openExtensionPage('library.html');
  await tab.until('the rows', () => document.querySelector('[data-entry]') !== null);
  return tab;
}

/**
 * Milliseconds from the event of the field to the paint of the results. The page may paint what it had once more
 * before it has the answer, so the last paint counts, after which nothing more comes.
 */
function typeInto(tab: Tab, text: string): Promise<number> {
  return tab.evaluate(
    async (text, quietMs) => {
      const field = document.querySelector<HTMLInputElement>('input[type=search]');
      if (!field) throw new Error('there is no field to search in');
      if (field.value === text) return 0;
      const painted = text === '' ? 'list-painted' : 'results-painted';
      performance.clearMarks(painted);
      const start = performance.now();
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      while (performance.now() - start < 5000) {
        const mark = performance.getEntriesByName(painted).at(-1);
        if (mark && performance.now() - mark.startTime > quietMs) return mark.startTime - start;
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      throw new Error(`no results for ${text}`);
    },
    text,
    quietMs,
  );
}

/** As long as nothing is painted, all is. */
const quietMs = 120;

/** Pixels a frame: the unread ones of ten thousand, eight in ten, in some nine seconds. */
const stepPx = 1200;

/** @param plain Gives the address of a page so high, with nothing to do in a frame but to paint it: what this machine can. */
export async function measureScrolling(
  browser: Browser,
  plain: (height: number) => string,
): Promise<void> {
  const library = await openLibraryPage(browser);
  const { frames, rows, height } = await scrollThrough(browser, library);
  await library.close();
  const beside = await browser.openTab(plain(height));
  const control = await scrollThrough(browser, beside);
  await beside.close();
  console.log(`  scrolling  ${inWords(frames)}; rows alive: ${rows} at most
    a plain page as long: ${inWords(control.frames)}`);
}

function inWords(frames: number[]): string {
  const long = [...frames.entries()].filter(([, ms]) => ms > 50);
  const which = long.slice(0, 5).map(([at, ms]) => `${at + 1}: ${ms.toFixed(0)} ms`);
  return `${frames.length} frames, ${tail(frames)}; over 50 ms: ${[long.length, ...which].join(', ')}`;
}

/** From the top of a page to its end. Nothing is asked of the page meanwhile: that would cost frames of its own. */
async function scrollThrough(
  browser: Browser,
  tab: Tab,
): Promise<{ frames: number[]; rows: number; height: number }> {
  await browser.focusTab(tab);
  return tab.evaluate(
    (stepPx) =>
      new Promise((resolve) => {
        const frames: number[] = [];
        let rows = 0;
        const scroller =
          document.querySelector<HTMLElement>('[data-screen]') ?? document.documentElement;
        let last = performance.now();
        const frame = (now: number) => {
          frames.push(now - last);
          last = now;
          rows = Math.max(rows, document.querySelectorAll('[data-entry]').length);
          const before = scroller.scrollTop;
          scroller.scrollTop += stepPx;
          if (scroller.scrollTop === before)
            resolve({ frames, rows, height: scroller.scrollHeight });
          else requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      }),
    stepPx,
  );
}
