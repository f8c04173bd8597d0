// Keeps the reader's place in a kept article, and opens one from the list where they were. Its code comes after the
// first text, which stays where it stands.

import type { Entry, Place } from '../article/entry';
import { isInProgress } from '../article/progress';
import { useKeys } from '../ui/keys';
import { usePlace } from '../ui/use-place';
import { YouWereHere } from '../ui/YouWereHere';
import type { ListModel } from './list';
import styles from './PlaceKeeper.module.css';
import type { PopupState } from './state';

interface PlaceKeeperProps {
  state: PopupState;
  /** Null until its code is there. */
  list: ListModel | null;
}

export function PlaceKeeper({ state, list }: PlaceKeeperProps) {
  const view = state.view.value;
  const opened = view.on === 'opened' && view.opened.status === 'shown' ? view.opened : null;
  const article = state.shown.value?.article ?? null;
  const scroller = () => document.querySelector<HTMLElement>('[data-screen="article"]');

  const { wasHere, startOver } = usePlace({
    article,
    scroller,
    covered: () => 0,
    // What was read a moment ago, before a look at the list, is gone back to by itself.
    start: opened && isInProgress(opened.entry) ? (opened.entry.place ?? null) : null,
    keep(place) {
      const entry = opened?.entry ?? keptPage(state);
      // In a private window nothing is kept of what is read.
      if (!entry || state.reading.inPrivateWindow.peek()) return;
      if (opened || goesFurther(place, entry)) list?.keepPlace(entry.id, place);
    },
  });
  useKeys({ startOver });
  if (!opened || !wasHere) return null;
  return (
    <div class={styles.dock}>
      <YouWereHere onStartOver={startOver} />
    </div>
  );
}

/** The page in front, if it is in the list. */
function keptPage(state: PopupState): Entry | null {
  const keeping = state.shown.peek()?.keeping.keeping.peek();
  return keeping?.status === 'kept' ? keeping.entry : null;
}

/** The page in front opens at its beginning, whatever was read of it: a look at it must not undo the reading. */
function goesFurther(place: Place, { place: before }: Entry): boolean {
  return before === undefined || place.fraction > before.fraction;
}
