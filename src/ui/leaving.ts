// Where the focus goes when what has it goes away: back to the screen, so that the keys go on acting there.

import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Gives the focus to the screen. */
export function focusScreen(): void {
  document.querySelector<HTMLElement>('[data-screen]')?.focus({ preventScroll: true });
}

/** Does so where the focus is within the place when the component goes away. */
export function useFocusOnLeaving(place: RefObject<HTMLElement | null>): void {
  useLayoutEffect(
    () => () => {
      if (place.current?.contains(document.activeElement)) focusScreen();
    },
    [],
  );
}
