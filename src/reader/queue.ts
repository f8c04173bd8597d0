// Listening to one unread article after another: which comes next. No DOM, no browser.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleId } from '../article/entry';
import type { Library } from '../library/library';

export interface QueueSources {
  /** The article on the screen; null where the address names none. */
  id: ArticleId | null;
  /** Whether the address says that one is listening to the list. */
  isOn: boolean;
  /** Being opened; may be refused with a `Failure`. */
  library: Promise<Pick<Library, 'idsOn'>>;
  /** Opens an article in this tab, to be listened to. */
  open(id: ArticleId): void;
  /** Has the address say whether one is listening to the list. */
  note(isOn: boolean): void;
}

export interface Queue {
  readonly isOn: ReadonlySignal<boolean>;
  /** How many unread articles come after this one; null until that is known. */
  readonly left: ReadonlySignal<number | null>;
  toggle(): void;
  /** Opens the next one, where there is one and the reader wants it. */
  goOn(): Promise<void>;
}

/** The list as it stands when this article is opened: being read, it may leave the list itself. */
export function createQueue({ id, isOn, library, open, note }: QueueSources): Queue {
  const on = signal(isOn);
  const left = signal<number | null>(null);
  /** Without a library there is no list to go through, and the screen says why. */
  const unread = () =>
    library.then((opened) => opened.idsOn('unread')).catch((): ArticleId[] => []);
  const after = unread().then((ids) =>
    ids.slice(id === null ? 0 : ids.indexOf(id) + 1).filter((each) => each !== id),
  );
  void after.then((ids) => {
    left.value = ids.length;
  });
  return {
    isOn: on,
    left,
    toggle() {
      on.value = !on.peek();
      note(on.peek());
    },
    async goOn() {
      if (!on.peek()) return;
      const [wanted, still] = await Promise.all([after, unread()]);
      const next = wanted.find((each) => still.includes(each));
      if (next !== undefined) open(next);
    },
  };
}
