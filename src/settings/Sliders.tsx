// The measures of a type, each with a slider and its value in words.

import { type RangeName, ranges, type Type } from '../appearance/appearance';
import type { I18n, MessageKey } from '../platform/i18n';
import { useI18n } from '../ui/i18n-context';
import styles from './Sliders.module.css';

const labels: Record<RangeName, MessageKey> = {
  size: 'typeSize',
  weight: 'typeWeight',
  leading: 'typeLeading',
  letters: 'typeLetters',
  words: 'typeWords',
  width: 'typeWidth',
};

interface SlidersProps {
  type: Type;
  onChoose(choice: Partial<Type>): void;
}

export function Sliders({ type, onChoose }: SlidersProps) {
  const i18n = useI18n();
  const names = Object.keys(ranges) as RangeName[];
  return (
    <div class={styles.sliders}>
      {names.map((name) => (
        <label key={name} class={styles.slider}>
          <span>{i18n.t(labels[name])}</span>
          <input
            type="range"
            data-action={`type-${name}`}
            {...ranges[name]}
            value={type[name]}
            aria-valuetext={valueWords(name, type[name], i18n)}
            onInput={({ currentTarget }) => onChoose({ [name]: currentTarget.valueAsNumber })}
          />
          <output>{valueWords(name, type[name], i18n)}</output>
        </label>
      ))}
    </div>
  );
}

const weightWords: readonly MessageKey[] = ['weight0', 'weight1', 'weight2', 'weight3'];

function valueWords(name: RangeName, value: number, { t, language }: I18n): string {
  if (name === 'weight') return t(weightWords[value] ?? 'weight0');
  const isShare = name === 'size' || name === 'letters' || name === 'words';
  const shown = name === 'size' ? 1.1 ** value : value;
  return new Intl.NumberFormat(language, {
    style: isShare ? 'percent' : 'decimal',
    maximumFractionDigits: isShare ? 0 : 1,
  }).format(shown);
}
