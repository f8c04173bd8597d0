// What an article on paper has besides its text.

import { appearance, chooseAppearance } from '../ui/appearance';
import { useI18n } from '../ui/i18n-context';
import { About, Section, Switch } from './Section';

export function Printing() {
  const { t } = useI18n();
  return (
    <Section part="printing" heading={t('printing')}>
      <Switch
        action="print-links"
        label={t('printLinks')}
        on={appearance.value.printLinks}
        onChange={(printLinks) => chooseAppearance({ printLinks })}
      />
      <About>{t('printAbout')}</About>
    </Section>
  );
}
