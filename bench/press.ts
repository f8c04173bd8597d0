// From the driver's clock just before the press of the real toolbar button to the popup's first paint,
// and to the paint of the article's text. Each press alternates with the same press on a control
// extension (bench/control): one line of popup and plain Readability. What counts is the ratio.

import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserName,
  everyBrowser,
  launch,
  type Tab,
} from '../tests/support/browser';
import { startSite } from '../tests/support/site';
import { articlePage } from './pages';
import { option, spread } from './statistics';

const sizesInBytes = { '50 kB': 50_000, '500 kB': 500_000 };

interface Paints {
  frameMs: number;
  textMs: number;
}

/** @param options `--rounds N`, 30 by default. */
export async function run(options: string[]): Promise<void> {
  const rounds = Number(option(options, 'rounds') ?? 30);
  const control = await controlExtension();
  const site = await startSite();
  for (const name of everyBrowser) {
    for (const [size, bytes] of Object.entries(sizesInBytes)) {
      const address = site.add(`/${bytes}`, articlePage(bytes));
      await compare(name, size, address, control, rounds);
    }
  }
  await site.close();
  await rm(control, { recursive: true });
}

/** The control with the Readability that Lede ships, in a folder of its own. */
async function controlExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lede-control-'));
  await cp('bench/control', folder, { recursive: true });
  await cp('node_modules/@mozilla/readability/Readability.js', join(folder, 'Readability.js'));
  return folder;
}

async function compare(
  name: BrowserName,
  size: string,
  address: string,
  control: string,
  rounds: number,
): Promise<void> {
  const [lede, bare] = [await launch(name), await launch(name, { extension: control })];
  const [ledeTab, bareTab] = [await lede.openTab(address), await bare.openTab(address)];
  const ratios: Paints[] = [];
  const absolute: Paints[] = [];
  // The first press of each warms up caches that every later one finds.
  for (let round = -1; round < rounds; round++) {
    const ledeFirst = round % 2 === 0;
    const early = ledeFirst ? await press(lede, ledeTab) : await press(bare, bareTab);
    const late = ledeFirst ? await press(bare, bareTab) : await press(lede, ledeTab);
    const [ours, theirs] = ledeFirst ? [early, late] : [late, early];
    if (round < 0) continue;
    absolute.push(ours);
    ratios.push({ frameMs: ours.frameMs / theirs.frameMs, textMs: ours.textMs / theirs.textMs });
  }
  await lede.close();
  await bare.close();
  console.log(`${name}, ${size}, ${rounds} presses, ratio to the control
  frame  ${spread(ratios.map((paints) => paints.frameMs))}   (Lede ${spread(absolute.map((paints) => paints.frameMs))} ms)
  text   ${spread(ratios.map((paints) => paints.textMs))}   (Lede ${spread(absolute.map((paints) => paints.textMs))} ms)`);
}

async function press(browser: Browser, tab: Tab): Promise<Paints> {
  await browser.focusTab(tab);
  const before = Date.now();
  const popup = await browser.startPressingButton(tab);
  const painted = await popup.until('the article to be painted', () => {
    const [frame] = performance.getEntriesByName('first-contentful-paint');
    const [text] = performance.getEntriesByName('article-painted');
    return frame && text
      ? {
          frame: performance.timeOrigin + frame.startTime,
          text: performance.timeOrigin + text.startTime,
        }
      : null;
  });
  await popup.close();
  return { frameMs: painted.frame - before, textMs: painted.text - before };
}
