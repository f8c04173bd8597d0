// The themes to choose from, each as it looks.

import { type Theme, themes } from '../appearance/appearance';
import type { MessageKey } from '../platform/i18n';
import { appearance, chooseAppearance } from './appearance';
import { useI18n } from './i18n-context';
import styles from './ThemeChoices.module.css';

const names: Record<Theme, MessageKey> = {
  system: 'themeSystem',
  light: 'themeLight',
  sepia: 'themeSepia',
  dark: 'themeDark',
  black: 'themeBlack',
  contrast: 'themeContrast',
  own: 'themeOwn',
};

export function ThemeChoices() {
  const { t } = useI18n();
  return (
    <div class={styles.themes}>
      {themes.map((theme) => (
        <label key={theme} class={styles.theme}>
          <input
            type="radio"
            name="theme"
            class="unseen"
            value={theme}
            checked={appearance.value.theme === theme}
            onChange={() => chooseAppearance({ theme })}
          />
          <span class={styles.swatch} data-theme={theme} aria-hidden="true">
            Aa
          </span>
          <span>{t(names[theme])}</span>
        </label>
      ))}
    </div>
  );
}
