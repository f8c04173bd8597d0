// The quick choice of looks: colours, face and size. All of them are on the settings page.

import styles from './AppearanceMenu.module.css';
import { appearance, chooseType } from './appearance';
import { FaceChips } from './Chips';
import { useI18n } from './i18n-context';
import type { MenuProps } from './MenuButton';
import { useMenuClosing } from './menu-closing';
import { SizeSteps } from './SizeSteps';
import { ThemeChoices } from './ThemeChoices';

interface AppearanceMenuProps extends MenuProps {
  /** The address of the article on the screen: its site can open in Lede by itself. */
  page?: string | undefined;
}

export function AppearanceMenu({ place, onClose, page }: AppearanceMenuProps) {
  const { t } = useI18n();
  useMenuClosing(place, onClose);
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
