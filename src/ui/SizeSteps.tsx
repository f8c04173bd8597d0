// Text smaller and larger, a step at a time.

import { ranges } from '../appearance/appearance';
import { appearance, chooseType } from './appearance';
import { useI18n } from './i18n-context';
import styles from './SizeSteps.module.css';

const { min, max } = ranges.size;
const steps = Array.from({ length: max - min + 1 }, (_, at) => min + at);

export function SizeSteps() {
  const { t } = useI18n();
  const { size } = appearance.value.type;
  return (
    <div class={styles.sizes}>
      <button
        type="button"
        data-action="text-smaller"
        aria-label={t('textSmaller')}
        disabled={size <= min}
        onClick={() => chooseType({ size: size - 1 })}
      >
        A
      </button>
      <span class={styles.scale} aria-hidden="true">
        {steps.map((step) => (
          <i key={step} data-on={step <= size} />
        ))}
      </span>
      <button
        type="button"
        data-action="text-larger"
        aria-label={t('textLarger')}
        disabled={size >= max}
        onClick={() => chooseType({ size: size + 1 })}
      >
        A
      </button>
    </div>
  );
}
