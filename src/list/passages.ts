// Why articles were found: the passages of their texts, read for the rows in sight alone. No DOM, no browser.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleId } from '../article/entry';
import type { Library } from '../library/library';
import type { Snippet } from '../search/snippet';

export interface Passages {
  /** By article; null where nothing in the text itself was found. */
  readonly known: ReadonlySignal<ReadonlyMap<ArticleId, Snippet | null>>;
  /** Reads those of some articles that are not known yet; of another query than before, all anew. */
  want(query: string, ids: readonly ArticleId[]): void;
}

export function createPassages(library: Promise<Library>): Passages {
  const known = signal<ReadonlyMap<ArticleId, Snippet | null>>(new Map());
  const asked = new Set<ArticleId>();
  let about = '';

  return {
    known,
    want(query, ids) {
      if (query !== about) {
        about = query;
        asked.clear();
        known.value = new Map();
      }
      const wanted = query === '' ? [] : ids.filter((id) => !asked.has(id));
      if (wanted.length === 0) return;
      for (const id of wanted) asked.add(id);
      library
        .then((opened) => opened.snippets(wanted, query))
        .then((found) => {
          if (query !== about) return;
          // Those that were given up can be asked for again.
          for (const id of wanted.slice(found.length)) asked.delete(id);
          const answered = wanted.slice(0, found.length);
          known.value = new Map([
            ...known.peek(),
            ...answered.map((id, at) => [id, found[at] ?? null] as const),
          ]);
        })
        // Without them the rows are as useful as any.
        .catch(() => {});
    },
  };
}
