// The mark of Lede: a paragraph whose first line stands out. Drawn as in public/icons/lede.svg.

import styles from './Mark.module.css';

export function Mark() {
  return (
    <svg class={styles.mark} viewBox="0 0 16 16" aria-hidden="true">
      <rect class={styles.tile} width="16" height="16" rx="3.5" />
      <path class={styles.lede} d="M3 3h10v3H3z" />
      <path class={styles.rest} d="M3 8h10v2H3zM3 11h6v2H3z" />
    </svg>
  );
}
