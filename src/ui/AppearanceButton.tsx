// The button that opens the choice of looks. The choice itself comes when it is asked for.

import { useRef, useState } from 'preact/hooks';
import styles from './AppearanceButton.module.css';
import { Button } from './Button';
import { textIcon } from './Icon';
import { useI18n } from './i18n-context';
import { useKeys } from './keys';
import { onDemand } from './on-demand';

export const AppearanceMenu = onDemand(
  async () => (await import('./AppearanceMenu')).AppearanceMenu,
);

interface AppearanceButtonProps {
  /** The side on which there is room for the menu. */
  opensTo?: 'start' | 'end';
  /** The address of the article on the screen. */
  page?: string | undefined;
}

export function AppearanceButton({ opensTo = 'start', page }: AppearanceButtonProps) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useKeys({
    appearance() {
      // From there Tab leads into what opens.
      place.current?.querySelector('button')?.focus();
      setOpen(!open);
    },
  });

  return (
    <div class={styles.place} ref={place}>
      <Button
        action="appearance"
        command="appearance"
        icon={textIcon}
        label={t('appearance')}
        expanded={open}
        onPress={() => setOpen(!open)}
      />
      {open && (
        <div class={styles.menu} data-opens-to={opensTo}>
          <AppearanceMenu place={place} page={page} onClose={() => setOpen(false)} />
        </div>
      )}
    </div>
  );
}
