// The same act in a large and in a small library, by turns: what counts is the ratio.

import type { Page } from 'puppeteer-core';
import type { Browser, Popup, Tab } from '../../tests/support/browser';
import { median, spread, verdict } from '../statistics';
import { job, openBench } from './job';

interface Pair<Value> {
  full: Value[];
  small: Value[];
}

/**
 * Measures both by turns, the one and then the other first. The first pair warms up what every later one finds.
 *
 * @param times How often a turn is taken in a row.
 * @returns For each round what was taken in a row.
 */
async function byTurns<Taken>(
  rounds: number,
  times: number,
  full: (turn: number) => Promise<Taken>,
  small: (turn: number) => Promise<Taken>,
): Promise<Pair<Taken[]>> {
  const pair: Pair<Taken[]> = { full: [], small: [] };
  const inARow = async (take: (turn: number) => Promise<Taken>, round: number) => {
    const taken: Taken[] = [];
    for (let turn = 0; turn < times; turn += 1) taken.push(await take(round * times + turn));
    return taken;
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

/** The median of each row counts, so that a hiccup of the machine does not. */
function medians<Taken>({ full, small }: Pair<Taken[]>, of: (taken: Taken) => number) {
  const medianOf = (row: Taken[]) => median(row.map(of));
  return { full: full.map(medianOf), small: small.map(medianOf) };
}

function report(what: string, { full, small }: Pair<number>, aim: number, unit: string): void {
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
  // Each time one that is not there already.
  const saving = (tab: Tab) => (turn: number) =>
    job<{ locateMs: number; keepMs: number }>(tab, 'save', articles + turn);
  const pair = await byTurns(rounds, 5, saving(large), saving(little));
  report(
    'saving',
    medians(pair, ({ locateMs, keepMs }) => locateMs + keepMs),
    1.5,
    'ms',
  );
  const presses = medians(pair, ({ keepMs }) => keepMs);
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
  const pair = await byTurns(rounds, 3, pressing(full, large), pressing(small, little));
  report('press → list', medians(pair, Number), 1.15, 'ms');
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
    1,
    () => heap(full),
    () => heap(small),
  );
  report('heap of the popup', medians(pair, Number), 1.3, 'MB');
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
