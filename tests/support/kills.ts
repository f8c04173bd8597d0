// Kills a browser in the middle of an act of the library, starts it again, and looks whether the library is whole and
// the act done, or not done. For tests and for the benchmark.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { articleWith } from './articles.ts';
import { type Browser, type BrowserName, launch, type Tab } from './browser.ts';
import { makeOldLibrary, oldVersions } from './old-library.ts';
import { pause, until } from './until.ts';

/** What was found after the restarts. */
export interface KillReport {
  /** How long the act takes when it is left alone. */
  actMs: number;
  /** Kills before the act was answered; those after it show that what is answered lasts. */
  before: number;
  done: number;
  notDone: number;
  /** Everything that was not as it must be, each with the number of its kill. */
  faults: string[];
}

interface Act {
  /** Brings the library into the state that the act needs, and gives what to do. */
  prepare(browser: Browser, page: Tab, turn: number): Promise<() => Promise<unknown>>;
  /** Whether it was done, as the library lies now. */
  isDone(found: Found, turn: number): boolean;
}

/** What lies in the database, as far as it has to agree. */
interface Found {
  version: number;
  /** Articles by title, each whole or not, with its state. */
  articles: { title: string; isWhole: boolean; archived: boolean; isOnShelf: boolean }[];
  /** Bodies without an article. */
  strays: number;
}

const manyArticles = 1000;
const manyTitles = Array.from({ length: manyArticles }, (_, at) => `Article ${at}`);

export const killedActs = {
  saving: {
    async prepare(_browser, page, turn) {
      const text = `${'A word after another. '.repeat(25_000)}`;
      const article = articleWith({
        url: `https://news.example/saved-${turn}`,
        title: `Saved ${turn}`,
        html: `<p>${text}</p>`,
        text,
      });
      const located = await call(page, 'locate', [article]);
      return () => call(page, 'keep', [located]);
    },
    isDone: ({ articles }, turn) => articles.some(({ title }) => title === `Saved ${turn}`),
  },

  archiving: {
    async prepare(browser, page, turn) {
      if (turn === 0) {
        await startFrom(browser, 2);
        await call(page, 'count', []);
      }
      const ids = manyTitles.map((_, at) => idOf(at));
      // What the turn before has left undone is as good a beginning as any.
      return () => call(page, 'archive', [ids, turn % 2 === 0]);
    },
    isDone({ articles }, turn) {
      return articles.every(({ archived }) => archived === (turn % 2 === 0));
    },
  },

  upgrading: {
    async prepare(browser, page) {
      await startFrom(browser, 1);
      return () => call(page, 'count', []);
    },
    isDone: ({ version }) => version > 1,
  },
} satisfies Record<string, Act>;

export type KilledAct = keyof typeof killedActs;

