// Reading a long article: how much later its text is on the screen than that of a short one, and how long frames take
// while one types in find and draws the size of the text. Short and long are opened in turn; what counts is the ratio.

import { type Browser, type BrowserName, everyBrowser, launch } from '../tests/support/browser';
import { action, expectKept, screen } from '../tests/support/lede';
import { startSite } from '../tests/support/site';
import { articlePage, prose } from '../tests/support/stories';
import { option, quantile, spread, verdict } from './statistics';

/** A paragraph of `prose` has about so many words. */
const wordsInParagraph = 33;
const words = { short: 1_000, long: 20_000 };
const opensWithin = 1.5;
const frameMs = 50;

/** @param options `--rounds N`, 15 by default. */
export async function run(options: string[]): Promise<void> {
  const rounds = Number(option(options, 'rounds') ?? 15);
  const site = await startSite();
  for (const name of everyBrowser) {
    const browser = await launch(name);
    const short = await readerOf(browser, site.add('/short', storyOf(words.short)));
    const long = await readerOf(browser, site.add('/long', storyOf(words.long)));
    await compareOpening(name, browser, short, long, rounds);
    await measureFrames(name, browser, { short, long }, rounds);
    await browser.close();
  }
  await site.close();
}

function storyOf(count: number): string {
  const paragraphs = prose(Math.round(count / wordsInParagraph)).map((text, at) =>
    at % 12 === 11 ? `${text}</p><h2>Part ${at}</h2><p>` : text,
  );
  return articlePage({ title: `A story of ${count} words`, paragraphs });
}

/** The address at which the reader tab has the article of a page. */
async function readerOf(browser: Browser, url: string): Promise<string> {
  const page = await browser.openTab(url);
  await browser.focusTab(page);
  const popup = await browser.pressButton(page);
  await screen(popup, 'article');
  await expectKept(popup, false);
  await popup.click(action('open-tab'));
  await popup.closed();
  const reader = await browser.tabAt('the reader tab', (at) => at.includes('/reader.html?id='));
  await screen(reader, 'article');
  const address = await reader.address();
  await reader.close();
  await page.close();
  return address;
}

async function compareOpening(
  name: BrowserName,
  browser: Browser,
  short: string,
  long: string,
  rounds: number,
): Promise<void> {
  const ratios: number[] = [];
  const longs: number[] = [];
  // The first of each warms up caches that every later one finds.
  for (let round = -1; round < rounds; round += 1) {
    const shortFirst = round % 2 === 0;
    const first = await opening(browser, shortFirst ? short : long);
    const second = await opening(browser, shortFirst ? long : short);
    const [ofShort, ofLong] = shortFirst ? [first, second] : [second, first];
    if (round < 0) continue;
    ratios.push(ofLong / ofShort);
    longs.push(ofLong);
  }
  console.log(`${name}: text of ${words.long} words on the screen, ratio to ${words.short} words, ${rounds} pairs
  ${spread(ratios)}   (${spread(longs)} ms)   ${verdict(ratios, opensWithin)}`);
}

/** From the beginning of the navigation to the text on the screen, in milliseconds. */
async function opening(browser: Browser, address: string): Promise<number> {
  const tab = await browser.openTab('about:blank');
  await browser.focusTab(tab);
  await tab.goto(address);
  const at = await tab.until('the article to be painted', () => {
    const [painted] = performance.getEntriesByName('article-painted');
    return painted?.startTime;
  });
  await tab.close();
  return at;
}

/** In the long article and in the short one in turn: what both have is the machine's. */
async function measureFrames(
  name: BrowserName,
  browser: Browser,
  addresses: Record<keyof typeof words, string>,
  rounds: number,
): Promise<void> {
  for (const what of ['nothing', 'typing', 'drawing'] as const) {
    const times = { short: [] as number[], long: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      const order = round % 2 === 0 ? (['short', 'long'] as const) : (['long', 'short'] as const);
      for (const length of order)
        times[length].push(...(await framesIn(browser, addresses[length], what)));
    }
    console.log(`${name}: frames, ${what}
  ${words.long} words   ${figures(times.long)}
  ${words.short} words    ${figures(times.short)}`);
  }
}

async function framesIn(browser: Browser, address: string, what: Work): Promise<number[]> {
  const tab = await browser.openTab('about:blank');
  await browser.focusTab(tab);
  await tab.goto(address);
  await tab.until('the aids', () => document.querySelector('[data-part="progress"]'));
  if (what === 'typing') {
    await tab.pressKey({ key: '/' });
    await tab.until('the field', () =>
      document.activeElement?.matches('[data-action="find-words"]'),
    );
  }
  const times = await tab.evaluate(framesOf, what);
  await tab.close();
  return times;
}

function figures(values: number[]): string {
  const over = values.filter((each) => each > frameMs).length;
  const share = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });
  const ms = (at: number) => `${quantile(values, at).toFixed(0)} ms`;
  return `median ${ms(0.5)}, 95 % under ${ms(0.95)}, worst ${ms(1)}; over ${frameMs} ms: ${share.format(over / values.length)} of ${values.length}`;
}

type Work = 'nothing' | 'typing' | 'drawing';

/** Runs in the page: the time from each frame to the next, in milliseconds, while something is done there. */
async function framesOf(what: Work): Promise<number[]> {
  const frame = () => new Promise(requestAnimationFrame);
  const times: number[] = [];
  /** So many frames, each of them counted. */
  const frames = async (count: number) => {
    for (let at = 0; at < count; at += 1) {
      const before = performance.now();
      await frame();
      times.push(performance.now() - before);
    }
  };
  // A letter every third frame, as nobody types faster; then all of them taken away.
  const type = async () => {
    const field = document.querySelector<HTMLInputElement>('[data-action="find-words"]');
    if (!field) throw new Error('no field to type in');
    const wanted = 'the harbour master';
    for (let length = 1; length <= wanted.length; length += 1) {
      field.value = wanted.slice(0, length);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await frames(3);
    }
    field.value = '';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  // As the slider on the settings page does it, which tells this tab through the storage.
  const draw = async () => {
    for (const size of [0, 1, 2, 3, 4, 5, 6, 5, 4, 3, 2, 1, 0]) {
      void browser.storage.local.set({ appearance: { type: { size }, changed: Date.now() } });
      await frames(3);
    }
  };
  await frame();
  if (what === 'nothing') await frames(60);
  else if (what === 'typing') await type();
  else await draw();
  return times;
}
