// All rows of the library in memory, kept up with what any window changes. No DOM, no browser.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleId, Entry } from '../article/entry';
import { type FailureCode, failureCode } from '../failures';
import type { Library } from '../library/library';

export type Collection =
  | { status: 'loading' }
  | { status: 'failed'; failure: FailureCode }
  /** Newest first; the trash, the last one removed first. */
  | { status: 'shown'; listed: readonly Entry[]; trash: readonly Entry[] };

/** So many changed rows are read one by one; more, and all is read anew. */
const fewRows = 500;

/** Reads the library as soon as it is open, and follows it. */
export function createCollection(library: Promise<Library>): ReadonlySignal<Collection> {
  const collection = signal<Collection>({ status: 'loading' });
  const rows = new Map<ArticleId, Entry>();
  /** Changes are read one after the other, so that the later one stands. */
  let turn: Promise<void> = Promise.resolve();

  function show(): void {
    const all = [...rows.values()];
    collection.value = {
      status: 'shown',
      listed: all.filter((row) => row.shelf?.[0] !== 'trash').sort(byShelf),
      trash: all.filter((row) => row.shelf?.[0] === 'trash').sort(byShelf),
    };
  }

  async function readAll(opened: Library): Promise<void> {
    const [listed, trash] = await Promise.all([opened.list(), opened.trash()]);
    rows.clear();
    for (const row of [...listed, ...trash]) rows.set(row.id, row);
  }

  async function readSome(opened: Library, ids: readonly ArticleId[]): Promise<void> {
    const found = await opened.rowsOf(ids);
    for (const id of ids) rows.delete(id);
    for (const row of found) if (row.shelf) rows.set(row.id, row);
  }

  function follow(opened: Library, ids: readonly ArticleId[] | null): void {
    turn = turn
      .then(() => (ids && ids.length <= fewRows ? readSome(opened, ids) : readAll(opened)))
      .then(show)
      .catch(refuse);
  }

  function refuse(error: unknown): void {
    collection.value = { status: 'failed', failure: failureCode(error, 'storage-broke') };
  }

  library
    .then((opened) => {
      opened.onChange((ids) => follow(opened, ids));
      follow(opened, null);
    })
    .catch(refuse);
  return collection;
}

function byShelf({ shelf: a }: Entry, { shelf: b }: Entry): number {
  return (a?.[1] ?? 0) - (b?.[1] ?? 0);
}
