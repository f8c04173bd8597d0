// How well highlights survive: made on a page as it is extracted, looked for after it was edited and extracted again. What
// should come out is known, as every word of the pages is told from every other one.

import { Window } from 'happy-dom';
import { extract } from '../src/extraction/extract';
import { readBody } from '../src/reading/body-text';
import { type ExactQuote, exactQuoteAt, findExactly } from '../src/reading/exact-quote';
import type { Span } from '../src/reading/quote';
import { seeded } from './seeded';
import { median, option } from './statistics';

/** A word in its place: two that read alike are two. */
interface Word {
  text: string;
}

type Paragraph = Word[];

interface Made {
  quote: ExactQuote;
  /** What it is on. */
  words: Word[];
}

interface Outcome {
  /** Of those whose words are as they were: found there. */
  found: number;
  lost: number;
  /** Of those whose words were edited: shown as changed. */
  changed: number;
  /** Of those: the same words stand there again, between the same neighbours. No reader could tell. */
  kept: number;
  /** On other words, or in another place. */
  wrong: number;
}

const highlightsEach = 200;
const editsEach = 10;
/** So far around it a reader looks. */
const neighbours = 12;

/** @param options `--pages N`: how many pages, 50 by default. `--seed N`. */
export async function run(options: string[]): Promise<void> {
  const pages = Number(option(options, 'pages') ?? 50);
  const chance = seeded(Number(option(options, 'seed') ?? 1));
  const sum: Outcome = { found: 0, lost: 0, changed: 0, kept: 0, wrong: 0 };
  const times: number[] = [];
  for (let page = 0; page < pages; page += 1) {
    const { outcome, ms } = measureOne(chance);
    for (const kind of Object.keys(sum) as (keyof Outcome)[]) sum[kind] += outcome[kind];
    times.push(ms);
  }
  const { found, lost, changed, kept, wrong } = sum;
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(2)} %`;
  console.log(`${pages} pages, ${highlightsEach} highlights and ${editsEach} edits on each`);
  console.log(
    `words not edited: ${found} of ${found + lost} found (${share(found, found + lost)})`,
  );
  console.log(`words edited: ${changed} shown as "the text has changed"`);
  console.log(`the same words again, beside the same ones: ${kept}`);
  console.log(`on wrong text: ${wrong}`);
  console.log(`looking for 200 takes ${median(times).toFixed(1)} ms (median)`);
}

function measureOne(chance: () => number): { outcome: Outcome; ms: number } {
  const before = writeStory(chance);
  const first = textOf(before);
  const highlights = Array.from({ length: highlightsEach }, () => mark(before, first, chance));
  const after = edited(before, chance);
  const second = textOf(after);
  const places = placesOf(after, second);
  const order = after.flat();
  const outcome: Outcome = { found: 0, lost: 0, changed: 0, kept: 0, wrong: 0 };
  let ms = 0;
  for (const { quote, words } of highlights) {
    const begin = performance.now();
    const span = findExactly(second, quote);
    ms += performance.now() - begin;
    const at = words[0] ? order.indexOf(words[0]) : -1;
    const isWhole = at >= 0 && words.every((word, index) => order[at + index] === word);
    const [from, last] = [places.get(words[0] as Word), places.get(words.at(-1) as Word)];
    const to = (last ?? 0) + (words.at(-1)?.text.length ?? 0);
    if (span === null) outcome[isWhole ? 'lost' : 'changed'] += 1;
    else if (isWhole && span.from === from && span.to === to) outcome.found += 1;
    else if (!isWhole && isBetweenSame(span, words, before.flat(), order, places))
      outcome.kept += 1;
    else outcome.wrong += 1;
  }
  return { outcome, ms };
}

/** Whether a word that stood a few words before or behind the marked ones stands there of what was found. */
function isBetweenSame(
  { from, to }: Span,
  words: Word[],
  before: Word[],
  after: Word[],
  places: Map<Word, number>,
): boolean {
  const [first = 0, last = 0] = [words[0], words.at(-1)].map((each) =>
    before.indexOf(each as Word),
  );
  const at = after.findIndex((each) => places.get(each) === from);
  const end = after.findIndex((each) => (places.get(each) ?? 0) >= to);
  return Array.from({ length: neighbours }, (_, distance) => distance).some(
    (distance) =>
      (before[first - 1 - distance] ?? null) === after[at - 1 - distance] ||
      (before[last + 1 + distance] ?? null) === after[end + distance],
  );
}

/** A story of 30 to 90 paragraphs, with what makes places hard to tell: few words, whole sentences that come again. */
function writeStory(chance: () => number): Paragraph[] {
  const count = 30 + Math.floor(60 * chance());
  const refrains = Array.from({ length: 4 }, () => sentence(chance).map(({ text }) => text));
  return Array.from({ length: count }, () => {
    const sentences = Array.from({ length: 2 + Math.floor(4 * chance()) }, () => {
      const refrain = refrains[Math.floor(4 * chance())] ?? [];
      return chance() < 0.08 ? refrain.map((text) => ({ text })) : sentence(chance);
    });
    return sentences.flat();
  });
}

const syllables = 'ba re to lin mar ke so da vu ner ti gal po ush em ran'.split(' ');
const vocabulary = Array.from({ length: 600 }, (_, number) => {
  const length = 1 + (number % 3);
  return Array.from(
    { length },
    (_, at) => syllables[(number * 7 + at * (5 + (number % 11))) % syllables.length],
  ).join('');
});

function word(chance: () => number): Word {
  // As in any language, some words are everywhere.
  return { text: vocabulary[Math.floor(vocabulary.length * chance() ** 3)] ?? '' };
}

function sentence(chance: () => number): Word[] {
  const words = Array.from({ length: 6 + Math.floor(16 * chance()) }, () => word(chance));
  const [first, last] = [words[0], words.at(-1)];
  if (first) first.text = first.text.charAt(0).toUpperCase() + first.text.slice(1);
  if (last) last.text += '.';
  return words;
}

/** The text that a screen has of the page, extracted from its markup. */
function textOf(story: Paragraph[]): string {
  const window = new Window();
  const lines = story.map((words) => `<p>${words.map(({ text }) => text).join(' ')}</p>`).join('');
  const page = `<!doctype html><html lang="en"><head><title>A story | News</title></head><body>
    <nav><a href="/a">Home</a> <a href="/b">World</a></nav>
    <main><article><h1>A story</h1>${lines}</article></main>
    <footer><p>All rights reserved</p></footer></body></html>`;
  const document = new window.DOMParser().parseFromString(page, 'text/html');
  const extraction = extract(document as unknown as Document, { url: 'https://news.example/a' });
  if (extraction.kind !== 'article') throw new Error(`no article: ${extraction.reason}`);
  const body = window.document.createElement('div');
  body.innerHTML = extraction.article.html;
  Object.assign(globalThis, { Node: window.Node });
  const { text } = readBody(body as unknown as Element);
  return text;
}

/** Where each word is. */
function placesOf(story: Paragraph[], text: string): Map<Word, number> {
  const places = new Map<Word, number>();
  let at = 0;
  for (const each of story.flat()) {
    const found = text.indexOf(each.text, at);
    if (found < 0 || found > at + 2) throw new Error(`the text is not the page's at ${at}`);
    places.set(each, found);
    at = found + each.text.length;
  }
  return places;
}

