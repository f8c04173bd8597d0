// A panel beside the article, where there is room; on narrow screens a sheet from the foot. The text stays there to be
// read, so it is no dialog: Tab leaves it, Escape takes it away.

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './Button';
import { useI18n } from './i18n-context';
import { closeIcon } from './icons';
import styles from './SidePanel.module.css';
import { isSheet } from './side-panel';

interface SidePanelProps {
  /** Its name, as `sidePanel()` knows it. */
  part: string;
  heading: string;
  /** What stands beside the heading. */
  actions?: ComponentChildren;
  onClose(): void;
  children: ComponentChildren;
}

/** Takes the focus: whatever has `autofocus` in it, else the panel itself. On closing the button that opened it has it again. */
export function SidePanel({ part, heading, actions, onClose, children }: SidePanelProps) {
  const { t, language, direction } = useI18n();
  const place = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const panel = place.current;
    (panel?.querySelector<HTMLElement>('[data-autofocus]') ?? panel)?.focus();
    const opener = `[data-action="${part}"]`;
    const away = ({ target }: Event) => {
      // The button that opened it closes it by its own press, which comes after this one.
      if (!isSheet() || !(target instanceof Element) || target.closest(opener)) return;
      if (!panel?.contains(target)) onClose();
    };
    document.addEventListener('pointerdown', away);
    return () => {
      document.removeEventListener('pointerdown', away);
      // What had the focus is gone by now, unless the reader had gone on already.
      if (document.activeElement === document.body || panel?.contains(document.activeElement))
        document.querySelector<HTMLElement>(opener)?.focus({ preventScroll: true });
    };
  }, []);
  return (
    <section
      ref={place}
      class={styles.panel}
      lang={language}
      dir={direction}
      data-part={part}
      data-side-panel
      aria-labelledby={`${part}-heading`}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <header class={styles.head}>
        <h2 id={`${part}-heading`}>{heading}</h2>
        {actions}
        <Button action={`close-${part}`} icon={closeIcon} label={t('close')} onPress={onClose} />
      </header>
      <div class={styles.content}>{children}</div>
    </section>
  );
}
