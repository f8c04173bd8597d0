// The two keys that work on every page belong to the browser: shown here, changed there.

import { useEffect, useState } from 'preact/hooks';
import type { Shortcuts } from '../platform/shortcuts';
import { Button } from '../ui/Button';
import { useI18n } from '../ui/i18n-context';
import styles from './Keys.module.css';
import { About } from './Section';

export interface ShortcutSources {
  shortcuts: Promise<Shortcuts>;
  /** Opens the browser's own page for them; null where no extension can. */
  openShortcutSettings: (() => void) | null;
}

export function BrowserKeys({ shortcuts, openShortcutSettings }: ShortcutSources) {
  const { t } = useI18n();
  const [known, setKnown] = useState<Shortcuts | null>(null);
  useEffect(() => void shortcuts.then(setKnown), [shortcuts]);
  const rows = [
    { label: t('keyReadPage'), keys: known?.readPage },
    { label: t('commandSavePage'), keys: known?.savePage },
  ];
  return (
    <section class={styles.browser} aria-labelledby="keys-browser" data-part="browser-keys">
      <h3 id="keys-browser">{t('keysOnPages')}</h3>
      {rows.map(({ label, keys }) => (
        <div key={label} class={styles.row}>
          <span class={styles.label}>{label}</span>
          <span class={styles.keys}>
            {keys ? (
              <kbd class="key">{keys}</kbd>
            ) : (
              <span class={styles.none}>{known && t('noKey')}</span>
            )}
          </span>
        </div>
      ))}
      {openShortcutSettings ? (
        <div>
          <Button
            action="browser-keys"
            look="outlined"
            label={t('changeInBrowser')}
            onPress={openShortcutSettings}
          />
        </div>
      ) : (
        <About>{t('changeInAddons')}</About>
      )}
    </section>
  );
}