/** From two words to a few paragraphs; mostly a sentence or so. */
function mark(story: Paragraph[], text: string, chance: () => number): Made {
  const all = story.flat();
  const places = placesOf(story, text);
  const length = chance() < 0.1 ? 60 + 100 * chance() : 2 + 22 * chance();
  const from = Math.floor((all.length - 2) * chance());
  const words = all.slice(from, from + Math.floor(length));
  const last = words.at(-1) as Word;
  const end = (places.get(last) ?? 0) + last.text.length;
  return { quote: exactQuoteAt(text, places.get(words[0] as Word) ?? 0, end), words };
}

/** As newsrooms edit: a word, a sentence in or out, a paragraph rewritten, in, out, moved, cut in two. */
function edited(story: Paragraph[], chance: () => number): Paragraph[] {
  let now = story.map((words) => [...words]);
  for (let edit = 0; edit < editsEach; edit += 1) {
    const at = Math.floor(now.length * chance());
    const inside = Math.floor((now[at]?.length ?? 0) * chance());
    const kind = Math.floor(8 * chance());
    if (kind === 0) now[at]?.splice(inside, 1, word(chance));
    else if (kind === 1) now[at]?.splice(inside, 0, ...sentence(chance));
    else if (kind === 2) now[at]?.splice(inside, 8);
    else if (kind === 3) now[at] = [...sentence(chance), ...sentence(chance)];
    else if (kind === 4) now.splice(at, 0, sentence(chance));
    else if (kind === 5) now.splice(at, 1);
    else if (kind === 6) {
      const [moved = []] = now.splice(at, 1);
      now.splice(Math.floor(now.length * chance()), 0, moved);
    } else {
      const whole = now[at] ?? [];
      now.splice(at, 1, whole.slice(0, inside), whole.slice(inside));
    }
    now = now.filter((words) => words.length > 0);
  }
  return now;
}
