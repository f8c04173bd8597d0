// Articles kept in IndexedDB: the only way to the stores.

import { type IDBPTransaction, openDB } from 'idb';
import type { Article } from '../article/article';
import { type ArticleId, type Entry, summarise } from '../article/entry';
import { Failure, type FailureCode, failureCode } from '../failures';
import { fromPieces, piecesOf, toPieces } from './body';
import { type ChangeListener, Changes } from './changes';
import { type Identity, identify } from './identity';
import { type LibraryDatabase, type LibrarySchema, schemaVersion, upgrade } from './schema';

/** An article with its identity and what the library has of it, ready to be kept without a wait. */
export interface Located {
  article: Article;
  identity: Identity;
  /** The same article in the list. */
  kept: Entry | null;
  /** Another article in the list that was saved from the same address. */
  sameAddress: Entry | null;
}

/** An article as it was kept. */
export interface Kept {
  entry: Entry;
  article: Article;
}

const dayMs = 24 * 60 * 60 * 1000;
/** How long articles stay that were only opened in a reader tab, and ones taken out of the list. */
const openedKeptMs = 7 * dayMs;
const removedKeptMs = 30 * dayMs;

/** What a refused opening means, by the name of the browser's error; any other is a browser without storage. */
const openingFaults: Record<string, FailureCode> = {
  VersionError: 'storage-newer',
  QuotaExceededError: 'storage-full',
  UnknownError: 'storage-broke',
  AbortError: 'storage-broke',
};

/**
 * Opens the library, making or upgrading its database.
 *
 * @throws {Failure} `storage-unavailable` where the browser gives us no database, `storage-newer` when
 *   a newer Lede wrote it (it is left untouched).
 */
export async function openLibrary(name = 'lede'): Promise<Library> {
  try {
    const database = await openDB<LibrarySchema>(name, schemaVersion, {
      upgrade: (opened, oldVersion) => upgrade(opened, oldVersion),
      // A newer Lede wants to upgrade: an open connection would hold it up for as long as this page lives.
      blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
    });
    return new LocalLibrary(database, new Changes(name));
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    throw new Failure(openingFaults[name] ?? 'storage-unavailable', error);
  }
}

/**
 * What a library can do, wherever it lies: in this page's database, or at the other end of a line
 * (`remote.ts`).
 */
export type Library = { [Act in keyof LocalLibrary]: LocalLibrary[Act] };

class LocalLibrary {
  readonly #database: LibraryDatabase;
  readonly #changes: Changes;

  constructor(database: LibraryDatabase, changes: Changes) {
    this.#database = database;
    this.#changes = changes;
  }

  /** Finds out, before the reader can ask for it, what keeping this article would mean. */
  async locate(article: Article): Promise<Located> {
    const identity = await identify(article);
    const atAddress = await guarded(() =>
      this.#database.getAllFromIndex('entries', 'addressKey', identity.addressKey),
    );
    const listed = atAddress.filter((entry) => entry.savedAt !== undefined);
    const kept = listed.find((entry) => entry.id === identity.id) ?? null;
    return { article, identity, kept, sameAddress: kept ? null : (listed[0] ?? null) };
  }

  /**
   * Puts an article into the list, whole. Every write is issued before this returns and the transaction
   * committed at once, so that a popup may close in the same instant.
   */
  async keep({ article, identity }: Located, now = Date.now()): Promise<Entry> {
    const entry: Entry = {
      ...identity,
      summary: summarise(article),
      savedAt: now,
      archived: false,
    };
    try {
      return await this.#put(entry, article);
    } catch (error) {
      if (failureCode(error, 'storage-broke') !== 'storage-full') throw error;
      // What was deleted or only opened makes room first: it is what the reader is told to give up.
      await this.prune(Number.POSITIVE_INFINITY);
      return this.#put(entry, article);
    }
  }

  /** Stores an article that is only opened, so that its reader tab survives a reload; one that is kept stays as it is. */
  async keepOpened(article: Article, now = Date.now()): Promise<Entry> {
    const identity = await identify(article);
    return guarded(async () => {
      const transaction = this.#database.transaction(['entries', 'bodies'], 'readwrite');
      const before = await transaction.objectStore('entries').get(identity.id);
      if (before?.savedAt !== undefined) return before;
      const entry: Entry = {
        ...identity,
        summary: summarise(article),
        archived: before?.archived ?? false,
        openedAt: now,
        ...(before?.removed ? { removed: before.removed } : {}),
      };
      await committed(transaction, write(transaction, entry, article));
      return entry;
    });
  }

