// The choice of looks: colours and text size.

import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { MessageKey } from '../platform/i18n';
import { type TextSize, type Theme, textSizes, themes } from '../platform/settings';
import styles from './AppearanceMenu.module.css';
import { appearance, chooseAppearance } from './appearance';
import { useI18n } from './i18n-context';

const themeNames: Record<Theme, MessageKey> = {
  system: 'themeSystem',
  light: 'themeLight',
  sepia: 'themeSepia',
  dark: 'themeDark',
};

interface AppearanceMenuProps {
  /** Holds the button and the menu; a press elsewhere closes the menu. */
  place: RefObject<HTMLElement | null>;
  onClose: () => void;
}

export function AppearanceMenu({ place, onClose }: AppearanceMenuProps) {
  const { t } = useI18n();
  useClosing(place, onClose);
  return (
    <div class={styles.menu} data-part="appearance">
      <fieldset>
        <legend class={styles.legend}>{t('colours')}</legend>
        <div class={styles.themes}>
          {themes.map((theme) => (
            <ThemeChoice key={theme} theme={theme} />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend class={styles.legend}>{t('textSize')}</legend>
        <Sizes />
      </fieldset>
    </div>
  );
}

function ThemeChoice({ theme }: { theme: Theme }) {
  const { t } = useI18n();
  return (
    <label class={styles.theme}>
      <input
        type="radio"
        name="theme"
        class="unseen"
        checked={appearance.value.theme === theme}
        onChange={() => chooseAppearance({ theme })}
      />
      <span class={styles.swatch} data-theme={theme} aria-hidden="true">
        Aa
      </span>
      <span>{t(themeNames[theme])}</span>
    </label>
  );
}

function Sizes() {
  const { t } = useI18n();
  const now = textSizes.indexOf(appearance.value.textSize);
  const step = (by: number) => {
    const textSize: TextSize | undefined = textSizes[now + by];
    if (textSize !== undefined) chooseAppearance({ textSize });
  };
  return (
    <div class={styles.sizes}>
      <button
        type="button"
        data-action="text-smaller"
        aria-label={t('textSmaller')}
        disabled={now === 0}
        onClick={() => step(-1)}
      >
        A
      </button>
      <span class={styles.scale} aria-hidden="true">
        {textSizes.map((size, index) => (
          <i key={size} data-on={index <= now} />
        ))}
      </span>
      <button
        type="button"
        data-action="text-larger"
        aria-label={t('textLarger')}
        disabled={now === textSizes.length - 1}
        onClick={() => step(1)}
      >
        A
      </button>
    </div>
  );
}

/** Closes on a press elsewhere, and on Escape, which gives the focus back to the button. */
function useClosing(place: RefObject<HTMLElement | null>, onClose: () => void): void {
  useLayoutEffect(() => {
    const until = new AbortController();
    const { signal } = until;
    document.addEventListener(
      'pointerdown',
      ({ target }) => {
        if (!place.current?.contains(target as Node)) onClose();
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
        onClose();
        place.current?.querySelector('button')?.focus();
      },
      { signal, capture: true },
    );
    return () => until.abort();
  }, []);
}
