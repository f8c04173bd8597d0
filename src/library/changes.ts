// Says "the library changed" to our other open pages.

export type ChangeListener = () => void;

/** A two-way line between all open libraries of one name, this one included. */
export class Changes {
  readonly #channel: BroadcastChannel;
  readonly #listeners = new Set<ChangeListener>();

  constructor(name: string) {
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = () => this.#tellListeners();
  }

  /** Tells every listener, here and in our other pages, that it is time to look again. */
  announce(): void {
    this.#channel.postMessage('changed');
    this.#tellListeners();
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

  #tellListeners(): void {
    for (const listener of this.#listeners) listener();
  }
}
