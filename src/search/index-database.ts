// The index lies in a database of its own beside the library's: it is made from the articles, and can be deleted and
// made again at any time.

import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';

/** A number for every segment ever made; higher is newer. */
export type SegmentNumber = number;
export type PageKey = [segment: SegmentNumber, page: number];

/** What has to be known of a segment before anything is looked up in it. Segments never change. */
export interface SegmentHead {
  /** How many documents it has, erased ones included. */
  documents: number;
  /** For each table the first term of each of its pages, with spaces between them: terms hold none. */
  words: string;
  places: string;
  beginnings: string;
}

/** Some of a segment's documents. */
export interface DocumentPage {
  /** With spaces between them. */
  ids: string;
  lengths: Uint32Array;
  savedAt: Float64Array;
}

export const tables = ['words', 'places', 'beginnings'] as const;
export type Table = (typeof tables)[number];

export interface IndexSchema extends DBSchema {
  /** The segments that count. Pages of one that is not in here are being written, or left over. */
  segments: { key: SegmentNumber; value: SegmentHead };
  documents: { key: PageKey; value: DocumentPage };
  words: { key: PageKey; value: Uint8Array };
  places: { key: PageKey; value: Uint8Array };
  beginnings: { key: PageKey; value: Uint8Array };
  /** `begun` once the library was told to hand over all of its articles. */
  state: { key: 'begun'; value: true };
}

export type IndexDatabase = IDBPDatabase<IndexSchema>;

/** Counts up with every change of what is written, or of how words are cut and folded. */
const formatVersion = 1;

export const stores = ['segments', 'documents', 'words', 'places', 'beginnings'] as const;

/** Opens an index, empty where there is none in this format. */
export async function openIndexDatabase(name: string): Promise<IndexDatabase> {
  try {
    return await open(name);
  } catch (error) {
    // Written by a newer version, or damaged: what is in it is in the library, too.
    await deleteDB(name);
    return open(name).catch(() => {
      throw error;
    });
  }
}

function open(name: string): Promise<IndexDatabase> {
  return openDB<IndexSchema>(name, formatVersion, {
    upgrade(database) {
      for (const store of [...database.objectStoreNames]) database.deleteObjectStore(store);
      for (const store of [...stores, 'state'] as const) database.createObjectStore(store);
    },
    // Another page wants to delete or renew it.
    blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
  });
}

/** All pages of one segment. */
export function pagesOf(segment: SegmentNumber): IDBKeyRange {
  return IDBKeyRange.bound([segment], [segment, []]);
}

/** Waits for the transaction, which alone knows why a request in it failed. */
export async function committed(
  transaction: { done: Promise<void> },
  writes: Promise<unknown>[],
): Promise<void> {
  for (const write of writes) write.catch(() => {});
  await transaction.done;
}
