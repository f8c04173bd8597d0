// What runs in a page of the extension that is measured, beside the product's own pages and on the same database. The
// driver starts jobs and asks how far they are: no answer of a browser may take minutes.

import { openDB } from 'idb';
import { openLibrary } from '../../src/library/library';
import { openDatabase } from '../../src/library/open-database';
import { isArticle } from '../../src/library/row';
import { makeArticle } from './articles';
import { compareQueries } from './compare';
import { buildPeer } from './peer';
import { seed } from './seed';

type Report = (done: string) => void;

const jobs = {
  seed,
  buildPeer,
  compareQueries,

  /** Makes everything findable with the product's own indexer; the longest time the page stood still in it. */
  async index(report: Report) {
    const library = await openLibrary();
    let longestMs = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longestMs = Math.max(longestMs, performance.now() - last - 4);
      last = performance.now();
    }, 4);
    const database = await openDatabase('lede');
    const watch = setInterval(
      async () => report(`${await database.count('unindexed')} wait`),
      3000,
    );
    const start = performance.now();
    await library.indexWaiting();
    const ms = performance.now() - start;
    clearInterval(timer);
    clearInterval(watch);
    database.close();
    // A library that came all at once is sketched once; afterwards each article is as it is saved.
    report('sketches');
    await library.sketchWaiting();
    library.close();
    return { ms, longestMs };
  },

  /** Saves one article that is not there yet, as the Save button does. */
  async save(_report: Report, number: number) {
    const { article } = makeArticle(number);
    const library = await openLibrary();
    await library.count();
    const start = performance.now();
    const located = await library.locate(article);
    const locatedAt = performance.now();
    await library.keep(located);
    const keptAt = performance.now();
    library.close();
    return { locateMs: locatedAt - start, keepMs: keptAt - locatedAt };
  },

  /** Bytes the browser says the extension takes, and those of all HTML and text (UTF-8). */
  async sizes() {
    const { usage = 0 } = await navigator.storage.estimate();
    const database = await openDatabase('lede');
    let articles = 0;
    for (const row of await database.getAll('entries')) if (isArticle(row)) articles += 1;
    database.close();
    return { usage, articles };
  },

  /** Bytes in the index itself, by what they are for. */
  async indexSizes() {
    const database = await openDB('lede-search');
    const sizes: Record<string, number> = {};
    for (const store of ['words', 'places', 'beginnings']) {
      let bytes = 0;
      let pages = 0;
      const each = database.transaction(store).store;
      for (let at = await each.openCursor(); at; at = await at.continue()) {
        bytes += (at.value as Uint8Array).length;
        pages += 1;
      }
      sizes[store] = bytes;
      sizes[`${store} pages`] = pages;
    }
    sizes.segments = await database.count('segments');
    database.close();
    return sizes;
  },
};

interface State {
  progress: string;
  result?: unknown;
  error?: string;
}

let state: State = { progress: 'nothing yet' };

export type JobName = keyof typeof jobs;

const bench = {
  start(name: JobName, args: unknown[]): void {
    const mine: State = { progress: name };
    state = mine;
    const report: Report = (done) => {
      mine.progress = `${name}: ${done}`;
    };
    const job = jobs[name] as (report: Report, ...args: unknown[]) => Promise<unknown>;
    job(report, ...args).then(
      (result) => {
        mine.result = result ?? true;
      },
      (error) => {
        mine.error = `${error}\n${(error as Error).stack}`;
      },
    );
  },
  state: () => state,
};

export type Bench = typeof bench;
Object.assign(globalThis, { bench });
