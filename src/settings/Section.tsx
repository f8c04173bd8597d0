// A part of the settings page, under its heading.

import type { ComponentChildren } from 'preact';
import styles from './Section.module.css';

interface SectionProps {
  /** Its name in the page: `data-part`. */
  part: string;
  heading: string;
  children: ComponentChildren;
}

export function Section({ part, heading, children }: SectionProps) {
  return (
    <section class={styles.section} data-part={part} aria-labelledby={`${part}-heading`}>
      <h2 id={`${part}-heading`}>{heading}</h2>
      {children}
    </section>
  );
}

/** Words about the setting above them. */
export function About({ children, part }: { children: ComponentChildren; part?: string }) {
  return (
    <p class={styles.about} data-part={part}>
      {children}
    </p>
  );
}

interface SwitchProps {
  /** What it sets, for tests: `data-action`. */
  action: string;
  label: string;
  on: boolean;
  onChange(on: boolean): void;
}

export function Switch({ action, label, on, onChange }: SwitchProps) {
  return (
    <label class={styles.switch}>
      <input
        type="checkbox"
        data-action={action}
        checked={on}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
