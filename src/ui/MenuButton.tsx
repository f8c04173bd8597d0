// A button that opens a small panel of choices below it.

import type { ComponentChildren, RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from './Button';
import type { Shape } from './Icon';
import { type Command, useKeys } from './keys';
import styles from './MenuButton.module.css';

export interface MenuProps {
  /** Holds the button and the menu; a press elsewhere closes the menu (`useMenuClosing`). */
  place: RefObject<HTMLElement | null>;
  onClose(): void;
}

interface MenuButtonProps {
  action: string;
  /** The one that opens it, too. */
  command: Command;
  icon: Shape;
  label: string;
  /** The side on which there is room for the menu. */
  opensTo?: 'start' | 'end';
  /** What is drawn while it is open. */
  menu(props: MenuProps): ComponentChildren;
}

export function MenuButton(props: MenuButtonProps) {
  const { action, command, icon, label, opensTo = 'start', menu } = props;
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useKeys({
    [command]() {
      // From there Tab leads into what opens.
      place.current?.querySelector('button')?.focus();
      setOpen(!open);
    },
  });
  return (
    <div class={styles.place} ref={place}>
      <Button
        {...{ action, command, icon, label }}
        expanded={open}
        onPress={() => setOpen(!open)}
      />
      {open && (
        <div class={styles.menu} data-opens-to={opensTo}>
          {menu({ place, onClose: () => setOpen(false) })}
        </div>
      )}
    </div>
  );
}
