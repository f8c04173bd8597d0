// Which articles are selected: by one press, by a stretch from the last press, or all. No DOM, no browser.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleId } from '../article/entry';

export interface Selection {
  readonly ids: ReadonlySignal<ReadonlySet<ArticleId>>;
  /**
   * Selects one, or takes it out.
   *
   * @param order The articles as they stand on the screen; with it, all between this one and the last pressed
   *   go along.
   */
  toggle(id: ArticleId, order?: readonly ArticleId[]): void;
  /** Exactly these. */
  set(ids: Iterable<ArticleId>): void;
  clear(): void;
  /** Leaves out what is not on the screen any more: nobody acts on what they do not see. */
  keepTo(shown: ReadonlySet<ArticleId>): void;
}

export function createSelection(): Selection {
  const ids = signal<ReadonlySet<ArticleId>>(new Set());
  let lastPressed: ArticleId | null = null;

  function stretch(id: ArticleId, order: readonly ArticleId[]): readonly ArticleId[] {
    const [from, to] = [order.indexOf(lastPressed ?? id), order.indexOf(id)];
    return from < 0 ? [id] : order.slice(Math.min(from, to), Math.max(from, to) + 1);
  }

  return {
    ids,
    toggle(id, order) {
      const next = new Set(ids.peek());
      const isOn = !next.has(id);
      for (const each of order ? stretch(id, order) : [id]) {
        if (isOn) next.add(each);
        else next.delete(each);
      }
      lastPressed = id;
      ids.value = next;
    },
    set(all) {
      ids.value = new Set(all);
    },
    clear() {
      lastPressed = null;
      if (ids.peek().size > 0) ids.value = new Set();
    },
    keepTo(shown) {
      const kept = [...ids.peek()].filter((id) => shown.has(id));
      if (kept.length < ids.peek().size) ids.value = new Set(kept);
    },
  };
}
