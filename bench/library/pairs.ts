// The same act in a large and in a small library, by turns: what counts is the ratio.

import type { Page } from 'puppeteer-core';
import type { Browser, Popup, Tab } from '../../tests/support/browser';
import { spread, verdict } from '../statistics';
import { job, openBench } from './job';

interface Pair {
  full: number[];
  small: number[];
}

/** Measures both by turns, the one and then the other first. The first pair warms up what every later one finds. */
async function byTurns(
  rounds: number,
  full: (round: number) => Promise<number>,
  small: (round: number) => Promise<number>,
): Promise<Pair> {
  const pair: Pair = { full: [], small: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const isFullFirst = round % 2 === 0;
    const first = await (isFullFirst ? full : small)(round);
    const second = await (isFullFirst ? small : full)(round);
    if (round === 0) continue;
    pair.full.push(isFullFirst ? first : second);
    pair.small.push(isFullFirst ? second : first);
  }
  return pair;
}

function report(what: string, { full, small }: Pair, aim: number, unit: string): void {
  const ratios = full.map((value, at) => value / (small[at] ?? Number.NaN));
  console.log(`  ${what}  ratio ${spread(ratios)}, ${verdict(ratios, aim)}
    large: ${spread(full)} ${unit}; small: ${spread(small)} ${unit}`);
}

/** Finding out what is known of the article, which happens before a press of Save, and the press itself. */
export async function measureSaving(
  full: Browser,
  small: Browser,
  rounds: number,
  articles: number,
) {
  const [large, little] = [await openBench(full), await openBench(small)];
  const keeping: Pair = { full: [], small: [] };
  const saving = (tab: Tab, kept: number[]) => async (round: number) => {
    // One that is not there already.
    type Times = { locateMs: number; keepMs: number };
    const { locateMs, keepMs } = await job<Times>(tab, 'save', articles + round);
    if (round > 0) kept.push(keepMs);
    return locateMs + keepMs;
  };
  const whole = await byTurns(rounds, saving(large, keeping.full), saving(little, keeping.small));
  report('saving', whole, 1.5, 'ms');
  report('  of that the press of Save', keeping, 1.5, 'ms');
  await large.close();
  await little.close();
}

/** From a real press of the button to the rows on the screen. */
export async function measurePress(full: Browser, small: Browser, address: string, rounds: number) {
  const [large, little] = [await full.openTab(address), await small.openTab(address)];
  const pressing = (browser: Browser, tab: Tab) => async () => {
    await browser.focusTab(tab);
    const before = Date.now();
    const popup = await browser.startPressingButton(tab);
    const painted = await listPainted(popup);
    await popup.close();
    return painted - before;
  };
  const pair = await byTurns(rounds, pressing(full, large), pressing(small, little));
  report('press → list', pair, 1.15, 'ms');
  await large.close();
  await little.close();
}

/** What JavaScript holds in an open popup that shows its list, once nothing is left over. */
export async function measureHeap(full: Browser, small: Browser, address: string) {
  const heap = async (browser: Browser) => {
    const tab = await browser.openTab(address);
    const popup = await browser.pressButton(tab);
    await listPainted(popup);
    const bytes = await heapAfterCollection(popup);
    await popup.close();
    await tab.close();
    return bytes / 1e6;
  };
  const pair = await byTurns(
    3,
    () => heap(full),
    () => heap(small),
  );
  report('heap of the popup', pair, 1.3, 'MB');
}

/** When the list was painted, in epoch milliseconds. */
function listPainted(popup: Popup): Promise<number> {
  return popup.until('the list to be painted', () => {
    const [mark] = performance.getEntriesByName('list-painted');
    return mark ? performance.timeOrigin + mark.startTime : null;
  });
}

/** Chromium only. */
async function heapAfterCollection(popup: Popup): Promise<number> {
  const { page } = popup as unknown as { page: Page };
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
