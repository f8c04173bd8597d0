// How many lines the focus line lights up.

import { type Ruler, rulers } from '../appearance/ways';
import type { MessageKey } from '../platform/i18n';
import { Chips } from './Chips';

const words: Record<Ruler, MessageKey> = {
  0: 'rulerOff',
  1: 'rulerOne',
  3: 'rulerThree',
  5: 'rulerFive',
};

interface RulerChipsProps {
  chosen: Ruler;
  onChoose(ruler: Ruler): void;
}

export function RulerChips({ chosen, onChoose }: RulerChipsProps) {
  return <Chips name="ruler" values={rulers} words={words} chosen={chosen} onChoose={onChoose} />;
}
