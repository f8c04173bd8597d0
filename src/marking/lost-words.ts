// Which highlights are on words that their article does not have any more, as its copy was updated since: read for the
// articles in sight alone. No DOM.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleId, Entry } from '../article/entry';
import { highlightsOf } from '../article/highlight';
import type { Library } from '../library/library';
import { findExactly } from '../reading/exact-quote';

export interface LostWords {
  /** The ids of such highlights, by article. */
  readonly known: ReadonlySignal<ReadonlyMap<ArticleId, ReadonlySet<string>>>;
  /** Finds out about those of these articles. A row that changed is read again. */
  look(entries: readonly Entry[]): Promise<void>;
}

export function createLostWords(library: Promise<Pick<Library, 'open'>>): LostWords {
  const known = signal<ReadonlyMap<ArticleId, ReadonlySet<string>>>(new Map());
  const looked = new WeakSet<Entry>();

  async function look(entry: Entry): Promise<void> {
    const kept = await (await library).open(entry.id);
    const text = kept?.article.text ?? '';
    const lost = highlightsOf(entry).filter((highlight) => !findExactly(text, highlight));
    known.value = new Map(known.peek()).set(entry.id, new Set(lost.map(({ id }) => id)));
  }

  return {
    known,
    async look(entries) {
      const unseen = [...new Set(entries)].filter((entry) => !looked.has(entry));
      for (const entry of unseen) looked.add(entry);
      // Of a copy that cannot be read nothing is said here; opening it does.
      await Promise.all(unseen.map((entry) => look(entry).catch(() => {})));
    },
  };
}
