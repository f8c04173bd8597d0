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
    <section id={part} class={styles.section} data-part={part} aria-labelledby={`${part}-heading`}>
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

interface ChoiceProps {
  /** What it sets, for tests: `data-action`. */
  action: string;
  label: string;
  value: string;
  /** Each with its words, and the language of these where it is not the page's. */
  options: readonly { value: string; label: string; lang?: string }[];
  onChange(value: string): void;
}

/** One of several, too many or too long for a row of buttons. */
export function Choice({ action, label, value, options, onChange }: ChoiceProps) {
  return (
    <label class={styles.choice}>
      <span>{label}</span>
      <select
        data-action={action}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {options.map(({ label: words, ...option }) => (
          <option key={option.value} {...option}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
