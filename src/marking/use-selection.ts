// What the reader has selected in the article, once they have done with selecting.

import { useEffect, useState } from 'preact/hooks';
import type { ExactQuote } from '../reading/exact-quote';
import type { Marking } from './marking';

export interface Selected {
  quote: ExactQuote;
  /** Where it is in the window; of a long one, its end. */
  box: DOMRect;
}

/** A keyboard, and the handles of a touch screen, change a selection many times. */
const restMs = 200;

/** Null while nothing is selected; `drop` takes the selection away. */
export function useSelection(marking: Marking): { selected: Selected | null; drop(): void } {
  const [selected, setSelected] = useState<Selected | null>(null);
  const page = marking.page.value;
  useEffect(() => {
    let isDown = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      if (isDown) return;
      const found = marking.canMake.peek() ? page?.selected() : null;
      setSelected(found ? { quote: found.quote, box: boxOf(found.range) } : null);
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(look, restMs);
    };
    const down = ({ target }: Event) => {
      isDown = !(target instanceof Element && target.closest('[data-part="selection-tools"]'));
    };
    const up = () => {
      isDown = false;
      later();
    };
    const listening = new AbortController();
    const how = { signal: listening.signal, capture: true };
    document.addEventListener('selectionchange', later, how);
    document.addEventListener('pointerdown', down, how);
    document.addEventListener('pointerup', up, how);
    document.addEventListener('pointercancel', up, how);
    // What was selected before the text and this were there is selected all the same.
    later();
    return () => {
      clearTimeout(timer);
      listening.abort();
    };
  }, [marking, page]);
  return {
    selected,
    drop() {
      getSelection()?.removeAllRanges();
      setSelected(null);
    },
  };
}

function boxOf(range: Range): DOMRect {
  const whole = range.getBoundingClientRect();
  if (whole.height < innerHeight * 0.6) return whole;
  return [...range.getClientRects()].at(-1) ?? whole;
}
