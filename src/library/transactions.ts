// How acts write: one transaction each, issued so that nothing is left half done.

import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { ArticleId, Body } from '../article/entry';
import type { Sketch } from '../article/sketch';
import { Failure } from '../failures';
import { piecesOf, toPieces, versionPieces } from './body';
import { type Clock, maxDriftMs } from './clock';
import { takePictures } from './picture-count';
import { isListed, type Row, wordsStamp } from './row';
import type { LibrarySchema, Writing, WritingStore } from './schema';

export type { Writing } from './schema';

/** Without the pictures, so that keeping an article never waits while one is written. */
const textStores: WritingStore[] = [
  'entries',
  'bodies',
  'unindexed',
  'sketches',
  'versions',
  'readings',
  'unillustrated',
];

/** For acts that may erase an article, and its pictures with it. */
export const allStores: WritingStore[] = [...textStores, 'illustrations', 'pictures'];

/** Any transaction in which some stores can be read. */
export type Looking<Stores extends StoreNames<LibrarySchema>> = Pick<
  IDBPTransaction<LibrarySchema, Stores[], IDBTransactionMode>,
  'objectStore'
>;

/**
 * Runs an act in one transaction, in which articles can be changed: all of it is done, or, when anything fails,
 * nothing. The work starts at once.
 *
 * @throws {Failure} as `guarded` does.
 */
export function writing<Value>(
  database: IDBPDatabase<LibrarySchema>,
  work: (transaction: Writing) => Promise<Value>,
  stores = textStores,
): Promise<Value> {
  return guarded(async () => {
    const transaction = database.transaction(stores, 'readwrite');
    try {
      return await work(transaction);
    } catch (error) {
      abandon(transaction);
      throw error;
    }
  });
}

/** What was issued before the fault must not be done without the rest. */
function abandon(transaction: Writing): void {
  transaction.done.catch(() => {});
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}

/**
 * Issues the writing of one article, row and body, over whatever stood there.
 *
 * @param sketch Of the body's text, where it is known: null where it is too short for one.
 */
export function write(
  transaction: Writing,
  row: Row,
  body: Body,
  sketch?: Sketch | null,
): Promise<unknown>[] {
  const bodies = transaction.objectStore('bodies');
  return [
    writeSketch(transaction, row.id, sketch),
    issued(bodies.delete(piecesOf(row.id))),
    ...toPieces(body).map((piece, number) => issued(bodies.put(piece, [row.id, number]))),
    issued(transaction.objectStore('entries').put(row)),
    issued(transaction.objectStore('unindexed').put(row.changed, row.id)),
  ];
}

/** The same for an article in the list whose text is new here: its pictures are to be fetched. */
export function writeKept(
  transaction: Writing,
  row: Row,
  body: Body,
  sketch?: Sketch | null,
): Promise<unknown>[] {
  const writes = write(transaction, row, body, sketch);
  if (isListed(row)) {
    writes.push(issued(transaction.objectStore('unillustrated').put(row.changed, row.id)));
  }
  return writes;
}

/** Issues the writing of a text's sketch: null when there is none, undefined when it is still to be made. */
export function writeSketch(
  transaction: Writing,
  id: ArticleId,
  sketch: Sketch | null | undefined,
): Promise<unknown> {
  const sketches = transaction.objectStore('sketches');
  if (sketch === null) return issued(sketches.delete(id));
  return issued(sketches.put({ id, ...(sketch ?? { wanted: 1 }) }));
}

/** Issues the writing of a row whose text stays. */
export function writeRow(transaction: Writing, before: Row | null, row: Row): Promise<unknown>[] {
  const writes = [issued(transaction.objectStore('entries').put(row))];
  if (wordsStamp(before) !== wordsStamp(row)) {
    writes.push(issued(transaction.objectStore('unindexed').put(row.changed, row.id)));
  }
  return writes;
}

/** Issues the writing of what is left of an article; takes `allStores`. */
export function writeErased(transaction: Writing, left: Row): Promise<unknown>[] {
  return [
    issued(transaction.objectStore('bodies').delete(piecesOf(left.id))),
    issued(transaction.objectStore('sketches').delete(left.id)),
    issued(transaction.objectStore('versions').delete(versionPieces(left.id))),
    issued(transaction.objectStore('readings').delete(left.id)),
    issued(transaction.objectStore('entries').put(left)),
    issued(transaction.objectStore('unindexed').put(left.changed, left.id)),
    issued(transaction.objectStore('unillustrated').delete(left.id)),
    issued(takePictures(transaction, left.id)),
  ];
}

/** A request whose fault is heard of at the end of its transaction. */
export function issued<Request extends Promise<unknown>>(request: Request): Request {
  request.catch(() => {});
  return request;
}

/** Shows a clock the latest stamp in the library, of those it may go by. */
export async function catchUp(
  clock: Clock,
  transaction: Looking<'entries'>,
  now: number,
): Promise<void> {
  const limit = new Date(now + maxDriftMs).toISOString();
  const index = transaction.objectStore('entries').index('changed');
  const cursor = await index.openKeyCursor(IDBKeyRange.upperBound(limit), 'prev');
  if (cursor) clock.see(cursor.key, now);
}

/** Waits for the transaction: it alone knows why it failed, its requests only that it was aborted. */
export async function committed(
  transaction: { done: Promise<void> },
  writes: Promise<unknown>[],
): Promise<void> {
  writes.forEach(issued);
  await transaction.done;
}

/** Turns what the database throws into a `Failure`. Starts the work at once. */
export async function guarded<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure) throw error;
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    throw new Failure(full ? 'storage-full' : 'storage-broke', error);
  }
}
