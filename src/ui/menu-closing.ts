// When a menu goes away.

import { useLayoutEffect } from 'preact/hooks';
import type { MenuProps } from './MenuButton';

/** Closes on a press elsewhere, and on Escape, which gives the focus back to the button. */
export function useMenuClosing(place: MenuProps['place'], onClose: () => void): void {
  useLayoutEffect(() => {
    const until = new AbortController();
    const { signal } = until;
    document.addEventListener(
      'pointerdown',
      ({ target }) => {
        if (!place.current?.contains(target as Node)) onClose();
      },
      { signal },
    );
    // Ahead of the page's keys: the first Escape closes the menu and nothing else.
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
        place.current?.querySelector('button')?.focus();
      },
      { signal, capture: true },
    );
    return () => until.abort();
  }, []);
}
