// Icons in one style: 20 × 20, one line of 1.5, in the colour of the words beside them.

import styles from './Icon.module.css';

/**
 * A line to draw; in two pieces where it is drawn the other way round from right to left, as arrows and lines of
 * text are. `icons.ts` has the ones that no first text needs.
 */
export type Shape = string | readonly [path: string, turns: true];

export const bookmarkIcon: Shape = 'M5.5 3.5h9v13L10 13.2 5.5 16.5z';
export const clockIcon: Shape = 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 6.2V10l2.5 1.6';
export const listIcon: Shape = ['M3.5 5.5h13M3.5 10h13M3.5 14.5h8', true];
export const originalIcon: Shape = ['M8.5 4.5h-4v11h11v-4M11.5 3.5h5v5M16.3 3.7 9.8 10.2', true];
export const tabIcon: Shape = ['M3.5 4.5h13v11h-13zM3.5 7.5h13M6 10.5h5M6 13h3', true];
export const textIcon: Shape =
  'M2.5 15 6.2 5h.6l3.7 10M3.8 11.7h5.4M17 9.5V15M17 12.2a2.3 2.7 0 1 1-4.6 0 2.3 2.7 0 0 1 4.6 0z';

/** Says nothing by itself: the control it stands in carries the words. */
export function Icon({ shape }: { shape: Shape }) {
  const [path, turns] = typeof shape === 'string' ? [shape] : shape;
  return (
    <svg class={styles.icon} data-turns={turns} viewBox="0 0 20 20" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
