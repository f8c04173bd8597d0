// extract() beside plain Readability and Defuddle: the same pages at their own addresses, in real Chromium,
// in one run. Scores after the corpus README; times only as ratios to Readability on the same page.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { timeBadPages } from './extraction/bad-times';
import type { Answer, ContestantName } from './extraction/contestants';
import { type CorpusPage, readCorpus } from './extraction/corpus';
import { compare, type PageResult, table, times, worst } from './extraction/report';
import { scoreOf } from './extraction/scores';
import { showPage } from './extraction/show';
import { asClassicScript, openStage, type Stage } from './extraction/stage';
import { median, option } from './statistics';

const everyone: readonly ContestantName[] = ['readability', 'defuddle', 'lede'];

/** Times are taken on one page in so many: a median needs no more, and the whole run fits into a quarter of an hour. */
const timedPages = 5;

/** Two browsers for two cores. */
const stages = 2;

/** What runs in the page: every contestant's answer, the text of an expected HTML, and times in turns. */
interface Order {
  names: ContestantName[];
  url: string;
  without: string[];
  wantedHtml: string | undefined;
  rounds: number;
}

interface Outcome {
  answers: Partial<Record<ContestantName, Answer>>;
  wantedText: string | undefined;
  times: Partial<Record<ContestantName, number[]>>;
}

/**
 * @param options
 *   `--corpus DIR`: the corpus; without it only our own pages are timed.
 *   `--set NAMES`: only these sets (article, documentation, forum, htmldate, readability, own).
 *   `--sample N`: about so many pages, evenly spread over all.
 *   `--only lede`: these contestants alone. `--rounds N`: timed turns on a timed page, 5 by default, 0 for
 *   none; in a long run one page in five is timed.
 *   `--parsed`: pages without a window, several times as fast; for trying things out, not for figures.
 *   `--without STEPS`: leaves steps of the pipeline out, by their names.
 *   `--worst N`: lists the worst pages of the open part. `--show ID`: one page in detail.
 *   `--bad [NAME]`: instead of all this, the time that each bad page takes in both browsers; or those called so.
 *   `--save FILE` (else `.cache/extraction.json`), `--against FILE`: what became of each page since then.
 */
export async function run(options: string[]): Promise<void> {
  if (options.includes('--bad')) return timeBadPages(option(options, 'bad') ?? '');
  const corpus = option(options, 'corpus');
  if (corpus === undefined)
    console.log('No corpus: only our own pages are timed. Give one with --corpus DIR.\n');
  const script = await asClassicScript(
    fileURLToPath(new URL('extraction/contestants.ts', import.meta.url)),
    'contestants',
  );
  const pages = await choosePages(corpus, options);
  if (pages.length === 0) throw new Error('no page of that set: is this the corpus’s folder?');
  const names = namesOf(options);
  const without = (option(options, 'without') ?? '').split(',').filter(Boolean);
  const rounds = Number(option(options, 'rounds') ?? 5);
  const shown = option(options, 'show');
  const isParsed = options.includes('--parsed');
  const results = await visitAll(
    pages,
    () => openStage(script, isParsed),
    async (stage, page) => {
      const isTimed = pages.length <= 100 || pages.indexOf(page) % timedPages === 0;
      const order: Order = {
        names,
        url: page.url,
        without,
        wantedHtml: page.truth.html,
        rounds: isTimed ? rounds : 0,
      };
      const outcome = await stage.visit(page, runInPage, order);
      if (shown !== undefined) console.log(showPage(page, outcome.answers, outcome.wantedText));
      return resultOf(page, outcome);
    },
  );
  await report(results, names, options);
}

function namesOf(options: string[]): ContestantName[] {
  const only = option(options, 'only')?.split(',');
  return everyone.filter((name) => only === undefined || only.includes(name));
}

