// The same act in a large and in a small library, by turns: what counts is the ratio.

import type { Page } from 'puppeteer-core';
import type { Browser, Popup, Tab } from '../../tests/support/browser';
import { median, spread, verdict } from '../statistics';
import { job, openBench } from './job';

interface Pair {
  full: number[];
  small: number[];
}

/**
 * Measures both by turns, the one and then the other first. The first pair warms up what every later one finds.
 *
 * @param times How often a turn is taken in a row: its median counts, so that a hiccup of the machine does not.
 */
async function byTurns(
  rounds: number,
  full: (turn: number) => Promise<number>,
  small: (turn: number) => Promise<number>,
  times = 3,
): Promise<Pair> {
  const pair: Pair = { full: [], small: [] };
  const inARow = async (measure: (turn: number) => Promise<number>, round: number) => {
    const taken: number[] = [];
    for (let turn = 0; turn < times; turn += 1) taken.push(await measure(round * times + turn));
    return median(taken);
  };
  for (let round = 0; round <= rounds; round += 1) {
    const isFullFirst = round % 2 === 0;
    const first = await inARow(isFullFirst ? full : small, round);
    const second = await inARow(isFullFirst ? small : full, round);
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
  const saving = (tab: Tab, kept: number[]) => async (turn: number) => {
    // One that is not there already.
    type Times = { locateMs: number; keepMs: number };
    const { locateMs, keepMs } = await job<Times>(tab, 'save', articles + turn);
    kept.push(keepMs);
    return locateMs + keepMs;
  };
  const times = 5;
  const whole = await byTurns(
    rounds,
    saving(large, keeping.full),
    saving(little, keeping.small),
    times,
  );
  report('saving', whole, 1.5, 'ms');
  const medians = (all: number[]) =>
    Array.from({ length: rounds }, (_, round) =>
      median(all.slice((round + 1) * times, (round + 2) * times)),
    );
  const presses = { full: medians(keeping.full), small: medians(keeping.small) };
  report('  of that the press of Save', presses, 1.5, 'ms');
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
    1,
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
