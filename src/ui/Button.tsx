// The quiet buttons of every bar and row: an icon, words, or both.

import type { ComponentChildren } from 'preact';
import styles from './Button.module.css';
import { Icon, type Shape } from './Icon';

interface ButtonProps {
  /** What it does, for tests and for nobody else: `data-action`. */
  action: string;
  label: string;
  icon?: Shape;
  /** `bare`: the icon alone, the words in its name and tooltip. */
  look?: 'bare' | 'worded' | 'outlined' | 'solid' | 'small';
  /** For a switch: whether it is on. */
  pressed?: boolean;
  /** For what opens a part of the screen: whether it is open. */
  expanded?: boolean;
  disabled?: boolean;
  /** Words after the label that are no part of its name. */
  children?: ComponentChildren;
  onPress: (event: MouseEvent) => void;
}

export function Button({
  action,
  label,
  icon,
  look = 'bare',
  pressed,
  expanded,
  disabled,
  children,
  onPress,
}: ButtonProps) {
  const bare = look === 'bare' || look === 'small';
  return (
    <button
      type="button"
      class={`${styles.button} ${styles[look]}`}
      data-action={action}
      aria-label={bare ? label : undefined}
      title={bare ? label : undefined}
      aria-pressed={pressed}
      aria-expanded={expanded}
      disabled={disabled}
      onClick={onPress}
    >
      {icon && <Icon shape={icon} />}
      {!bare && <span>{label}</span>}
      {children}
    </button>
  );
}
