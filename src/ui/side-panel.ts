// Which panel stands beside the article: one at a time, as there is one place for them.

import { signal } from '@preact/signals';

/** Null while there is none. */
const shown = signal<string | null>(null);

export interface SidePanelState {
  readonly isOpen: boolean;
  toggle(): void;
  /** Takes it away, unless another one has taken its place already. */
  close(): void;
}

/**
 * Whether a panel is the one that is shown, and how it comes and goes. A component that draws with it is drawn anew
 * when that changes.
 *
 * @param name Its `data-part`, and that of the button's `data-action` that opens it.
 */
export function sidePanel(name: string): SidePanelState {
  const close = () => {
    if (shown.peek() === name) shown.value = null;
  };
  return {
    get isOpen() {
      return shown.value === name;
    },
    toggle() {
      shown.value = shown.peek() === name ? null : name;
    },
    close,
  };
}

/** Whether panels lie over the text, as sheets, and go once something in them was chosen. */
export function isSheet(): boolean {
  return !matchMedia('(min-width: 60rem)').matches;
}
