// A choice of a few under its label.

import type { ComponentChildren } from 'preact';
import styles from './Field.module.css';

interface FieldProps {
  /** What it sets, for tests: `data-action`. */
  action: string;
  label: string;
  value: string;
  onChoose(value: string): void;
  /** Words about it. */
  about?: string;
  /** Its options. */
  children: ComponentChildren;
}

export function Field({ action, label, value, onChoose, about, children }: FieldProps) {
  return (
    <div class={styles.field}>
      <label class={styles.label}>
        <span>{label}</span>
        <select
          data-action={action}
          value={value}
          onChange={({ currentTarget }) => onChoose(currentTarget.value)}
        >
          {children}
        </select>
      </label>
      {about && <p class={styles.about}>{about}</p>}
    </div>
  );
}
