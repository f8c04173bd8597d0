// Where the focus goes when a screen comes on: to the screen itself, so that the keys scroll and act there.

import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Focuses the place once it is there, unless the reader's focus is on something that stayed. */
export function useFocusOnArrival(place: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body)
      place.current?.focus({ preventScroll: true });
  }, []);
}
