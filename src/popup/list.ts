// The saved list: newest first, searched by title, live. What was done to a row can be undone.

import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleId, Entry } from '../article/entry';
import { type FailureCode, failureCode } from '../failures';
import type { Library } from '../library/library';
import { matches, queryWords } from '../search/fold';

export type Listing =
  | { status: 'loading' }
  | { status: 'shown'; entries: Entry[]; total: number }
  | { status: 'failed'; failure: FailureCode };

/** What was last done to a row, and can be undone. */
export interface UndoableAct {
  kind: 'deleted' | 'archived' | 'unarchived';
  entry: Entry;
}

export type Shelf = 'unread' | 'archived';

export interface ListModel {
  readonly listing: ReadonlySignal<Listing>;
  /** How many wait to be read; 0 until known. */
  readonly unread: ReadonlySignal<number>;
  readonly shelf: ReadonlySignal<Shelf>;
  readonly query: ReadonlySignal<string>;
  readonly lastAct: ReadonlySignal<UndoableAct | null>;
  readonly failure: ReadonlySignal<FailureCode | null>;
  showShelf(shelf: Shelf): void;
  /** Shows the shelf that an article stands on. */
  reveal(id: ArticleId): void;
  search(query: string): void;
  archive(entry: Entry): void;
  remove(entry: Entry): void;
  undo(): void;
  dismissAct(): void;
}

/** Starts reading the list as soon as the library is open. */
export function createList(library: Promise<Library>): ListModel {
  const all = signal<Entry[] | null>(null);
  const refused = signal<FailureCode | null>(null);
  const shelf = signal<Shelf>('unread');
  const query = signal('');
  const lastAct = signal<UndoableAct | null>(null);
  const failure = signal<FailureCode | null>(null);

  async function load(opened: Library): Promise<void> {
    all.value = await opened.list();
  }

  /** Acts on the library; whatever goes wrong is said and leaves the list as it is. */
  async function act(work: (opened: Library) => Promise<void>): Promise<void> {
    failure.value = null;
    try {
      await work(await library);
    } catch (error) {
      failure.value = failureCode(error, 'storage-broke');
    }
  }

  /** The same; once it is done, and not before, it can be undone. */
  function undoably(done: UndoableAct, work: (opened: Library) => Promise<void>): Promise<void> {
    return act(async (opened) => {
      await work(opened);
      lastAct.value = done;
    });
  }

  const listing = computed<Listing>(() => {
    if (refused.value) return { status: 'failed', failure: refused.value };
    if (!all.value) return { status: 'loading' };
    const words = queryWords(query.value);
    const archived = shelf.value === 'archived';
    const entries = all.value.filter(
      (entry) =>
        (words.length > 0 || entry.archived === archived) && matches(entry.summary.title, words),
    );
    return { status: 'shown', entries, total: all.value.length };
  });

  const unread = computed(() => all.value?.filter((entry) => !entry.archived).length ?? 0);

  library
    .then((opened) => {
      opened.onChange(() => void act(load));
      return load(opened);
    })
    .catch((error) => {
      refused.value = failureCode(error, 'storage-broke');
    });

  return {
    listing,
    unread,
    shelf,
    query,
    lastAct,
    failure,
    showShelf(next) {
      shelf.value = next;
    },
    reveal(id) {
      const entry = all.peek()?.find((each) => each.id === id);
      if (entry) shelf.value = entry.archived ? 'archived' : 'unread';
    },
    search(next) {
      query.value = next;
    },
    archive(entry) {
      const kind = entry.archived ? 'unarchived' : 'archived';
      void undoably({ kind, entry }, (opened) => opened.archive(entry.id, !entry.archived));
    },
    remove(entry) {
      void undoably({ kind: 'deleted', entry }, (opened) => opened.remove(entry.id));
    },
    undo() {
      const done = lastAct.value;
      if (!done) return;
      lastAct.value = null;
      void act((opened) => undoAct(opened, done));
    },
    dismissAct() {
      lastAct.value = null;
    },
  };
}

function undoAct(library: Library, { kind, entry }: UndoableAct): Promise<void> {
  return kind === 'deleted' ? library.restore(entry.id) : library.archive(entry.id, entry.archived);
}
