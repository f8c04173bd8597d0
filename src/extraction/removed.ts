// The trail: what was taken out, by kind and count, for the reader to see.

import type { Removed, RemovedKind } from '../article/article';

/** Counts what the steps take out. One per extraction. */
export class Trail {
  readonly #counts = new Map<RemovedKind, number>();

  add(kind: RemovedKind, count = 1): void {
    if (count > 0) this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + count);
  }

  list(): Removed[] {
    return Array.from(this.#counts, ([kind, count]) => ({ kind, count }));
  }
}
