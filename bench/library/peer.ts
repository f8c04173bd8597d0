// MiniSearch over the same articles: the peer that the search is measured beside. Its index is kept as JSON, in a database
// of its own.

import { openDB } from 'idb';
import MiniSearch, { type Options } from 'minisearch';
import { summarise } from '../../src/article/entry';
import { searchedTexts } from '../../src/search/document';
import { fold } from '../../src/search/fold';
import { wordsOf } from '../../src/search/words';
import { makeArticle } from './articles';

/** What it is asked, folds and cuts words as ours does, so that both find the same. */
const options: Options = {
  fields: ['title', 'about', 'text'],
  tokenize: (text) => wordsOf(text).map(({ word }) => word),
  processTerm: (term) => term,
  searchOptions: {
    prefix: true,
    combineWith: 'AND',
    boost: { title: 20, about: 6 },
    tokenize: (text: string) => wordsOf(fold(text)).map(({ word }) => word),
  },
};

const atOnce = 100;

/** Builds it and lays it down; how long that took, and how large it is. */
export async function buildPeer(report: (done: string) => void, count: number) {
  const peer = new MiniSearch(options);
  const start = performance.now();
  for (let from = 0; from < count; from += atOnce) {
    for (let number = from; number < Math.min(count, from + atOnce); number += 1) {
      const { article, tags } = makeArticle(number);
      const entry = { id: '', addressKey: '', archived: false, summary: summarise(article), tags };
      const about = searchedTexts(entry, '')
        .map(({ text }) => text)
        .slice(1)
        .join(' \n ');
      peer.add({ id: number, title: article.title, about, text: article.text });
    }
    report(`${from} of ${count}`);
    await new Promise((resolve) => setTimeout(resolve));
  }
  const json = JSON.stringify(peer);
  const database = await openPeerDatabase();
  await database.put('peer', json, 'index');
  database.close();
  return { ms: performance.now() - start, megabytes: json.length / 1e6 };
}

/** The peer as a page would have to load it before its first query. */
export async function loadPeer(): Promise<MiniSearch> {
  const database = await openPeerDatabase();
  const json = (await database.get('peer', 'index')) as string;
  database.close();
  return MiniSearch.loadJSON(json, options);
}

function openPeerDatabase() {
  return openDB('bench-peer', 1, {
    upgrade(database) {
      database.createObjectStore('peer');
    },
  });
}
