// The saved list in the popup: a shelf, newest first, or what a search finds, read a stretch at a time, and live.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleId, Entry, Place, Shelf } from '../article/entry';
import { type FailureCode, failureCode } from '../failures';
import type { Library } from '../library/library';
import { createActs, type ListActs } from '../list/acts';
import { createAskAgain } from '../list/ask-again';
import { createPassages, type Passages } from '../list/passages';
import { createTwins, type Twins } from '../list/twins';

export type Listing =
  | { status: 'loading' }
  | { status: 'failed'; failure: FailureCode }
  | {
      status: 'shown';
      /** Where they stand: while another shelf is on its way, its rows are not there yet. */
      shelf: Shelf;
      /** How many rows there are; those in sight are there, others are read when they are wanted. */
      length: number;
      at(index: number): Entry | undefined;
      /** Those that are there, from row `from` on. */
      stretch: { from: number; entries: readonly Entry[] };
      /** How many results a search has, those included that cannot be scrolled to. */
      found: number;
      /** How many articles are saved, on whatever shelf. */
      total: number;
      /** What it was searched for; empty where it was not. */
      query: string;
      /** How many articles cannot be found yet. */
      waiting: number;
    };

export interface ListModel {
  readonly listing: ReadonlySignal<Listing>;
  /** How many wait to be read; 0 until known. */
  readonly unread: ReadonlySignal<number>;
  readonly hasTrash: ReadonlySignal<boolean>;
  readonly shelf: ReadonlySignal<Shelf>;
  readonly query: ReadonlySignal<string>;
  readonly acts: ListActs;
  readonly passages: Passages;
  /** Which rows tell the same story as others. */
  readonly twins: Twins;
  showShelf(shelf: Shelf): void;
  /** Shows the shelf that an article stands on. */
  reveal(id: ArticleId): void;
  search(query: string): void;
  /** Keeps how far an article has been read. That it could not be is no reason to disturb the reading. */
  keepPlace(id: ArticleId, place: Place): void;
  /** Rows that come into sight. */
  want(from: number, to: number): void;
}

/** A stretch of the list. */
interface Stretch {
  /** Of all there is; null where it takes counting to know. */
  length: number | null;
  from: number;
  entries: Entry[];
  found: number;
  waiting: number;
}

/** Read at once; a screenful is about eight. */
const stretchLength = 50;
/** So many results can be scrolled through. */
const mostResults = 1000;

/** Starts reading the list as soon as the library is open. */
export function createList(library: Promise<Library>): ListModel {
  const listing = signal<Listing>({ status: 'loading' });
  const unread = signal(0);
  const hasTrash = signal(false);
  const shelf = signal<Shelf>('unread');
  const query = signal('');
  const acts = createActs(library);
  const passages = createPassages(library);
  const askAgain = createAskAgain();
  /** Where the stretch in sight begins. */
  let from = 0;
  let loads = 0;
  /** What was counted last, and whether something changed since. */
  let counts: Counts | null = null;
  let isCounted = false;

  async function load(): Promise<void> {
    loads += 1;
    askAgain.stop();
    const mine = loads;
    const [on, asked] = [shelf.peek(), query.peek().trim()];
    try {
      const opened = await library;
      const stretch = await read(opened, on, asked, from);
      // What was asked for since is what the reader wants to see.
      if (mine !== loads) return;
      askAgain.answered(stretch.waiting, () => void load());
      // Counting ten thousand takes far longer than reading a screenful, which is shown meanwhile.
      if (isCounted || stretch.entries.length > 0) present(stretch, on, asked);
      if (isCounted) return;
      counts = await countAll(opened);
      if (mine !== loads) return;
      isCounted = true;
      present(stretch, on, asked);
    } catch (error) {
      if (mine === loads) {
        listing.value = { status: 'failed', failure: failureCode(error, 'storage-broke') };
      }
    }
  }

  function present(stretch: Stretch, on: Shelf, asked: string): void {
    const reach = stretch.from + stretch.entries.length;
    unread.value = counts?.unread ?? 0;
    hasTrash.value = (counts?.trash ?? 0) > 0;
    listing.value = {
      status: 'shown',
      shelf: on,
      length: stretch.length ?? Math.max(counts?.[on] ?? 0, reach),
      at: (index) => stretch.entries[index - stretch.from],
      stretch,
      found: stretch.found,
      total: counts ? counts.unread + counts.archived : reach,
      query: asked,
      waiting: stretch.waiting,
    };
  }

  /** From the top. */
  function show(): void {
    from = 0;
    void load();
  }

  /** After a change. */
  function again(): void {
    isCounted = false;
    void load();
  }

  library.then((opened) => opened.onChange(again)).catch(() => {});
  void load();

  return {
    listing,
    unread,
    hasTrash,
    shelf,
    query,
    acts,
    passages,
    twins: createTwins(library),
    showShelf(next) {
      shelf.value = next;
      show();
    },
    reveal(id) {
      library
        .then((opened) => opened.rowsOf([id]))
        .then(([entry]) => {
          const on = entry?.shelf?.[0];
          if (on && on !== 'trash' && on !== shelf.peek()) this.showShelf(on);
        })
        .catch(() => {});
    },
    search(next) {
      query.value = next;
      show();
    },
    keepPlace(id, place) {
      library.then((opened) => opened.setPlace(id, place)).catch(() => {});
    },
    want(first, last) {
      const now = listing.peek();
      if (now.status !== 'shown') return;
      const { from: start, entries } = now.stretch;
      const inSight = entries.slice(Math.max(0, first - start), Math.max(0, last - start));
      passages.want(
        now.query,
        inSight.map(({ id }) => id),
      );
      const isThere = [first, Math.min(last, now.length) - 1].every((index) => now.at(index));
      const middle = Math.floor((first + last) / 2);
      const wanted = Math.max(0, middle - stretchLength / 2);
      if (isThere || wanted === from) return;
      from = wanted;
      void load();
    },
  };
}

type Counts = Record<Shelf, number>;

async function countAll(library: Library): Promise<Counts> {
  const count = (shelf: Shelf) => library.count(shelf);
  const [unread, archived, trash] = await Promise.all([
    count('unread'),
    count('archived'),
    count('trash'),
  ]);
  return { unread, archived, trash };
}

async function read(library: Library, shelf: Shelf, query: string, from: number): Promise<Stretch> {
  if (query === '') {
    const entries = await library.rows(shelf, from, stretchLength);
    const isLast = entries.length > 0 && entries.length < stretchLength;
    return { length: isLast ? from + entries.length : null, from, entries, found: 0, waiting: 0 };
  }
  const found = await library.search(query, mostResults, { trash: shelf === 'trash' });
  const entries = await library.rowsOf(found.ids.slice(from, from + stretchLength));
  const { ids, total, waiting } = found;
  return { length: ids.length, from, entries, found: total, waiting };
}
