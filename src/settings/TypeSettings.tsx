// How articles are set: all of them, or those in one script.

import {
  type Alignment,
  alignments,
  type Hyphenation,
  hyphenations,
  type Script,
  scripts,
  type Type,
  typeFor,
} from '../appearance/appearance';
import type { MessageKey } from '../platform/i18n';
import { appearance, chooseAppearance, chooseType } from '../ui/appearance';
import { Button } from '../ui/Button';
import { Chips, FaceChips } from '../ui/Chips';
import { useI18n } from '../ui/i18n-context';
import { About, Choice, Section } from './Section';
import { Sliders } from './Sliders';
import styles from './TypeSettings.module.css';

const scriptNames: Record<Script, MessageKey> = {
  Cyrl: 'scriptCyrl',
  Arab: 'scriptArab',
  Hebr: 'scriptHebr',
  Grek: 'scriptGrek',
  Deva: 'scriptDeva',
  Hans: 'scriptHans',
};
const alignmentNames: Record<Alignment, MessageKey> = {
  start: 'alignStart',
  justify: 'alignJustify',
};
const hyphenationNames: Record<Hyphenation, MessageKey> = {
  fitting: 'hyphensFitting',
  always: 'hyphensAlways',
  never: 'hyphensNever',
};

interface TypeSettingsProps {
  /** Which articles are being set; null for all. */
  script: Script | null;
  onScript(script: Script | null): void;
}

export function TypeSettings({ script, onScript }: TypeSettingsProps) {
  const { t } = useI18n();
  const type = typeFor(appearance.value, script);
  const choose = (choice: Partial<Type>) =>
    script === null ? chooseType(choice) : chooseFor(script, choice);
  return (
    <Section part="type" heading={t('typeHeading')}>
      <Scripts script={script} onScript={onScript} />
      <fieldset>
        <legend>{t('typeface')}</legend>
        <FaceChips chosen={type.face} onChoose={(face) => choose({ face })} />
      </fieldset>
      {type.face === 'legible' && <About>{t('legibleAbout')}</About>}
      <Sliders type={type} onChoose={choose} />
      <fieldset>
        <legend>{t('alignment')}</legend>
        <Chips
          name="alignment"
          values={alignments}
          words={alignmentNames}
          chosen={type.alignment}
          onChoose={(alignment) => choose({ alignment })}
        />
      </fieldset>
      {type.alignment === 'justify' && <About>{t('alignAbout')}</About>}
      <fieldset>
        <legend>{t('hyphenation')}</legend>
        <Chips
          name="hyphenation"
          values={hyphenations}
          words={hyphenationNames}
          chosen={type.hyphenation}
          onChoose={(hyphenation) => choose({ hyphenation })}
        />
      </fieldset>
    </Section>
  );
}

function Scripts({ script, onScript }: TypeSettingsProps) {
  const { t } = useI18n();
  const isApart = script !== null && appearance.value.byScript[script] !== undefined;
  return (
    <div class={styles.scripts}>
      <Choice
        action="script"
        label={t('typeFor')}
        value={script ?? ''}
        options={[
          { value: '', label: t('scriptAll') },
          ...scripts.map((each) => ({ value: each, label: t(scriptNames[each]) })),
        ]}
        onChange={(value) => onScript(scripts.find((each) => each === value) ?? null)}
      />
      {script && <About>{t(isApart ? 'scriptApart' : 'scriptSame')}</About>}
      {isApart && (
        <Button
          action="join-script"
          look="outlined"
          label={t('scriptJoin')}
          onPress={() => joinScript(script)}
        />
      )}
    </div>
  );
}

/** Only what was changed for a script is its own: the rest goes on following the type of all. */
function chooseFor(script: Script, choice: Partial<Type>): void {
  const { byScript } = appearance.peek();
  chooseAppearance({ byScript: { ...byScript, [script]: { ...byScript[script], ...choice } } });
}

function joinScript(script: Script): void {
  const { [script]: _, ...byScript } = appearance.peek().byScript;
  chooseAppearance({ byScript });
}