  /** The whole article, also one that was only opened or removed a while ago; null when there is none. */
  open(id: ArticleId): Promise<Kept | null> {
    return guarded(async () => {
      const transaction = this.#database.transaction(['entries', 'bodies']);
      const [entry, pieces] = await Promise.all([
        transaction.objectStore('entries').get(id),
        transaction.objectStore('bodies').getAll(piecesOf(id)),
      ]);
      return entry ? { entry, article: { ...entry.summary, ...fromPieces(pieces) } } : null;
    });
  }

  /** The rows of the list, newest first. */
  list(): Promise<Entry[]> {
    return guarded(async () =>
      (await this.#database.getAllFromIndex('entries', 'savedAt')).reverse(),
    );
  }

  count(): Promise<number> {
    return guarded(() => this.#database.countFromIndex('entries', 'savedAt'));
  }

  /** Sets or lifts the archived state. Does nothing to an article that is gone. */
  async archive(id: ArticleId, archived: boolean): Promise<void> {
    await this.#change(id, (entry) => ({ ...entry, archived }));
  }

  /** Takes an article out of the list; `restore` gives it back until it is pruned. */
  async remove(id: ArticleId, now = Date.now()): Promise<void> {
    await this.#change(id, ({ savedAt, ...entry }) =>
      savedAt === undefined ? entry : { ...entry, removed: { at: now, savedAt } },
    );
  }

  /** Puts a removed article back where it stood. */
  async restore(id: ArticleId): Promise<void> {
    await this.#change(id, ({ removed, ...entry }) =>
      removed ? { ...entry, savedAt: removed.savedAt } : entry,
    );
  }

  /** Deletes for good what was removed, or only opened, long ago; with `now` at infinity, all of it. */
  prune(now = Date.now()): Promise<void> {
    return guarded(async () => {
      const transaction = this.#database.transaction(['entries', 'bodies'], 'readwrite');
      const entries = transaction.objectStore('entries');
      const bodies = transaction.objectStore('bodies');
      const [removed, opened] = await Promise.all([
        entries.index('removedAt').getAll(IDBKeyRange.upperBound(now - removedKeptMs)),
        entries.index('openedAt').getAll(IDBKeyRange.upperBound(now - openedKeptMs)),
      ]);
      const old = [
        ...removed.filter(({ openedAt = 0 }) => openedAt <= now - openedKeptMs),
        ...opened.filter((entry) => entry.savedAt === undefined && !entry.removed),
      ];
      await committed(
        transaction,
        old.flatMap(({ id }) => [entries.delete(id), bodies.delete(piecesOf(id))]),
      );
    });
  }

  /** Calls back after every change, also by our other open pages; the function returned ends that. */
  onChange(listener: ChangeListener): () => void {
    return this.#changes.listen(listener);
  }

  close(): void {
    this.#changes.close();
    this.#database.close();
  }

  /** Runs without a wait up to the commit: see `keep`. */
  #put(entry: Entry, article: Article): Promise<Entry> {
    return guarded(async () => {
      const transaction = this.#database.transaction(['entries', 'bodies'], 'readwrite');
      const writes = write(transaction, entry, article);
      transaction.commit();
      // Announced before it is done as well: a popup that closes now never hears of the end, and whoever
      // reads the list on hearing this waits behind this transaction.
      this.#changes.announce();
      await committed(transaction, writes);
      this.#changes.announce();
      return entry;
    });
  }

  #change(id: ArticleId, change: (entry: Entry) => Entry): Promise<void> {
    return guarded(async () => {
      const transaction = this.#database.transaction('entries', 'readwrite');
      const entry = await transaction.store.get(id);
      if (!entry) return;
      const changed = change(entry);
      await committed(transaction, [transaction.store.put(changed)]);
      this.#changes.announce();
    });
  }
}

type Writing = IDBPTransaction<LibrarySchema, ('entries' | 'bodies')[], 'readwrite'>;

/** Issues the writing of one article, row and body, over whatever stood there. */
function write(transaction: Writing, entry: Entry, article: Article): Promise<unknown>[] {
  const bodies = transaction.objectStore('bodies');
  return [
    bodies.delete(piecesOf(entry.id)),
    ...toPieces(article).map((piece, number) => bodies.put(piece, [entry.id, number])),
    transaction.objectStore('entries').put(entry),
  ];
}

/** Waits for the transaction: it alone knows why it failed, its requests only that it was aborted. */
async function committed(
  transaction: { done: Promise<void> },
  writes: Promise<unknown>[],
): Promise<void> {
  for (const write of writes) write.catch(() => {});
  await transaction.done;
}

/** Turns what the database throws into a `Failure`. Starts the work at once. */
async function guarded<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    throw new Failure(full ? 'storage-full' : 'storage-broke', error);
  }
}
