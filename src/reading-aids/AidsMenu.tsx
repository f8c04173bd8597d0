// The quick choice of ways to read. What stays chosen is on the settings page as well.

import { useLayoutEffect } from 'preact/hooks';
import styles from '../ui/AppearanceMenu.module.css';
import { appearance, chooseWays } from '../ui/appearance';
import { Button } from '../ui/Button';
import { useI18n } from '../ui/i18n-context';
import type { MenuProps } from '../ui/MenuButton';
import { useMenuClosing } from '../ui/menu-closing';
import { RulerChips } from '../ui/RulerChips';
import own from './AidsMenu.module.css';
import type { Aids } from './aids';
import { endSteps, stepParagraphFromButton } from './skim';

export function AidsMenu({ aids, place, onClose }: MenuProps & { aids: Aids }) {
  const { t } = useI18n();
  const { ruler, pages } = appearance.value.ways;
  useMenuClosing(place, onClose);
  useLayoutEffect(() => endSteps, []);
  const then = (act: () => void) => () => {
    onClose();
    act();
  };
  return (
    <div class={styles.menu} data-part="ways">
      <fieldset>
        <legend class={styles.legend}>{t('ruler')}</legend>
        <RulerChips chosen={ruler} onChoose={(ruler) => chooseWays({ ruler })} />
      </fieldset>
      <div class={own.acts}>
        <Button
          action="pages"
          look="worded"
          label={t('inPages')}
          pressed={pages}
          onPress={() => chooseWays({ pages: !pages })}
        />
        <Button
          action="previous-paragraph"
          look="worded"
          label={t('keyPreviousParagraph')}
          onPress={() => stepParagraphFromButton(aids, -1)}
        />
        <Button
          action="next-paragraph"
          look="worded"
          label={t('keyNextParagraph')}
          onPress={() => stepParagraphFromButton(aids, 1)}
        />
        <Button
          action="auto-scroll"
          look="worded"
          label={t('autoScroll')}
          onPress={then(() => {
            aids.scrollsItself.value = true;
          })}
        />
        <Button
          action="bare"
          look="worded"
          label={t('onlyText')}
          onPress={then(() => {
            aids.bare.value = 'asked';
          })}
        />
      </div>
      <a class={styles.more} href="settings.html#reading" target="_blank" rel="noopener">
        {t('allSettings')}
      </a>
    </div>
  );
}
