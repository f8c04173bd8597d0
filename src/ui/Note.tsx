// A quiet band that says what is so, and what to do about it.

import type { ComponentChildren } from 'preact';
import styles from './Note.module.css';

interface NoteProps {
  /** Its name in the page: `data-part`. */
  part: string;
  status?: string;
  /** What is so. */
  children: ComponentChildren;
  /** What the reader can do. */
  advice?: ComponentChildren;
  buttons?: ComponentChildren;
}

export function Note({ part, status, children, advice, buttons }: NoteProps) {
  return (
    <div class={styles.note} data-part={part} data-status={status} role="status">
      <p class={styles.fact}>{children}</p>
      {advice && <p class={styles.advice}>{advice}</p>}
      {buttons && <div class={styles.buttons}>{buttons}</div>}
    </div>
  );
}
