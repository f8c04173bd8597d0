// While a list runs under the reader's hand, or is replaced letter by letter, its rows are drawn without the buttons,
// which are half of what a row costs. They come once it stands still.

import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { ComponentChild } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** After this long without a change. */
const settlingMs = 120;

/**
 * Whether the list stands still. It does when it is first drawn.
 *
 * @param of What its rows are of: for others it moves.
 */
export function useStillness(isScrolling: boolean, of: unknown): ReadonlySignal<boolean> {
  const still = useSignal(true);
  const shown = useRef(of);
  const hasMoved = isScrolling || shown.current !== of;
  // Before the rows are drawn, which look at it as they come.
  if (hasMoved && still.peek()) still.value = false;
  useLayoutEffect(() => {
    shown.current = of;
    if (still.peek() || isScrolling) return;
    const timer = setTimeout(() => {
      still.value = true;
    }, settlingMs);
    return () => clearTimeout(timer);
  });
  return still;
}

/** What comes once the list stands still, and then stays. */
export function OnceStill({
  still,
  children,
}: {
  still: ReadonlySignal<boolean>;
  children: ComponentChild;
}) {
  const isThere = useRef(false);
  if (!isThere.current) isThere.current = still.value;
  return isThere.current ? children : null;
}