async function choosePages(corpus: string | undefined, options: string[]): Promise<CorpusPage[]> {
  const sets = option(options, 'set')?.split(',');
  const shown = option(options, 'show')?.split(',');
  const chosen = (await readCorpus(corpus)).filter(
    ({ set, id }) =>
      (sets === undefined || sets.includes(set)) && (shown === undefined || shown.includes(id)),
  );
  const sample = Number(option(options, 'sample') ?? chosen.length);
  const step = Math.max(1, chosen.length / sample);
  return chosen.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

function runInPage({ names, url, without, wantedHtml, rounds }: Order): Outcome {
  const { answer, time, resultText } = (
    globalThis as unknown as { contestants: typeof import('./extraction/contestants') }
  ).contestants;
  const extractOptions = { url, without: without as never };
  const outcome: Outcome = {
    answers: {},
    wantedText: wantedHtml === undefined ? undefined : resultText(wantedHtml),
    times: {},
  };
  for (const name of names) outcome.answers[name] = answer(name, extractOptions);
  // The peers' clock is read fewer times: only its ratio's median is told.
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      if (name === 'defuddle' && round > 0) continue;
      outcome.times[name] = [...(outcome.times[name] ?? []), time(name, extractOptions)];
    }
  }
  return outcome;
}

function resultOf(page: CorpusPage, { answers, wantedText, times }: Outcome): PageResult {
  const { set, id, url, part, truth } = page;
  const result: PageResult = { set, id, url, part, scores: {}, ratios: {} };
  for (const [name, answer] of Object.entries(answers) as [ContestantName, Answer][])
    result.scores[name] = scoreOf(answer, truth, wantedText);
  const plain = times.readability;
  for (const [name, own] of Object.entries(times) as [ContestantName, number[]][])
    if (plain && name !== 'readability') result.ratios[name] = median(own) / median(plain);
  return result;
}

async function visitAll(
  pages: CorpusPage[],
  open: () => Promise<Stage>,
  work: (stage: Stage, page: CorpusPage) => Promise<PageResult>,
): Promise<PageResult[]> {
  const waiting = [...pages];
  const results: PageResult[] = [];
  const began = Date.now();
  const lane = async () => {
    const stage = await open();
    for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
      try {
        results.push(await work(stage, page));
      } catch (error) {
        if (!stage.isOpen()) throw new Error('the browser is gone: begin again', { cause: error });
        console.error(`${page.set}/${page.id} was given up: ${error}`);
        const { set, id, url, part, truth } = page;
        const lost = scoreOf({ ...noAnswer }, truth, truth.html === undefined ? undefined : ' ');
        results.push({ set, id, url, part, scores: { lede: lost }, ratios: {} });
      }
      progress(results.length, pages.length, began);
    }
    await stage.close();
  };
  await Promise.all(Array.from({ length: Math.min(stages, pages.length) }, lane));
  if (process.stderr.isTTY) process.stderr.write('\n');
  return results.sort((one, other) =>
    `${one.set}/${one.id}` < `${other.set}/${other.id}` ? -1 : 1,
  );
}

const noAnswer: Answer = {
  text: '',
  title: null,
  author: null,
  published: null,
  siteName: null,
  language: null,
  direction: null,
  note: '',
};

/** One line that is written over; where there is no terminal, one now and then. */
function progress(done: number, all: number, began: number): void {
  const seconds = Math.round((Date.now() - began) / 1000);
  const filled = Math.floor((done / all) * 30);
  const bar = `[${'#'.repeat(filled)}${'.'.repeat(30 - filled)}] ${done}/${all} pages, ${seconds} s`;
  if (process.stderr.isTTY) process.stderr.write(`\r${bar}`);
  else if (done === all || done % 200 === 0) console.error(bar);
}

async function report(
  results: PageResult[],
  names: readonly ContestantName[],
  options: string[],
): Promise<void> {
  for (const name of names) for (const line of table(results, name)) console.log(line);
  console.log('\ntime ÷ plain Readability on the same page');
  for (const name of names) {
    const line = times(results, name);
    if (line !== null) console.log(line);
  }
  const count = Number(option(options, 'worst') ?? 0);
  if (count > 0) console.log(`\nworst of the open part\n${worst(results, count).join('\n')}`);
  const against = option(options, 'against');
  if (against !== undefined) {
    const earlier = JSON.parse(await readFile(against, 'utf8')) as PageResult[];
    console.log(`\nsince ${against}\n${compare(earlier, results).join('\n')}`);
  }
  if (option(options, 'show') !== undefined) return;
  const file = option(options, 'save') ?? join('.cache', 'extraction.json');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(results));
}
