// The language that Lede itself speaks.

import { useEffect, useState } from 'preact/hooks';
import { chooseLanguage, chosenLanguage } from '../platform/language';
import { type Language, languageNames } from '../platform/language-names';
import { useI18n } from '../ui/i18n-context';
import { About, Choice, Section } from './Section';

const languages = Object.keys(languageNames) as Language[];

export function LanguageSetting() {
  const i18n = useI18n();
  const { t } = i18n;
  const [chosen, setChosen] = useState<Language | null>(null);
  // A choice made elsewhere comes with other words.
  useEffect(() => void chosenLanguage().then(setChosen), [i18n]);

  function choose(value: string): void {
    const language = languages.find((each) => each === value) ?? null;
    setChosen(language);
    void chooseLanguage(language);
  }

  return (
    <Section part="language" heading={t('languageHeading')}>
      <Choice
        action="language"
        label={t('languageOfLede')}
        value={chosen ?? ''}
        options={[
          { value: '', label: t('languageBrowser') },
          ...languages.map((each) => ({ value: each, label: languageNames[each], lang: each })),
        ]}
        onChange={choose}
      />
      <About>{t('languageAbout')}</About>
    </Section>
  );
}