/** Kills the browser so many times while it is at this act, at moments spread over the time that the act takes. */
export async function killWhile(
  what: KilledAct,
  name: BrowserName,
  times: number,
): Promise<KillReport> {
  const act: Act = killedActs[what];
  const profile = await mkdtemp(join(tmpdir(), 'lede-killed-'));
  const report: KillReport = { actMs: 0, before: 0, done: 0, notDone: 0, faults: [] };
  const whole = new Set<string>();
  let browser = await launch(name, { profile });
  try {
    report.actMs = await measured(act, browser);
    for (const { title } of (await look(browser)).articles) whole.add(title);
    for (let turn = 1; turn <= times; turn += 1) {
      const afterMs = (report.actMs * spreadOver * (turn - 0.5)) / times;
      const isAnswered = await killOnce(act, browser, turn, afterMs);
      if (!isAnswered) report.before += 1;
      browser = await launch(name, { profile });
      const found = await look(browser);
      const isDone = act.isDone(found, turn);
      report[isDone ? 'done' : 'notDone'] += 1;
      const faults = faultsIn(found, whole);
      if (isAnswered && !isDone) faults.push('was done, and is not any more');
      if (what === 'archiving' && !isAllOrNone(found)) faults.push('is half done');
      report.faults.push(
        ...faults.map((fault) => `kill ${turn}, after ${afterMs.toFixed(0)} ms: ${fault}`),
      );
      // What is lost once would be told of at every later kill.
      if (faults.length > 0) break;
    }
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return report;
}

/** A little beyond its end: a browser that has just started is slower. */
const spreadOver = 1.5;

/** How long the act takes from the press to the answer, done once and left alone. */
async function measured(act: Act, browser: Browser): Promise<number> {
  const page = await browser.openExtensionPage('welcome.html');
  const run = await act.prepare(browser, page, 0);
  const began = performance.now();
  await run();
  const ms = performance.now() - began;
  await page.close();
  return ms;
}

/** True when the act was answered before the browser was gone. */
async function killOnce(
  act: Act,
  browser: Browser,
  turn: number,
  afterMs: number,
): Promise<boolean> {
  const page = await browser.openExtensionPage('welcome.html');
  const run = await act.prepare(browser, page, turn);
  let isAnswered = false;
  const running = run().then(
    () => {
      isAnswered = true;
    },
    () => {},
  );
  await pause(afterMs);
  const wasAnswered = isAnswered;
  await browser.kill();
  await Promise.race([running, pause(100)]);
  return wasAnswered;
}

/** A library as an earlier version left it, in the place of whatever there is. */
async function startFrom(browser: Browser, version: 1 | 2): Promise<void> {
  // At its start the background looks for what is to be pruned, and makes a new library where it finds none.
  await until('an old library', async () => {
    await browser.inBackground(async () => {
      const deleting = indexedDB.deleteDatabase('lede');
      await new Promise((resolve, reject) => {
        deleting.onsuccess = resolve;
        deleting.onerror = () => reject(deleting.error);
      });
    });
    await browser.inBackground(makeOldLibrary, 'lede', version, libraryOf(manyTitles, version));
    return true;
  });
}

function faultsIn({ version, articles, strays }: Found, whole: Set<string>): string[] {
  const faults: string[] = [];
  const titles = new Set(articles.map(({ title }) => title));
  const lost = [...whole].filter((title) => !titles.has(title));
  const halves = articles.filter(({ isWhole }) => !isWhole);
  const misplaced = articles.filter(({ isOnShelf }) => !isOnShelf);
  if (lost.length > 0) faults.push(`${lost.length} articles lost (database version ${version})`);
  if (halves.length > 0) faults.push(`${halves.length} articles without their text`);
  if (misplaced.length > 0)
    faults.push(`${misplaced.length} articles on no shelf, or on a wrong one`);
  if (strays > 0) faults.push(`${strays} texts without an article`);
  for (const title of titles) whole.add(title);
  return faults;
}

function isAllOrNone({ articles }: Found): boolean {
  return articles.every(({ archived }) => archived === articles[0]?.archived);
}

/** An act of the library through the background, as pages in private windows of Firefox do it. */
async function call(page: Tab, act: string, args: unknown[]): Promise<unknown> {
  const reply = await page.evaluate(
    (question) => browser.runtime.sendMessage({ name: 'library', question }),
    { act, args },
  );
  const { value, failure } = reply as { value?: unknown; failure?: string };
  if (failure) throw new Error(`${act}: ${failure}`);
  return value;
}

const idOf = (at: number) => at.toString(16).padStart(32, '0');

/** Articles as an earlier version kept them. */
function libraryOf(titles: string[], version: 1 | 2) {
  const [model] = oldVersions[version].entries;
  const entries = titles.map((title, at) => ({
    ...model,
    id: idOf(at),
    addressKey: `news.example/${at}`,
    summary: { ...oldVersions[1].entries[0]?.summary, title },
  }));
  return { entries, body: oldVersions[1].body };
}

/** Reads the database behind Lede's back, without making or upgrading it. */
function look(browser: Browser): Promise<Found> {
  return browser.inBackground(async () => {
    const settled = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const known = (await indexedDB.databases()).find(({ name }) => name === 'lede');
    if (!known) return { version: 0, articles: [], strays: 0 };
    const database = await settled(indexedDB.open('lede'));
    const reading = database.transaction(['entries', 'bodies']);
    const [rows, keys, pieces] = await Promise.all([
      settled(reading.objectStore('entries').getAll()),
      settled(reading.objectStore('bodies').getAllKeys()),
      settled(reading.objectStore('bodies').getAll()),
    ]);
    const { version } = database;
    database.close();
    const texts = new Map<string, string>();
    keys.forEach((key, at) => {
      const [id] = key as [string];
      texts.set(id, (texts.get(id) ?? '') + pieces[at]);
    });
    const isJson = (text: string | undefined) => {
      try {
        return typeof JSON.parse(text ?? '').html === 'string';
      } catch {
        return false;
      }
    };
    const articles = rows.map((row) => {
      const isWhole = isJson(texts.get(row.id));
      texts.delete(row.id);
      const shelf = row.archived ? 'archived' : 'unread';
      const isOnShelf = version < 3 || row.shelf?.[0] === shelf;
      return { title: row.summary.title, isWhole, archived: row.archived, isOnShelf };
    });
    return { version, articles, strays: texts.size };
  });
}
