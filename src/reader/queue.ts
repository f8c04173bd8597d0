// Listening to one unread article after another: which comes next. No DOM, no browser.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleId } from '../article/entry';
import { isReadToEnd } from '../article/progress';
import type { Library } from '../library/library';

export interface QueueSources {
  /** The article on the screen; null where the address names none. */
  id: ArticleId | null;
  /** Whether the address says that one is listening to the list. */
  isOn: boolean;
  /** Being opened; may be refused with a `Failure`. */
  library: Promise<Pick<Library, 'idsOn' | 'rowsOf'>>;
  /** Opens an article in this tab, to be listened to. */
  open(id: ArticleId): void;
  /** Has the address say whether one is listening to the list. */
  note(isOn: boolean): void;
}

export interface Queue {
  readonly isOn: ReadonlySignal<boolean>;
  /** How many articles to be heard come after this one; null until that is known. */
  readonly left: ReadonlySignal<number | null>;
  /** Listening begins: it is looked what comes after this article. The function returned says that it was stopped. */
  begin(): () => void;
  toggle(): void;
  /** Opens the next one, where there is one and the reader wants it. It only ever goes down the list. */
  goOn(): Promise<void>;
}

/** The list as it stands when listening begins: being read, the article may leave it. */
export function createQueue({ id, isOn, library, open, note }: QueueSources): Queue {
  const on = signal(isOn);
  const left = signal<number | null>(null);
  let after: Promise<ArticleId[]> | null = null;

  function look(): Promise<ArticleId[]> {
    after ??= toBeHeard(library, id);
    return after;
  }

  return {
    isOn: on,
    left,
    begin() {
      void look().then((ids) => {
        left.value = ids.length;
      });
      note(on.peek());
      // The page that is loaded again does not speak by itself; the switch stays as it was.
      return () => note(false);
    },
    toggle() {
      on.value = !on.peek();
      note(on.peek());
    },
    async goOn() {
      if (!on.peek()) return;
      const [wanted, still] = await Promise.all([look(), toBeHeard(library)]);
      const next = wanted.find((each) => still.includes(each));
      if (next !== undefined) open(next);
    },
  };
}

/**
 * The unread articles that were not read or heard to their end, newest first. Without a library there are none, and the
 * screen says why.
 *
 * @param behind Only what comes after this one.
 */
export async function toBeHeard(
  library: QueueSources['library'],
  behind: ArticleId | null = null,
): Promise<ArticleId[]> {
  try {
    const opened = await library;
    const ids = await opened.idsOn('unread');
    const rows = await opened.rowsOf(behind === null ? ids : ids.slice(ids.indexOf(behind) + 1));
    return rows.filter((row) => !isReadToEnd(row)).map((row) => row.id);
  } catch {
    return [];
  }
}
