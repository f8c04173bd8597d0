// Small pictures of a toolbar, drawn in the colours of the page.

import styles from './pictures.module.css';

/** Chrome and Firefox keep their buttons in different places. */
export type Toolbar = 'chrome' | 'firefox';

const puzzle =
  'M3 6h3.2a1.9 1.9 0 1 1 3.6 0H13v3.2a1.9 1.9 0 1 1 0 3.6V16H9.8a1.9 1.9 0 1 0-3.6 0H3z';
const pin = 'M5 2h6l-1 1v4l2.5 2.5H3.5L6 7V3zM8 9.5V14';
const gear = 'M8 5.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM8 2v2M8 12v2M2 8h2M12 8h2';

export function PinPicture({ toolbar }: { toolbar: Toolbar }) {
  return (
    <svg class={styles.picture} viewBox="0 0 320 150" aria-hidden="true">
      <rect class={styles.bar} x="0.5" y="0.5" width="319" height="36" rx="8" />
      <rect class={styles.field} x="14" y="9" width="214" height="19" rx="9.5" />
      <path class={styles.line} transform="translate(262 8.5)" d={puzzle} />
      <circle class={styles.ring} cx="270" cy="19" r="15" />
      <path class={styles.line} d="M299 12v1M299 19v1M299 26v1" />
      <g transform="translate(120 46)">
        <rect class={styles.menu} x="0.5" y="0.5" width="190" height="92" rx="10" />
        <path class={styles.words} d="M18 20h64" />
        <Button x={14} y={36} />
        <path class={styles.words} d="M46 46h58" />
        <path
          class={styles.line}
          transform="translate(160 38)"
          d={toolbar === 'chrome' ? pin : gear}
        />
        <circle class={styles.ring} cx="168" cy="46" r="14" />
        <rect class={styles.field} x="14" y="66" width="20" height="14" rx="4" />
        <path class={styles.words} d="M46 73h44" />
      </g>
    </svg>
  );
}

export function PressPicture() {
  return (
    <svg class={styles.picture} viewBox="0 0 320 150" aria-hidden="true">
      <rect class={styles.bar} x="0.5" y="0.5" width="319" height="36" rx="8" />
      <rect class={styles.field} x="14" y="9" width="200" height="19" rx="9.5" />
      <Button x={258} y={8} />
      <circle class={styles.ring} cx="268" cy="18" r="15" />
      <path class={styles.words} d="M14 56h70M14 72h120M14 88h104M14 104h116M14 120h60" />
      <g transform="translate(158 46)">
        <rect class={styles.menu} x="0.5" y="0.5" width="140" height="103" rx="10" />
        <path class={styles.accent} d="M16 20h40" />
        <path class={styles.strong} d="M16 34h104M16 44h62" />
        <path class={styles.words} d="M16 62h108M16 73h100M16 84h106M16 95h60" />
      </g>
    </svg>
  );
}

function Button({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect class={styles.tile} width="20" height="20" rx="4.5" />
      <path class={styles.lede} d="M4 4.5h12v3.5H4zM4 10.5h12v1.8H4zM4 14h7v1.8H4z" />
    </g>
  );
}
