// One table of several segments, read side by side.

import type { IndexDatabase, Table } from './index-database';
import { entriesIn, joinPages, type TableEntry } from './pages';
import type { Segment } from './snapshot';

/** What each segment has for one term; undefined where it has nothing. */
export type Same = (TableEntry | undefined)[];

/** Pages of a table that are read at once. */
const pagesAtOnce = 24;

/** Walks through the table in the order of terms. */
export class SideBySide {
  readonly #streams: TableStream[];

  constructor(database: IndexDatabase, segments: readonly Segment[], table: Table) {
    this.#streams = segments.map((segment) => new TableStream(database, segment, table));
  }

  get needsPages(): boolean {
    return this.#streams.some((stream) => stream.needsPages);
  }

  async readPages(): Promise<void> {
    for (const stream of this.#streams) if (stream.needsPages) await stream.readPages();
  }

  /** What the segments have for the next term, or null at the end. */
  next(): Same | null {
    let least: string | null = null;
    for (const { entry } of this.#streams) {
      if (entry && (least === null || entry.term < least)) least = entry.term;
    }
    if (least === null) return null;
    return this.#streams.map((stream) =>
      stream.entry?.term === least ? stream.take() : undefined,
    );
  }
}

/** One segment's table from its first entry to its last, read some pages at a time. */
class TableStream {
  readonly #database: IndexDatabase;
  readonly #segment: Segment;
  readonly #table: Table;
  #page = 0;
  #entries: Iterator<TableEntry> = [].values();
  entry: TableEntry | null = null;

  constructor(database: IndexDatabase, segment: Segment, table: Table) {
    this.#database = database;
    this.#segment = segment;
    this.#table = table;
  }

  get needsPages(): boolean {
    return this.entry === null && this.#page < this.#firsts.length;
  }

  async readPages(): Promise<void> {
    const { number } = this.#segment;
    const keys = IDBKeyRange.bound([number, this.#page], [number, this.#last()]);
    const pages = await this.#database.getAll(this.#table, keys);
    this.#page += pages.length;
    if (pages.length === 0) throw new RangeError('pages are missing');
    this.#entries = entriesIn(joinPages(pages));
    this.#advance();
  }

  /** The entry it stands at; it stands at the next one then. */
  take(): TableEntry | undefined {
    const entry = this.entry ?? undefined;
    this.#advance();
    return entry;
  }

  #advance(): void {
    const step = this.#entries.next();
    this.entry = step.done ? null : step.value;
  }

  get #firsts(): string[] {
    return this.#segment.firsts[this.#table];
  }

  /** Not in the middle of an entry that takes several pages. */
  #last(): number {
    const firsts = this.#firsts;
    let last = Math.min(firsts.length, this.#page + pagesAtOnce) - 1;
    while (last + 1 < firsts.length && firsts[last + 1] === firsts[last]) last += 1;
    return last;
  }
}
