// The button that opens the choice of looks. The choice itself comes when it is asked for.

import { useEffect, useRef, useState } from 'preact/hooks';
import styles from './AppearanceButton.module.css';
import { Button } from './Button';
import { useI18n } from './i18n-context';
import { onDemand } from './on-demand';

export const AppearanceMenu = onDemand(
  async () => (await import('./AppearanceMenu')).AppearanceMenu,
);

export function AppearanceButton() {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return;
    const until = new AbortController();
    const { signal } = until;
    document.addEventListener(
      'pointerdown',
      ({ target }) => {
        if (!place.current?.contains(target as Node)) setOpen(false);
      },
      { signal },
    );
    // Ahead of the page's keys: the first Escape closes the menu and nothing else.
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        setOpen(false);
        place.current?.querySelector('button')?.focus();
      },
      { signal, capture: true },
    );
    return () => until.abort();
  }, [open]);

  return (
    <div class={styles.place} ref={place}>
      <Button
        action="appearance"
        icon="text"
        label={t('appearance')}
        expanded={open}
        onPress={() => setOpen(!open)}
      />
      {open && (
        <div class={styles.menu}>
          <AppearanceMenu />
        </div>
      )}
    </div>
  );
}
