// Themes, and the reader's own colours with a word about how well they are read.

import type { OwnColours } from '../appearance/appearance';
import { contrastOf, isColour } from '../appearance/contrast';
import type { MessageKey } from '../platform/i18n';
import { appearance, chooseAppearance } from '../ui/appearance';
import { useI18n } from '../ui/i18n-context';
import { ThemeChoices } from '../ui/ThemeChoices';
import styles from './Colours.module.css';
import { About, Section } from './Section';

export function Colours() {
  const { t } = useI18n();
  return (
    <Section part="colours" heading={t('colours')}>
      <fieldset>
        <legend class="unseen">{t('colours')}</legend>
        <ThemeChoices />
      </fieldset>
      {appearance.value.theme === 'own' && <Own own={appearance.value.own} />}
    </Section>
  );
}

const fields: { name: keyof OwnColours; label: MessageKey }[] = [
  { name: 'paper', label: 'ownPaper' },
  { name: 'ink', label: 'ownInk' },
  { name: 'accent', label: 'ownAccent' },
];

function Own({ own }: { own: OwnColours }) {
  const { t } = useI18n();
  return (
    <>
      <div class={styles.fields}>
        {fields.map(({ name, label }) => (
          <label key={name} class={styles.field}>
            <input
              type="color"
              data-action={`own-${name}`}
              value={own[name]}
              onInput={({ currentTarget: { value } }) => {
                if (isColour(value)) chooseAppearance({ own: { [name]: value } });
              }}
            />
            <span>{t(label)}</span>
          </label>
        ))}
      </div>
      <Readable own={own} />
    </>
  );
}

/** WCAG wants 4.5 for text, and 7 where it is to be read well. */
function Readable({ own: { paper, ink, accent } }: { own: OwnColours }) {
  const { t, language } = useI18n();
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const text = contrastOf(ink, paper);
  const links = contrastOf(accent, paper);
  const verdict = text >= 7 ? 'contrastGood' : text >= 4.5 ? 'contrastFair' : 'contrastPoor';
  return (
    <div role="status" data-part="contrast" data-verdict={verdict}>
      {/* Down: 6.97 is not 7. */}
      <About>{t(verdict, numbers.format(Math.floor(text * 10) / 10))}</About>
      {links < 4.5 && (
        <About>{t('contrastAccent', numbers.format(Math.floor(links * 10) / 10))}</About>
      )}
    </div>
  );
}
