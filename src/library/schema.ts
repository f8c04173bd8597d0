// Stores and indexes of the library, and one upgrade step per version.

import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { addressKey } from '../article/address-key';
import type { Article } from '../article/article';
import type { ArticleId, Entry, Shelf } from '../article/entry';
import type { Sketch } from '../article/sketch';
import { type Stamp, writeStamp } from '../article/stamp';
import type { PieceKey, VersionKey } from './body';
import { halfNode } from './clock';
import type { Illustration, Picture } from './illustration';
import { isArticle, type Row, shelfOf } from './row';

/** A text's sketch, or that it is still to be made. Of texts too short for one there is none. */
export type SketchRow = { id: ArticleId } & (Sketch | { wanted: 1 });

/** What the page of a kept article says by now. */
export interface Reading {
  id: ArticleId;
  /** When the page was read, in epoch milliseconds. */
  at: number;
  article: Article;
}

export interface LibrarySchema extends DBSchema {
  /** Rows of the list, small, so that a list is read without any article's body; and what is left of erased ones. */
  entries: {
    key: ArticleId;
    value: Row;
    indexes: {
      /** The lists: rows that were only opened are in none. */
      shelf: [Shelf, number];
      addressKey: string;
      openedAt: number;
      /** Also the state of the clock (`clock.ts`). */
      changed: Stamp;
      tags: string;
    };
  };
  /** The articles' bodies in pieces (`body.ts`), read one article at a time. */
  bodies: { key: PieceKey; value: string };
  /** Articles with words that the search index has not seen yet, each with its row's latest stamp. */
  unindexed: { key: ArticleId; value: Stamp };
  /** Kept articles whose pictures have not been listed since their text was written, each with its row's latest stamp. */
  unillustrated: { key: ArticleId; value: Stamp };
  /**
   * By what copies of one story find each other. Derived from the texts, and no part of the records: one that is not
   * there yet is wanted.
   */
  sketches: { key: ArticleId; value: SketchRow; indexes: { keys: number; wanted: number } };
  /** Older texts in pieces, of articles whose rows name them. */
  versions: { key: VersionKey; value: string };
  /** What the page of a kept article said when it was last looked at; for as long as an opened article. */
  readings: { key: ArticleId; value: Reading; indexes: { at: number } };
  /** Pictures by the SHA-256 of their bytes, in hexadecimal; articles share them. */
  pictures: { key: string; value: Picture };
  /** Which pictures an article has, kept or not. How many use a picture is a count over the index. */
  illustrations: {
    key: [article: ArticleId, url: string];
    value: Illustration;
    indexes: { picture: string; wanted: number };
  };
  /** What belongs to this installation alone: `node`, its half of every stamp's node. */
  local: { key: 'node'; value: string };
}

export type LibraryDatabase = IDBPDatabase<LibrarySchema>;

/** A transaction in which articles can be changed. Which stores it covers is up to the act. */
export type Writing = IDBPTransaction<LibrarySchema, WritingStore[], 'readwrite'>;

export type WritingStore = Exclude<StoreNames<LibrarySchema>, 'local'>;

type Upgrade = IDBPTransaction<LibrarySchema, StoreNames<LibrarySchema>[], 'versionchange'>;

/** Number n brings a database from version n to n + 1. Steps are never changed once released. */
const upgradeSteps: ((database: LibraryDatabase, transaction: Upgrade) => void | Promise<void>)[] =
  [
    (database) => {
      const entries = database.createObjectStore('entries', { keyPath: 'id' });
      entries.createIndex('savedAt' as never, 'savedAt');
      entries.createIndex('addressKey', 'addressKey');
      entries.createIndex('openedAt', 'openedAt');
      entries.createIndex('removedAt' as never, 'removed.at');
      database.createObjectStore('bodies');
    },
    async (database, transaction) => {
      const node = halfNode();
      await database.createObjectStore('local').put(node, 'node');
      const entries = transaction.objectStore('entries');
      for (let at = await entries.openCursor(); at; at = await at.continue()) {
        await at.update(stampedEntry(at.value as Entry, `${node}00000000`));
      }
      entries.createIndex('changed', 'changed');
      entries.createIndex('tags', 'tags', { multiEntry: true });
    },
    async (database, transaction) => {
      database.createObjectStore('pictures');
      const illustrations = database.createObjectStore('illustrations', { keyPath: ['id', 'url'] });
      illustrations.createIndex('picture', 'picture');
      illustrations.createIndex('wanted', 'wanted');
      // Empty: what was kept before has its pictures fetched when the reader asks for them.
      database.createObjectStore('unillustrated');
      const unindexed = database.createObjectStore('unindexed');
      const sketches = database.createObjectStore('sketches', { keyPath: 'id' });
      sketches.createIndex('keys', 'keys', { multiEntry: true });
      sketches.createIndex('wanted', 'wanted');
      database.createObjectStore('versions');
      const readings = database.createObjectStore('readings', { keyPath: 'id' });
      readings.createIndex('at', 'at');
      const entries = transaction.objectStore('entries');
      for (let at = await entries.openCursor(); at; at = await at.continue()) {
        const row = at.value;
        const shelf = shelfOf(row as Partial<Entry>);
        const key = keyAnew(row);
        if (shelf || key) await at.update({ ...row, ...key, ...(shelf && { shelf }) } as Row);
        if (shelf) await sketches.put({ id: row.id, wanted: 1 });
        await unindexed.put(row.changed, row.id);
      }
      entries.createIndex('shelf', 'shelf');
      entries.deleteIndex('savedAt' as never);
      entries.deleteIndex('removedAt' as never);
    },
  ];

export const schemaVersion = upgradeSteps.length;

/**
 * Runs every step the database has not seen yet, all in the one transaction that the browser opens for it: a
 * step that fails leaves the database as it was.
 */
export async function upgrade(
  database: LibraryDatabase,
  oldVersion: number,
  transaction: Upgrade,
): Promise<void> {
  try {
    for (const step of upgradeSteps.slice(oldVersion)) await step(database, transaction);
  } catch {
    // Whoever opens the database hears of it, as its opening is refused.
    transaction.done.catch(() => {});
    transaction.abort();
  }
}

/** More forms of an address have one key than before. */
function keyAnew(row: Row): Pick<Entry, 'addressKey'> | null {
  const url: unknown = isArticle(row) ? row.summary?.url : undefined;
  return typeof url === 'string' ? { addressKey: addressKey(url) } : null;
}

/** A row of version 1, every part of it set when the row was last heard of. */
function stampedEntry(entry: Entry, node: string): Row {
  const ms = entry.removed?.at ?? entry.savedAt ?? entry.openedAt ?? 0;
  const stamp = writeStamp({ ms, counter: 0, node });
  const isListed = entry.savedAt !== undefined || entry.removed !== undefined;
  const stamps = {
    text: stamp,
    ...(isListed && { listed: stamp }),
    ...(entry.archived && { archived: stamp }),
  };
  return { ...entry, stamps, changed: stamp };
}
