// Writes a segment: its pages in short transactions while they are made, and last of all that it counts.

import type { DocumentFacts, SegmentEntry } from './build-segment';
import {
  committed,
  type DocumentPage,
  type IndexDatabase,
  type SegmentNumber,
  stores,
  type Table,
  tables,
} from './index-database';
import { PagePacker } from './pages';

/** Bytes that wait before they are written, half a megabyte: a transaction for a hundredth of a second. */
const waitingBytes = 500_000;
const documentsInPage = 1000;

export class SegmentWriter {
  readonly #database: IndexDatabase;
  readonly #number: SegmentNumber;
  readonly #firsts: Record<Table, string[]> = { words: [], places: [], beginnings: [] };
  readonly #packers: Record<Table, PagePacker>;
  #waiting: { table: Table; page: number; bytes: Uint8Array<ArrayBuffer> }[] = [];
  #waitingBytes = 0;

  constructor(database: IndexDatabase, number: SegmentNumber) {
    this.#database = database;
    this.#number = number;
    const packer = (table: Table) =>
      new PagePacker((first, bytes) => {
        const page = this.#firsts[table].push(first) - 1;
        this.#waiting.push({ table, page, bytes });
        this.#waitingBytes += bytes.length;
      });
    this.#packers = {
      words: packer('words'),
      places: packer('places'),
      beginnings: packer('beginnings'),
    };
  }

  /** Words come in order. */
  word({ term, postings, places }: SegmentEntry): void {
    this.#packers.words.add(term, postings);
    this.#packers.places.add(term, places);
  }

  /** So do beginnings. */
  beginning({ term, postings }: SegmentEntry): void {
    this.#packers.beginnings.add(term, postings);
  }

  /** Whether enough waits to be written. */
  get isFull(): boolean {
    return this.#waitingBytes > waitingBytes;
  }

  /** Writes what waits. */
  async flush(): Promise<void> {
    const transaction = this.#database.transaction(tables, 'readwrite');
    const writes = this.#waiting.map(({ table, page, bytes }) =>
      transaction.objectStore(table).put(bytes, [this.#number, page]),
    );
    this.#waiting = [];
    this.#waitingBytes = 0;
    await committed(transaction, writes);
  }

  /** Makes the segment count, in place of others, in one transaction. */
  async publish(documents: DocumentFacts[], replaced: readonly SegmentNumber[]): Promise<void> {
    for (const table of tables) this.#packers[table].end();
    const transaction = this.#database.transaction(stores, 'readwrite');
    const segments = transaction.objectStore('segments');
    const firsts = (table: Table) => this.#firsts[table].join(' ');
    const head = {
      documents: documents.length,
      words: firsts('words'),
      places: firsts('places'),
      beginnings: firsts('beginnings'),
    };
    await committed(transaction, [
      ...this.#waiting.map(({ table, page, bytes }) =>
        transaction.objectStore(table).put(bytes, [this.#number, page]),
      ),
      ...documentPages(documents).map((page, at) =>
        transaction.objectStore('documents').put(page, [this.#number, at]),
      ),
      ...replaced.map((number) => segments.delete(number)),
      segments.put(head, this.#number),
    ]);
  }
}

function documentPages(documents: DocumentFacts[]): DocumentPage[] {
  const pages: DocumentPage[] = [];
  for (let at = 0; at < documents.length; at += documentsInPage) {
    const some = documents.slice(at, at + documentsInPage);
    pages.push({
      ids: some.map(({ id }) => id).join(' '),
      lengths: Uint32Array.from(some, ({ length }) => length),
      savedAt: Float64Array.from(some, ({ savedAt }) => savedAt),
    });
  }
  return pages;
}
