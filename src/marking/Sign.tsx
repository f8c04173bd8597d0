// The sign of a colour: each has a shape of its own, so that nobody needs to see colours to tell them apart.

import type { HighlightColour } from '../article/highlight';
import type { MessageKey } from '../platform/i18n';
import styles from './Sign.module.css';

const shapes: Record<HighlightColour, string> = {
  yellow: 'M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z',
  green: 'M10 3 17.5 16.5h-15z',
  blue: 'M4 4h12v12H4z',
  pink: 'm10 2 8 8-8 8-8-8z',
};

export const colourNames: Record<HighlightColour, MessageKey> = {
  yellow: 'markYellow',
  green: 'markGreen',
  blue: 'markBlue',
  pink: 'markPink',
};

/** Says nothing by itself: what it stands in carries the words. */
export function Sign({ colour, noted = false }: { colour: HighlightColour; noted?: boolean }) {
  return (
    <svg class={styles.sign} viewBox="0 0 20 20" aria-hidden="true" data-colour={colour}>
      <path d={shapes[colour]} />
      {noted && <path class={styles.noted} d="M7.5 9.5h5M7.5 12.5h5" />}
    </svg>
  );
}
