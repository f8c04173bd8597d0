// The quiet buttons of every bar and row: an icon, words, or both.

import type { ComponentChildren } from 'preact';
import styles from './Button.module.css';
import { Icon, type Shape } from './Icon';
import { type Command, keyMap } from './keys';

interface ButtonProps {
  /** What it does, for tests and for nobody else: `data-action`. */
  action: string;
  label: string;
  icon?: Shape;
  /** The command of a key that does the same: its tooltip names the key. */
  command?: Command;
  /** `bare`: the icon alone, the words in its name and tooltip. */
  look?: 'bare' | 'worded' | 'outlined' | 'solid' | 'small';
  /** For a switch: whether it is on. */
  pressed?: boolean;
  /** For what opens a part of the screen: whether it is open. */
  expanded?: boolean;
  disabled?: boolean;
  /** Its whole name, where the label is short because of what stands beside it. */
  name?: string;
  /** Words after the label that are no part of its name. */
  children?: ComponentChildren;
  onPress: (event: MouseEvent) => void;
}

export function Button({
  action,
  label,
  icon,
  command,
  look = 'bare',
  pressed,
  expanded,
  disabled,
  name,
  children,
  onPress,
}: ButtonProps) {
  const bare = look === 'bare' || look === 'small';
  const key = command && keyMap.value[command]?.find(({ length }) => length === 1);
  return (
    <button
      type="button"
      class={`${styles.button} ${styles[look]}`}
      data-action={action}
      aria-label={name ?? (bare ? label : undefined)}
      title={bare ? label + (key ? ` (${key.toUpperCase()})` : '') : undefined}
      aria-keyshortcuts={key}
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
