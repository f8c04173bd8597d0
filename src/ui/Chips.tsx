// One choice of a few, side by side. Faces look as they are.

import { type Face, faces } from '../appearance/appearance';
import type { MessageKey } from '../platform/i18n';
import styles from './Chips.module.css';
import { useI18n } from './i18n-context';

interface ChipsProps<Value extends string> {
  /** Of the group of radio buttons; one of a kind on its page. */
  name: string;
  values: readonly Value[];
  words: Record<Value, MessageKey>;
  chosen: Value;
  onChoose(value: Value): void;
}

export function Chips<Value extends string>(props: ChipsProps<Value>) {
  const { t } = useI18n();
  const { name, values, words, chosen, onChoose } = props;
  return (
    <div class={styles.chips} data-many={values.length > 3}>
      {values.map((value) => (
        <label key={value} class={styles.chip}>
          <input
            type="radio"
            name={name}
            class="unseen"
            value={value}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span data-face={value}>{t(words[value])}</span>
        </label>
      ))}
    </div>
  );
}

const faceNames: Record<Face, MessageKey> = {
  serif: 'faceSerif',
  sans: 'faceSans',
  mono: 'faceMono',
  legible: 'faceLegible',
};

/** The faces to choose from. */
export function FaceChips({ chosen, onChoose }: Pick<ChipsProps<Face>, 'chosen' | 'onChoose'>) {
  return <Chips name="face" values={faces} words={faceNames} chosen={chosen} onChoose={onChoose} />;
}
