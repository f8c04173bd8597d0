// The stores as acts see them: one transaction an act, each with a stamp, each announced.

import type { Article } from '../article/article';
import type { ArticleId, Body } from '../article/entry';
import type { Sketch } from '../article/sketch';
import type { Stamp } from '../article/stamp';
import { Changes } from './changes';
import { Clock, halfNode } from './clock';
import { type ArticleRow, isArticle, type Row } from './row';
import type { LibraryDatabase } from './schema';
import {
  catchUp,
  committed,
  guarded,
  issued,
  type Writing,
  writeErased,
  writeKept,
  writeRow,
  writing,
} from './transactions';

/** What an act makes of a record: its row, and its text where that is another. */
export interface Changed {
  row: Row;
  body?: Body;
  /** Of that text; null where it is too short for one. */
  sketch?: Sketch | null;
}

export class Records {
  readonly database: LibraryDatabase;
  readonly changes: Changes;
  /** The same for the articles' pictures, of which many come one after the other. */
  readonly pictureChanges: Changes;
  #clock: Clock | null = null;

  constructor(
    database: LibraryDatabase,
    name: string,
    /** Told of an article whose pictures are to be fetched, in the same turn as the act that makes it so. */
    readonly onPicturesWanted: (id: ArticleId, article?: Article) => void,
  ) {
    this.database = database;
    this.changes = new Changes(name);
    this.pictureChanges = new Changes(`${name}-pictures`);
  }

  close(): void {
    this.changes.close();
    this.pictureChanges.close();
    this.database.close();
  }

  /** The clock if it was started, for acts that cannot wait. */
  get startedClock(): Clock | null {
    return this.#clock;
  }

  /** The clock, and with it this window's half of every stamp's node. */
  async clock(): Promise<Clock> {
    if (this.#clock) return this.#clock;
    const installation = await guarded(() => this.database.get('local', 'node'));
    this.#clock ??= new Clock(`${installation ?? halfNode()}${halfNode()}`);
    return this.#clock;
  }

  /** Writes an article without a wait up to the commit: see `keep`. Gives back what was written over. */
  put(row: ArticleRow, body: Body, sketch: Sketch | null): Promise<Row | undefined> {
    return writing(this.database, async (transaction) => {
      const under = issued(transaction.objectStore('entries').get(row.id));
      const writes = writeKept(transaction, row, body, sketch);
      transaction.commit();
      // Announced before it is done as well: a popup that closes now never hears of the end, and whoever
      // reads the list on hearing this waits behind this transaction.
      this.changes.announce([row.id]);
      await committed(transaction, writes);
      this.changes.announce([row.id]);
      return under;
    });
  }

  /**
   * One act on some records in one transaction: on all of them, or, when it fails, on none. `change` may decline.
   *
   * @returns The records that were written; the caller announces them.
   */
  async act(
    ids: readonly ArticleId[],
    now: number,
    change: (before: Row | null, stamp: Stamp, id: ArticleId) => Changed | null,
    stores?: Parameters<typeof writing>[2],
  ): Promise<ArticleId[]> {
    const clock = await this.clock();
    return writing(
      this.database,
      async (transaction) => {
        const entries = transaction.objectStore('entries');
        const [rows] = await Promise.all([
          Promise.all(ids.map((id) => entries.get(id))),
          catchUp(clock, transaction, now),
        ]);
        const writes: Promise<unknown>[] = [];
        const written = ids.filter((id, index) => {
          const before = rows[index] ?? null;
          const changed = change(before, clock.next(now, before?.changed), id);
          if (changed) writes.push(...writeChanged(transaction, before, changed));
          return changed !== null;
        });
        await committed(transaction, writes);
        return written;
      },
      stores,
    );
  }

  /**
   * An act on the rows of articles that are there, whose texts stay. Does nothing to ones that are gone, nor where
   * `change` declines.
   *
   * @returns The articles that it changed.
   */
  async change(
    ids: readonly ArticleId[],
    change: (row: ArticleRow, stamp: Stamp) => ArticleRow | null,
  ): Promise<ArticleId[]> {
    const changed = await this.act(ids, Date.now(), (before, stamp) => {
      const row = isArticle(before) ? change(before, stamp) : null;
      return row && { row };
    });
    if (changed.length > 0) this.changes.announce(changed);
    return changed;
  }
}

function writeChanged(
  transaction: Writing,
  before: Row | null,
  { row, body, sketch }: Changed,
): Promise<unknown>[] {
  if (!isArticle(row)) return writeErased(transaction, row);
  return body ? writeKept(transaction, row, body, sketch) : writeRow(transaction, before, row);
}
