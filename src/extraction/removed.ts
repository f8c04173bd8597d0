// The trail: what was taken out, by kind and count, and where, for the reader to see.

import type { Removed, RemovedKind } from '../article/article';

/** Places told of each kind; the rest is only counted. */
const mostPlaces = 3;

/** Records what the steps take out. One per attempt. */
export class Trail {
  readonly #kinds = new Map<RemovedKind, { count: number; where: string[] }>();

  /** One thing more, and the element that it was: still in its place or not, but with its names. */
  add(kind: RemovedKind, element: Element): void {
    const entry = this.#kinds.get(kind) ?? { count: 0, where: [] };
    this.#kinds.set(kind, entry);
    entry.count += 1;
    if (entry.where.length === mostPlaces) return;
    const place = selectorOf(element);
    if (!entry.where.includes(place)) entry.where.push(place);
  }

  list(): Removed[] {
    return Array.from(this.#kinds, ([kind, { count, where }]) => ({ kind, count, where }));
  }
}

const longestName = 40;

/** `aside.related`, `div#share`: as a developer would name it, for a person to read. */
function selectorOf(element: Element): string {
  const [name] = element.classList;
  const own = element.id ? `#${element.id}` : name ? `.${name}` : '';
  return `${element.localName}${own.slice(0, longestName)}`;
}
