// What the search has not seen yet is handed over to its index. The journal of it, the store `unindexed`, is written with
// the acts themselves, so that nothing is forgotten, whatever is killed in between: at worst it is done twice.

import type { ArticleId } from '../article/entry';
import type { Stamp } from '../article/stamp';
import { SegmentBuilder } from '../search/build-segment';
import { searchedTexts } from '../search/document';
import { Pace } from '../search/pace';
import type { SearchIndex } from '../search/search-index';
import { intactBody, piecesOf } from './body';
import { isArticle, shelfOf, shown } from './row';
import type { LibraryDatabase } from './schema';
import { guarded } from './transactions';

export interface IndexingOptions {
  /** Ends it early; what is done is done. */
  signal?: AbortSignal;
  /** Only takes in these, and leaves the rest, and tidying up, to somebody with more time. */
  only?: readonly ArticleId[];
}

/** Words taken in before they are written: a few megabytes of memory, and a segment worth having. */
const wordsAtOnce = 100_000;
const articlesAtOnce = 250;
const handedOverAtOnce = 1000;

/** Takes in all that waits, and keeps the index in shape. In pieces: the page it runs in goes on drawing. */
export async function indexAll(
  database: LibraryDatabase,
  index: SearchIndex,
  { signal, only }: IndexingOptions,
): Promise<void> {
  const pace = new Pace();
  if (!(await index.isBegun())) {
    await guarded(() => handOverAll(database));
    await index.begin();
  }
  if (only) {
    for (let left = only; left.length > 0; ) {
      left = left.slice(await indexSome(database, index, pace, left));
    }
    return;
  }
  const tidyUp = async () => {
    while (!signal?.aborted && (await index.tidy(pace)));
  };
  await index.sweep();
  while (!signal?.aborted) {
    const waiting = await guarded(() => database.getAllKeys('unindexed', null, articlesAtOnce));
    if (waiting.length === 0) break;
    await indexSome(database, index, pace, waiting);
    await tidyUp();
  }
  // Those in a hurry may have left something.
  await tidyUp();
}

/** Makes every article wait: the index has nothing. */
async function handOverAll(database: LibraryDatabase): Promise<void> {
  let after: IDBKeyRange | null = null;
  for (;;) {
    const ids: ArticleId[] = await database.getAllKeys('entries', after, handedOverAtOnce);
    const last = ids.at(-1);
    if (last === undefined) return;
    const transaction = database.transaction('unindexed', 'readwrite');
    // Without a stamp: any act from here on writes another.
    await Promise.all([...ids.map((id) => transaction.store.put('', id)), transaction.done]);
    after = IDBKeyRange.lowerBound(last, true);
  }
}

/** Takes in the first of some articles, as many as are worth a segment, and says how many these are. */
async function indexSome(
  database: LibraryDatabase,
  index: SearchIndex,
  pace: Pace,
  waiting: readonly ArticleId[],
): Promise<number> {
  const builder = new SegmentBuilder();
  const taken = new Map<ArticleId, Stamp>();
  for (const id of waiting) {
    if (builder.size >= wordsAtOnce) break;
    taken.set(id, await takeIn(database, id, builder, pace));
  }
  await index.add(builder, pace);
  await guarded(() => strikeOff(database, taken));
  return taken.size;
}

/** Takes one article in as it is now, and gives the stamp under which it waits. */
async function takeIn(
  database: LibraryDatabase,
  id: ArticleId,
  builder: SegmentBuilder,
  pace: Pace,
): Promise<Stamp> {
  const [row, pieces, stamp] = await guarded(() => read(database, id));
  // What was only opened is in no list, and not found.
  if (!isArticle(row) || !shelfOf(row)) builder.addGone(id);
  else {
    const savedAt = row.savedAt ?? row.removed?.savedAt ?? 0;
    const texts = searchedTexts(shown(row), intactBody(pieces)?.text ?? '');
    await pace.run(builder.add(id, savedAt, texts));
  }
  return stamp ?? '';
}

/** The row, its body and why it waits. What the browser cannot read any more is as good as not there. */
function read(database: LibraryDatabase, id: ArticleId) {
  const transaction = database.transaction(['entries', 'bodies', 'unindexed']);
  const readable = <Value, Instead>(value: Promise<Value>, instead: Instead) =>
    value.catch((error: DOMException) => {
      if (error.name === 'AbortError') throw error;
      return instead;
    });
  return Promise.all([
    readable(transaction.objectStore('entries').get(id), undefined),
    readable(transaction.objectStore('bodies').getAll(piecesOf(id)), [] as string[]),
    transaction.objectStore('unindexed').get(id),
  ]);
}

/** Those wait no more, unless something was done to them in the meantime. */
async function strikeOff(
  database: LibraryDatabase,
  taken: ReadonlyMap<ArticleId, Stamp>,
): Promise<void> {
  const transaction = database.transaction('unindexed', 'readwrite');
  const strikes = [...taken].map(async ([id, stamp]) => {
    if ((await transaction.store.get(id)) === stamp) await transaction.store.delete(id);
  });
  await Promise.all([...strikes, transaction.done]);
}
