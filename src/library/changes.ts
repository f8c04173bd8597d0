// Says "the library changed" to our other open pages.

import type { LibraryChange } from '../messages';

export type ChangeListener = (change: LibraryChange) => void;

/** A two-way line between all open libraries of one name, this one included. */
export class Changes {
  readonly #channel: BroadcastChannel;
  readonly #listeners = new Set<ChangeListener>();

  constructor(name: string) {
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = ({ data }) => this.#tellListeners(data as LibraryChange);
  }

  /** Tells every listener, here and in our other pages. */
  announce(change: LibraryChange): void {
    this.#channel.postMessage(change);
    this.#tellListeners(change);
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

  #tellListeners(change: LibraryChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}
