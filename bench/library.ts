// A library of ten thousand articles: what it costs to open, to search, to save into, to scroll through, to hold and to
// store, beside one of ten, and its search beside MiniSearch.

import { rm } from 'node:fs/promises';
import { type Browser, type BrowserName, everyBrowser, launch } from '../tests/support/browser';
import { startSite } from '../tests/support/site';
import type { Comparison } from './library/compare';
import { extensionWithBench } from './library/extension';
import { job, openBench } from './library/job';
import { measureHeap, measurePress, measureSaving } from './library/pairs';
import { reportComparison } from './library/report';
import { measureKeystrokes, measureScrolling } from './library/screens';
import { option, quantile } from './statistics';

const queries = 200;
const few = 10;

/**
 * @param options `--articles N` (10,000 by default) and `--rounds N` (30) for samples; `--only search` or
 *   `--only screens` for half of it.
 */
export async function run(options: string[]): Promise<void> {
  const articles = Number(option(options, 'articles') ?? 10_000);
  const rounds = Number(option(options, 'rounds') ?? 30);
  const only = option(options, 'only');
  for (const name of everyBrowser) {
    console.log(`${name}, ${articles} articles`);
    await inBrowser(name, async (full, small) => {
      await fill(full, small, articles);
      const peerMs = only === 'screens' ? null : await search(full, articles);
      if (only === 'search') return;
      await measureSaving(full, small, rounds, articles);
      const site = await startSite();
      const address = site.add('/', '<!doctype html><title>Nothing to read</title><p>Nothing.');
      await measurePress(full, small, address, rounds);
      if (name === 'chromium') await measureHeap(full, small, address);
      await measureKeystrokes(full, queries, articles, peerMs);
      await measureScrolling(full, (height) => site.add('/plain', plainList(height)));
      await site.close();
    });
  }
}

/** A page of lines as high as rows of the library page. */
function plainList(height: number): string {
  const lines = Math.ceil(height / 76);
  const line = '<p>A headline of some words that says what an article is about, and how it ends';
  return `<!doctype html><title>Lines</title><style>p{margin:0;height:76px}</style>${line.repeat(lines)}`;
}

/** Two browsers side by side, one for the large library and one for the small. */
async function inBrowser(
  name: BrowserName,
  measure: (full: Browser, small: Browser) => Promise<void>,
): Promise<void> {
  const extension = await extensionWithBench(name);
  const open: Browser[] = [];
  try {
    const [full, small] = [await launch(name, { extension }), await launch(name, { extension })];
    open.push(full, small);
    await measure(full, small);
  } finally {
    for (const browser of open) await browser.close();
    await rm(extension, { recursive: true });
  }
}

async function fill(full: Browser, small: Browser, articles: number): Promise<void> {
  const bench = await openBench(full);
  const bytes = await job<number>(bench, 'seed', articles);
  const before = await job<{ usage: number }>(bench, 'sizes');
  const { ms, longestMs } = await job<{ ms: number; longestMs: number }>(bench, 'index');
  const after = await job<{ usage: number }>(bench, 'sizes');
  const parts = await job<Record<string, number>>(bench, 'indexSizes');
  await bench.close();
  const other = await openBench(small);
  await job(other, 'seed', few);
  await job(other, 'index');
  await other.close();
  const share = (value: number) => (value / bytes).toFixed(2);
  console.log(`  size ÷ (HTML + text: ${(bytes / 1e6).toFixed(0)} MB)  ${share(after.usage)}, before indexing ${share(before.usage)}
  indexing  ${(ms / 1000).toFixed(1)} s, the page stood still for ${longestMs.toFixed(0)} ms at most
  index  ${JSON.stringify(parts)}`);
}

/** @returns The 95th percentile of what a query takes MiniSearch, once it is loaded; milliseconds. */
async function search(full: Browser, articles: number): Promise<number> {
  let bench = await openBench(full);
  const built = await job<{ ms: number; megabytes: number }>(bench, 'buildPeer', articles);
  await bench.close();
  // In a fresh page, so that nothing is in memory.
  bench = await openBench(full);
  const comparison = await job<Comparison>(bench, 'compareQueries', queries, articles, true);
  await bench.close();
  console.log(
    `  MiniSearch: built in ${(built.ms / 1000).toFixed(1)} s, ${built.megabytes.toFixed(0)} MB of JSON`,
  );
  reportComparison(comparison);
  return quantile(
    comparison.queries.map(({ peerMs }) => peerMs),
    0.95,
  );
}
