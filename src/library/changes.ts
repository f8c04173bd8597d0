// Says "the library changed" to our other open pages.

import type { ArticleId } from '../article/entry';

/** Hears which articles changed; null says that any may have. */
export type ChangeListener = (ids: readonly ArticleId[] | null) => void;

/** A two-way line between all open libraries of one name, this one included. */
export class Changes {
  readonly #channel: BroadcastChannel;
  readonly #listeners = new Set<ChangeListener>();

  constructor(name: string) {
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = ({ data }) => this.#tellListeners(Array.isArray(data) ? data : null);
  }

  /** Tells every listener, here and in our other pages, that it is time to look again. */
  announce(ids: readonly ArticleId[] | null): void {
    this.#channel.postMessage(ids);
    this.#tellListeners(ids);
  }

  /** Calls back on every change; the function returned ends that. */
  listen(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#channel.close();
    this.#listeners.clear();
  }

  #tellListeners(ids: readonly ArticleId[] | null): void {
    for (const listener of this.#listeners) listener(ids);
  }
}
