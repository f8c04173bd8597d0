// Which highlights are on words that their article does not have any more, as its copy was updated since: read for the
// articles in sight alone. No DOM.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { Entry } from '../article/entry';
import { type Highlight, highlightsOf } from '../article/highlight';
import type { Library } from '../library/library';
import { findExactly } from '../reading/exact-quote';

export interface LostWords {
  readonly known: ReadonlySignal<ReadonlySet<Highlight>>;
  /** Finds out about those of these articles. A row that changed is read again. */
  look(entries: readonly Entry[]): void;
}

export function createLostWords(library: Promise<Pick<Library, 'open'>>): LostWords {
  const known = signal<ReadonlySet<Highlight>>(new Set());
  const looked = new WeakSet<Entry>();

  async function look(entry: Entry): Promise<void> {
    const kept = await (await library).open(entry.id);
    const text = kept?.article.text ?? '';
    const lost = highlightsOf(entry).filter((highlight) => !findExactly(text, highlight));
    if (lost.length > 0) known.value = new Set([...known.peek(), ...lost]);
  }

  return {
    known,
    look(entries) {
      for (const entry of entries) {
        if (looked.has(entry)) continue;
        looked.add(entry);
        // Of a copy that cannot be read nothing is said here; opening it does.
        look(entry).catch(() => {});
      }
    },
  };
}
