// The same queries to our search and to the peer, by turns, in one page.

import { openLibrary } from '../../src/library/library';
import { loadPeer } from './peer';
import { makeQueries, type QueryKind } from './queries';

export interface QueryTime {
  kind: QueryKind;
  oursMs: number;
  peerMs: number;
  ours: number;
  peer: number;
}

export interface Comparison {
  /** From nothing in memory to the answer of the first query. */
  oursFirstMs: number;
  peerFirstMs: number;
  queries: QueryTime[];
}

/** Rows that a screen asks for at once. */
const screenful = 50;

export async function compareQueries(
  report: (done: string) => void,
  count: number,
  articles: number,
  withPeer: boolean,
): Promise<Comparison> {
  const queries = makeQueries(count, articles);
  const first = queries[0]?.typed ?? '';
  let start = performance.now();
  const library = await openLibrary();
  await library.search(first, screenful);
  const oursFirstMs = performance.now() - start;
  start = performance.now();
  const peer = withPeer ? await loadPeer() : null;
  peer?.search(first);
  const peerFirstMs = performance.now() - start;
  const times: QueryTime[] = [];
  for (const [at, { kind, typed }] of queries.entries()) {
    const time = { kind, oursMs: 0, peerMs: 0, ours: 0, peer: 0 };
    const askOurs = async () => {
      start = performance.now();
      time.ours = (await library.search(typed, screenful)).total;
      time.oursMs = performance.now() - start;
    };
    const askPeer = () => {
      start = performance.now();
      time.peer = peer?.search(typed).length ?? 0;
      time.peerMs = performance.now() - start;
    };
    if (at % 2 === 0) await askOurs();
    askPeer();
    if (at % 2 === 1) await askOurs();
    times.push(time);
    report(`${at} of ${count}`);
    await new Promise((resolve) => setTimeout(resolve));
  }
  library.close();
  return { oursFirstMs, peerFirstMs, queries: times };
}
