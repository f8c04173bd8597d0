// Which rows of a list tell the same story as others: asked of the library once the rows are there, and again whenever
// it changes. No DOM.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleId, Entry } from '../article/entry';
import type { Library } from '../library/library';

export interface Twins {
  /** The twins of each row that has any. */
  readonly known: ReadonlySignal<Readonly<Record<ArticleId, Entry[]>>>;
  /** Finds out about these rows. What is found stays until others are asked about. */
  look(ids: readonly ArticleId[]): void;
}

export function createTwins(library: Promise<Library>): Twins {
  const known = signal<Readonly<Record<ArticleId, Entry[]>>>({});
  let wanted: readonly ArticleId[] = [];
  let looks = 0;

  /** Twins are an aside: without an answer there are none to tell of. */
  async function look(): Promise<void> {
    looks += 1;
    const mine = looks;
    const found = await (await library).twins(wanted);
    if (mine === looks) known.value = found;
  }
  const again = () => void look().catch(() => {});

  library.then((opened) => opened.onChange(again)).catch(() => {});

  return {
    known,
    look(ids) {
      if (ids.join() === wanted.join()) return;
      wanted = ids;
      again();
    },
  };
}
