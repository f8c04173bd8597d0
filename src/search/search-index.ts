// The index as the library sees it: documents go in, queries come out. Whatever happens to it, it can be made anew.

import { deleteDB } from 'idb';
import type { ArticleId } from '../article/entry';
import type { SegmentBuilder, SegmentEntry } from './build-segment';
import { dueForMerging } from './due-for-merging';
import { type IndexDatabase, openIndexDatabase, stores } from './index-database';
import { type Weights, weightsOfPhrase, weightsOfWord } from './look-up';
import { mergeInto, renumber } from './merge-segments';
import type { Pace } from './pace';
import type { Query } from './query';
import { ranked } from './rank';
import { type Snapshot, takeSnapshot } from './snapshot';
import { sweep } from './sweep';
import { SegmentWriter } from './write-segment';

export class SearchIndex {
  readonly #name: string;
  #database: Promise<IndexDatabase> | null = null;
  #snapshot: Snapshot | null = null;
  #isBegun = false;
  #isClosed = false;
  /** Which documents may be found, for the snapshot and the list it was made of. */
  #allowed: { of: readonly ArticleId[]; in: Snapshot; documents: Uint8Array } | null = null;

  constructor(name: string) {
    this.#name = name;
  }

  /** Whether the library has handed over its articles; until then the index has none, or not all. */
  async isBegun(): Promise<boolean> {
    this.#isBegun ||= await this.#with(
      async (database) => (await database.get('state', 'begun')) === true,
    );
    return this.#isBegun;
  }

  /** Says so. */
  async begin(): Promise<void> {
    await this.#with((database) => database.put('state', true, 'begun'));
  }

  /**
   * The articles that have every word and phrase of a query, best first.
   *
   * @param allowed Only these, in any order. The same array as last time costs nothing.
   */
  find({ words, phrases }: Query, allowed: readonly ArticleId[]): Promise<ArticleId[]> {
    return this.#with(async (database) => {
      const transaction = database.transaction(stores);
      const snapshot = await takeSnapshot(transaction, this.#snapshot);
      this.#snapshot = snapshot;
      const lookedUp: Weights[] = await Promise.all([
        ...words.map((word) => weightsOfWord(transaction, snapshot, word)),
        ...phrases.map((phrase) => weightsOfPhrase(transaction, snapshot, phrase)),
      ]);
      return ranked(snapshot, lookedUp, this.#documentsOf(allowed, snapshot)).map((document) =>
        snapshot.idOf(document),
      );
    });
  }

  /** Writes documents as a segment, over what older ones say of the same articles. */
  async add(builder: SegmentBuilder, pace: Pace): Promise<void> {
    await this.#with(async (database) => {
      const writer = new SegmentWriter(database, await nextNumber(database));
      await writeAll(writer, builder.words(), (entry) => writer.word(entry), pace);
      await writeAll(writer, builder.beginnings(), (entry) => writer.beginning(entry), pace);
      await writer.publish(builder.documents, []);
    });
  }

  /** Sweeps up what work left that was cut off. */
  async sweep(): Promise<void> {
    await this.#with(sweep);
  }

  /** Merges segments, once, if any are due; true when some were. */
  async tidy(pace: Pace): Promise<boolean> {
    return this.#with(async (database) => {
      const snapshot = await takeSnapshot(database.transaction(stores), this.#snapshot);
      const sizes = snapshot.segments.map(({ documents }) => documents);
      const due = dueForMerging(
        sizes,
        snapshot.segments.map((segment) => snapshot.deadIn(segment)),
      );
      if (due === 0) return false;
      const segments = snapshot.segments.slice(-due);
      const { documents, numbers } = renumber(snapshot, segments);
      const writer = new SegmentWriter(database, await nextNumber(database));
      await mergeInto(writer, database, segments, numbers, pace);
      const replaced = segments.map(({ number }) => number);
      await writer.publish(documents, replaced);
      await sweep(database);
      return true;
    });
  }

  /** Deletes it: it begins anew. */
  async drop(): Promise<void> {
    this.#letGo();
    await deleteDB(this.#name);
  }

  close(): void {
    this.#isClosed = true;
    this.#letGo();
  }

  #letGo(): void {
    this.#database?.then(
      (database) => database.close(),
      () => {},
    );
    this.#database = null;
    this.#isBegun = false;
    this.#snapshot = null;
    this.#allowed = null;
  }

  /** Works with the database, opened anew if another page closed it in between. */
  async #with<Result>(work: (database: IndexDatabase) => Promise<Result>): Promise<Result> {
    this.#database ??= openIndexDatabase(this.#name);
    try {
      return await work(await this.#database);
    } catch (error) {
      const wasTaken = error instanceof DOMException && error.name === 'InvalidStateError';
      if (!wasTaken || this.#isClosed) throw error;
      this.#letGo();
      this.#database = openIndexDatabase(this.#name);
      return work(await this.#database);
    }
  }

  #documentsOf(ids: readonly ArticleId[], snapshot: Snapshot): Uint8Array {
    if (this.#allowed?.of === ids && this.#allowed.in === snapshot) return this.#allowed.documents;
    const documents = new Uint8Array(snapshot.size);
    for (const id of ids) {
      const document = snapshot.documentOf.get(id);
      if (document !== undefined) documents[document] = 1;
    }
    this.#allowed = { of: ids, in: snapshot, documents };
    return documents;
  }
}

/** Higher than all before, and not one that an index had which was deleted: a page may still know that one's segments. */
async function nextNumber(database: IndexDatabase): Promise<number> {
  const last = await database.transaction('segments').store.openKeyCursor(null, 'prev');
  return Math.max((last?.key ?? 0) + 1, Date.now());
}

async function writeAll(
  writer: SegmentWriter,
  entries: Generator<SegmentEntry | null>,
  write: (entry: SegmentEntry) => void,
  pace: Pace,
): Promise<void> {
  for (const entry of entries) {
    if (entry) write(entry);
    if (writer.isFull) await writer.flush();
    if (pace.isDue) await pace.rest();
  }
}
