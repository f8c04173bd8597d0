// The four colours, to mark words with or to give a highlight another.

import { type HighlightColour, highlightColours } from '../article/highlight';
import { useI18n } from '../ui/i18n-context';
import styles from './ColourChoice.module.css';
import { colourNames, Sign } from './Sign';

interface ColourChoiceProps {
  /** The colour it has; undefined where nothing is marked yet. */
  chosen?: HighlightColour;
  onChoose(colour: HighlightColour): void;
}

export function ColourChoice({ chosen, onChoose }: ColourChoiceProps) {
  const { t } = useI18n();
  return (
    <fieldset class={styles.colours} aria-label={t('markColour')}>
      {highlightColours.map((colour) => (
        <button
          key={colour}
          type="button"
          class={styles.colour}
          data-action={`mark-${colour}`}
          aria-label={t(colourNames[colour])}
          title={t(colourNames[colour])}
          aria-pressed={chosen === undefined ? undefined : chosen === colour}
          onClick={() => onChoose(colour)}
        >
          <Sign colour={colour} />
        </button>
      ))}
    </fieldset>
  );
}
