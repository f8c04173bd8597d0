// extract() against plain Readability: the same page, in real Chromium, turn by turn in one run.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import puppeteer, { type Page } from 'puppeteer-core';
import { build } from 'vite';
import { findBrowser } from '../scripts/setup/browsers.mjs';
import { articlePage } from './pages';
import { median, option, quantile } from './statistics';

interface Sample {
  name: string;
  html: string;
}

/**
 * @param options `--corpus DIR`: real pages as well (layout of its README); `--pages N`: how many of
 *   them, evenly spread, 60 by default; `--rounds N` per page, 5 by default.
 */
export async function run(options: string[]): Promise<void> {
  const rounds = Number(option(options, 'rounds') ?? 5);
  const corpus = option(options, 'corpus');
  const samples = [
    ...(await ownPages()),
    ...(await corpusPages(corpus, Number(option(options, 'pages') ?? 60))),
  ];
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage();
  await page.goto('about:blank');
  await page.evaluate(await contestants());
  const ratios: number[] = [];
  for (const sample of samples) {
    const ratio = await compare(page, sample, rounds);
    ratios.push(ratio);
    if (!sample.name.startsWith('corpus/')) console.log(`${sample.name}: ${ratio.toFixed(2)}`);
  }
  await browser.close();
  console.log(
    `all ${ratios.length} pages: median ${median(ratios).toFixed(2)}, p95 ${quantile(ratios, 0.95).toFixed(2)}, worst ${quantile(ratios, 1).toFixed(2)}`,
  );
  if (!corpus) console.log('(own pages only: give real ones with --corpus DIR)');
}

async function ownPages(): Promise<Sample[]> {
  const files = (await readdir('newsroom')).filter(
    (file) => file.endsWith('.html') && file !== 'index.html',
  );
  const newsroom = files.map(async (file) => ({
    name: `newsroom/${file}`,
    html: await readFile(join('newsroom', file), 'utf8'),
  }));
  const made = [50_000, 500_000].map((bytes) => ({
    name: `an article page of ${bytes / 1000} kB`,
    html: articlePage(bytes),
  }));
  return [...(await Promise.all(newsroom)), ...made];
}

async function corpusPages(corpus: string | undefined, count: number): Promise<Sample[]> {
  if (!corpus) return [];
  const folder = join(corpus, 'wcxb-dev/html');
  const files = (await readdir(folder)).sort();
  const step = Math.max(1, Math.floor(files.length / count));
  return Promise.all(
    files
      .filter((_, index) => index % step === 0)
      .map(async (file) => ({
        name: `corpus/${file}`,
        html: gunzipSync(await readFile(join(folder, file))).toString('utf8'),
      })),
  );
}

/** Both extractors as one script that leaves them on `globalThis.contestants`. */
async function contestants(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('contestants.ts', import.meta.url)),
        formats: ['iife'],
        name: 'contestants',
      },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (!bundle || !('output' in bundle)) throw new Error('the bundle of the contestants is missing');
  return `${bundle.output[0].code};globalThis.contestants = contestants;`;
}

/** The median time of extract() divided by the median time of plain Readability. */
async function compare(page: Page, { html }: Sample, rounds: number): Promise<number> {
  const times = await page.evaluate(
    (source, count) => {
      const { lede, readability } = (
        globalThis as unknown as {
          contestants: Record<'lede' | 'readability', (document: Document) => void>;
        }
      ).contestants;
      const parsed = new DOMParser().parseFromString(source, 'text/html');
      // Small pages take less than the browser's clock can tell: repeated until it can.
      const timed = (work: (document: Document) => void) => {
        const before = performance.now();
        let times = 0;
        do {
          work(parsed);
          times++;
        } while (performance.now() - before < 15);
        return (performance.now() - before) / times;
      };
      const result = { lede: [] as number[], readability: [] as number[] };
      for (let round = -1; round < count; round++) {
        const [ours, theirs] = [timed(lede), timed(readability)];
        if (round < 0) continue;
        result.lede.push(ours);
        result.readability.push(theirs);
      }
      return result;
    },
    html,
    rounds,
  );
  return median(times.lede) / median(times.readability);
}
