// How well copies of one text find each other: wrongly found ones among all pairs of a corpus, and those that are missed
// among copies made as news sites make them of a wire report.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  fewestShingles,
  isSameStory,
  resemblance,
  type Sketch,
  sketchOf,
} from '../src/article/sketch';
import { median, option } from './statistics';

interface Text {
  id: string;
  site: string;
  paragraphs: string[];
  sketch: Sketch | null;
}

/** Shares of the paragraphs that a site cuts. */
const cuts = [0.05, 0.1, 0.2, 0.3];

/** @param options `--corpus DIR`: a folder with `ground-truth/*.json`. `--pairs`: lists every pair that is found. */
export async function run(options: string[]): Promise<void> {
  const corpus = option(options, 'corpus');
  if (corpus === undefined) throw new Error('give a corpus with --corpus DIR');
  const texts = await readTexts(join(corpus, 'ground-truth'));
  const known = texts.filter((text) => text.sketch !== null);
  console.log(
    `${texts.length} texts, ${texts.length - known.length} of them shorter than ${fewestShingles} shingles`,
  );
  printPairs(known, options.includes('--pairs'));
  printCopies(known);
  printTimes(texts);
}

async function readTexts(folder: string): Promise<Text[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (file) => {
      const { url, ground_truth } = JSON.parse(await readFile(join(folder, file), 'utf8'));
      const paragraphs = String(ground_truth.main_content ?? '')
        .split('\n')
        .filter((line) => line.trim() !== '');
      const sketch = sketchOf(paragraphs.join('\n'));
      return {
        id: file.slice(0, -5),
        site: URL.canParse(url) ? new URL(url).hostname : '',
        paragraphs,
        sketch,
      };
    }),
  );
}

/** Every two pages of the corpus are two stories, but for those it holds twice: each pair found is printed to be looked at. */
function printPairs(texts: Text[], isListed: boolean): void {
  let pairs = 0;
  let looked = 0;
  const found: string[] = [];
  let closest = 0;
  for (const [index, one] of texts.entries()) {
    for (const other of texts.slice(index + 1)) {
      pairs += 1;
      const alike = likeness(one.sketch, other.sketch);
      if (alike.isCandidate) looked += 1;
      if (alike.isFound)
        found.push(
          `  ${one.id} ${other.id} ${alike.resemblance.toFixed(2)} ${one.site} ${other.site}`,
        );
      else closest = Math.max(closest, alike.resemblance);
    }
  }
  console.log(
    `${pairs} pairs: ${looked} looked at more closely, ${found.length} found to be one story; the closest of the others ${closest.toFixed(2)}`,
  );
  if (isListed) console.log(found.join('\n'));
}

function printCopies(texts: Text[]): void {
  const random = seeded(11);
  console.log('cut of each | found | resemblance, median');
  for (const cut of cuts) {
    const alikes = texts.map((text, index) => {
      const furniture = texts[(index + 1) % texts.length]?.paragraphs.slice(0, 2) ?? [];
      const others = texts[(index + 2) % texts.length]?.paragraphs.slice(0, 2) ?? [];
      const one = sketchOf([...furniture, ...cutDown(text.paragraphs, cut, random)].join('\n'));
      const other = sketchOf([...cutDown(text.paragraphs, cut, random), ...others].join('\n'));
      return likeness(one, other);
    });
    const hits = alikes.filter(({ isFound }) => isFound).length;
    const middle = median(alikes.map((alike) => alike.resemblance));
    console.log(
      `${cut * 100} % | ${hits} of ${alikes.length} (${((hits / alikes.length) * 100).toFixed(1)} %) | ${middle.toFixed(2)}`,
    );
  }
}

function printTimes(texts: Text[]): void {
  const whole = texts.map(({ paragraphs }) => paragraphs.join('\n'));
  const begun = performance.now();
  for (const text of whole) sketchOf(text);
  const each = (performance.now() - begun) / whole.length;
  const book = whole.join('\n').repeat(10).slice(0, 5_000_000);
  const bookBegun = performance.now();
  sketchOf(book);
  console.log(
    `a sketch takes ${each.toFixed(2)} ms; of a text of ${(book.length / 1e6).toFixed(1)} MB ${(performance.now() - bookBegun).toFixed(0)} ms`,
  );
}

function likeness(one: Sketch | null, other: Sketch | null) {
  if (!one || !other) return { isCandidate: false, isFound: false, resemblance: 0 };
  const isCandidate = one.keys.some((key) => other.keys.includes(key));
  const isFound = isCandidate && isSameStory(one, other);
  return { isCandidate, isFound, resemblance: resemblance(one, other) };
}

function cutDown(paragraphs: string[], cut: number, random: () => number): string[] {
  const left = [...paragraphs];
  for (let gone = Math.round(paragraphs.length * cut); gone > 0; gone -= 1) {
    left.splice(Math.floor(random() * left.length), 1);
  }
  return left;
}

/** A small generator with a fixed seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
