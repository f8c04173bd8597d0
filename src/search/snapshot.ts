// What is held in memory of an index while it is searched: which documents there are, and where its pages begin.

import type { IDBPTransaction } from 'idb';
import type { ArticleId } from '../article/entry';
import { type DocumentFacts, gone } from './build-segment';
import {
  type DocumentPage,
  type IndexSchema,
  pagesOf,
  type SegmentHead,
  type SegmentNumber,
  type stores,
  type Table,
} from './index-database';

export type IndexReading = IDBPTransaction<IndexSchema, typeof stores, 'readonly'>;

/** A segment's place among all: its document number n is number `base + n` of the snapshot. */
export interface Segment {
  number: SegmentNumber;
  documents: number;
  base: number;
  firsts: Record<Table, string[]>;
}

export class Snapshot {
  /** The oldest first. */
  readonly segments: readonly Segment[];
  readonly size: number;
  readonly averageLength: number;
  /** The one document that counts for each article: the newest, unless it says that the article is gone. */
  readonly documentOf = new Map<ArticleId, number>();
  readonly #ids: string[] = [];
  readonly #lengths: Uint32Array;
  readonly #savedAt: Float64Array;
  readonly #ages: Ages;
  readonly #parts: ReadonlyMap<SegmentNumber, Part>;

  constructor(parts: ReadonlyMap<SegmentNumber, Part>) {
    this.#parts = parts;
    const segments: Segment[] = [];
    let size = 0;
    for (const [number, { head }] of parts) {
      segments.push({ number, documents: head.documents, base: size, firsts: firstsOf(head) });
      size += head.documents;
    }
    this.segments = segments;
    this.size = size;
    this.#lengths = new Uint32Array(size);
    this.#savedAt = new Float64Array(size);
    for (const { pages } of parts.values()) for (const page of pages) this.#take(page);
    this.averageLength = this.#averageLength();
    this.#ages = agesOf(this.#savedAt);
  }

  idOf(document: number): ArticleId {
    return this.#ids[document] ?? '';
  }

  lengthOf(document: number): number {
    return this.#lengths[document] ?? 0;
  }

  /** A document's place in the order of saving, the oldest first, and back. */
  ageRank(document: number): number {
    return this.#ages.ranks[document] ?? 0;
  }

  atAgeRank(rank: number): number {
    return this.#ages.documents[rank] ?? 0;
  }

  factsOf(document: number): DocumentFacts {
    return {
      id: this.idOf(document),
      length: this.lengthOf(document),
      savedAt: this.#savedAt[document] ?? 0,
    };
  }

  /**
   * Whether a document has to be there still: it is the one that counts for its article, or says that the article is
   * gone, and there are older segments, in which it may stand.
   */
  isNeeded(document: number, inOldest: boolean): boolean {
    if (this.#savedAt[document] === gone) return !inOldest;
    return this.documentOf.get(this.idOf(document)) === document;
  }

  /** How many documents of a segment need not be there. */
  deadIn(segment: Segment): number {
    const inOldest = segment === this.segments[0];
    let dead = 0;
    for (let at = segment.base; at < segment.base + segment.documents; at += 1) {
      if (!this.isNeeded(at, inOldest)) dead += 1;
    }
    return dead;
  }

  /** Whether it is what these segments make, too. */
  isOf(numbers: SegmentNumber[]): boolean {
    return (
      numbers.length === this.segments.length &&
      numbers.every((number, at) => number === this.segments[at]?.number)
    );
  }

  /** What was read of a segment, for the next snapshot. */
  part(number: SegmentNumber): Part | undefined {
    return this.#parts.get(number);
  }

  #take(page: DocumentPage): void {
    const from = this.#ids.length;
    const ids = page.ids.split(' ');
    if (ids.length !== page.lengths.length) throw new RangeError('documents are missing');
    this.#ids.push(...ids);
    this.#lengths.set(page.lengths, from);
    this.#savedAt.set(page.savedAt, from);
    for (const [at, id] of ids.entries()) {
      if (page.savedAt[at] === gone) this.documentOf.delete(id);
      else this.documentOf.set(id, from + at);
    }
  }

  #averageLength(): number {
    let sum = 0;
    for (const document of this.documentOf.values()) sum += this.lengthOf(document);
    return sum / Math.max(1, this.documentOf.size);
  }
}

interface Ages {
  ranks: Uint32Array;
  documents: Uint32Array;
}

/** The order of saving, found through one number each, of the second and the document: they sort faster than pairs. */
function agesOf(savedAt: Float64Array): Ages {
  const size = savedAt.length;
  const keys = savedAt.map((ms, document) => Math.floor(Math.max(0, ms) / 1000) * size + document);
  const documents = Uint32Array.from(keys.sort(), (key) => key % size);
  const ranks = new Uint32Array(size);
  for (const [rank, document] of documents.entries()) ranks[document] = rank;
  return { ranks, documents };
}

/** A segment as it was read. */
interface Part {
  head: SegmentHead;
  pages: DocumentPage[];
}

/** The snapshot of what counts now; the one before where nothing changed, and of it what stayed. */
export async function takeSnapshot(
  transaction: IndexReading,
  before: Snapshot | null,
): Promise<Snapshot> {
  const numbers = await transaction.objectStore('segments').getAllKeys();
  if (before?.isOf(numbers)) return before;
  const parts = await Promise.all(
    numbers.map(async (number) => before?.part(number) ?? readPart(transaction, number)),
  );
  return new Snapshot(new Map(numbers.map((number, at) => [number, parts[at] as Part])));
}

async function readPart(transaction: IndexReading, number: SegmentNumber): Promise<Part> {
  const [head, pages] = await Promise.all([
    transaction.objectStore('segments').get(number),
    transaction.objectStore('documents').getAll(pagesOf(number)),
  ]);
  if (!head) throw new RangeError('a segment is missing');
  return { head, pages };
}

function firstsOf({ words, places, beginnings }: SegmentHead): Record<Table, string[]> {
  const split = (firsts: string) => (firsts === '' ? [] : firsts.split(' '));
  return { words: split(words), places: split(places), beginnings: split(beginnings) };
}
