// Stores and indexes of the library, and one upgrade step per version.

import type { DBSchema, IDBPDatabase } from 'idb';
import type { ArticleId, Entry } from '../article/entry';
import type { PieceKey } from './body';

export interface LibrarySchema extends DBSchema {
  /** Rows of the list, small, so that a list is read without any article's body. */
  entries: {
    key: ArticleId;
    value: Entry;
    indexes: {
      /** The list. Rows without `savedAt` (only opened, or removed) are not in it. */
      savedAt: number;
      addressKey: string;
      openedAt: number;
      removedAt: number;
    };
  };
  /** The articles' bodies in pieces (`body.ts`), read one article at a time. */
  bodies: { key: PieceKey; value: string };
}

export type LibraryDatabase = IDBPDatabase<LibrarySchema>;

/** Number n brings a database from version n to n + 1. Steps are never changed once released. */
const upgradeSteps: ((database: LibraryDatabase) => void)[] = [
  (database) => {
    const entries = database.createObjectStore('entries', { keyPath: 'id' });
    entries.createIndex('savedAt', 'savedAt');
    entries.createIndex('addressKey', 'addressKey');
    entries.createIndex('openedAt', 'openedAt');
    entries.createIndex('removedAt', 'removed.at');
    database.createObjectStore('bodies');
  },
];

export const schemaVersion = upgradeSteps.length;

/** Runs every step the database has not seen yet. */
export function upgrade(database: LibraryDatabase, oldVersion: number): void {
  for (const step of upgradeSteps.slice(oldVersion)) step(database);
}
