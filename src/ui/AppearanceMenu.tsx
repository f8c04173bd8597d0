// The quick choice of looks: colours, face and size. All of them are on the settings page.

import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import styles from './AppearanceMenu.module.css';
import { appearance, chooseType } from './appearance';
import { FaceChips } from './Chips';
import { useI18n } from './i18n-context';
import { SizeSteps } from './SizeSteps';
import { ThemeChoices } from './ThemeChoices';

interface AppearanceMenuProps {
  /** Holds the button and the menu; a press elsewhere closes the menu. */
  place: RefObject<HTMLElement | null>;
  onClose: () => void;
  /** The address of the article on the screen: its site can open in Lede by itself. */
  page?: string | undefined;
}

export function AppearanceMenu({ place, onClose, page }: AppearanceMenuProps) {
  const { t } = useI18n();
  useClosing(place, onClose);
  return (
    <div class={styles.menu} data-part="appearance">
      <fieldset>
        <legend class={styles.legend}>{t('colours')}</legend>
        <ThemeChoices />
      </fieldset>
      <fieldset>
        <legend class={styles.legend}>{t('typeface')}</legend>
        <FaceChips chosen={appearance.value.type.face} onChoose={(face) => chooseType({ face })} />
      </fieldset>
      <fieldset>
        <legend class={styles.legend}>{t('textSize')}</legend>
        <SizeSteps />
      </fieldset>
      {page !== undefined && /^https?:/.test(page) && (
        <a
          class={styles.more}
          data-action="my-site"
          href={`site.html?${new URLSearchParams({ always: page })}`}
          target="_blank"
          rel="noopener"
        >
          {t('siteAlwaysOf', new URL(page).hostname)}
        </a>
      )}
      <a
        class={styles.more}
        data-action="settings"
        href="settings.html"
        target="_blank"
        rel="noopener"
      >
        {t('allSettings')}
      </a>
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
