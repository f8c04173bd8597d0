// What the search on the library page finds. No DOM, no browser.

import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleId } from '../article/entry';
import type { Library } from '../library/library';
import { createAskAgain } from '../list/ask-again';
import type { Shown } from './address';
import type { Collection } from './collection';

export interface Results {
  /** The best first; null while nothing is searched for. */
  ids: readonly ArticleId[] | null;
  /** How many articles cannot be found yet. */
  waiting: number;
  /** What they were searched for: an answer later than what is typed. Empty while nothing is. */
  query: string;
}

const none: Results = { ids: null, waiting: 0, query: '' };

/** Follows the query, and what changes in the library; until another answer is there, the last one stands. */
export function createResults(
  library: Promise<Library>,
  collection: ReadonlySignal<Collection>,
  shown: ReadonlySignal<Shown>,
): ReadonlySignal<Results> {
  const results = signal(none);
  // Highlights are looked through as they are listed.
  const query = computed(() =>
    shown.value.place === 'highlights' ? '' : shown.value.query.trim(),
  );
  const trash = computed(() => shown.value.place === 'trash');
  const askAgain = createAskAgain();
  let searches = 0;

  async function search(query: string, trash: boolean): Promise<void> {
    searches += 1;
    askAgain.stop();
    const mine = searches;
    const found = await (await library).search(query, Number.MAX_SAFE_INTEGER, { trash });
    if (mine !== searches) return;
    results.value = { ids: found.ids, waiting: found.waiting, query };
    askAgain.answered(found.waiting, () => start(query, trash));
  }

  /** A library that cannot be read says so by itself. */
  function start(query: string, trash: boolean): void {
    search(query, trash).catch(() => {});
  }

  effect(() => {
    if (query.value === '') {
      searches += 1;
      askAgain.stop();
      results.value = none;
    } else if (collection.value.status === 'shown') {
      start(query.value, trash.value);
    }
  });
  return results;
}
