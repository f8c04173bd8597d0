// The signs in the margin: one for each highlight, beside its first line. They are how a keyboard and a screen reader get
// at what colour alone would say.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Highlight } from '../article/highlight';
import { useI18n } from '../ui/i18n-context';
import styles from './MarkSigns.module.css';
import type { Marking } from './marking';
import { colourNames, Sign } from './Sign';

interface Spot {
  highlight: Highlight;
  left: number;
  top: number;
}

interface MarkSignsProps {
  marking: Marking;
  /** Counts what moves them: another layout of the text. */
  layout: number;
}

export function MarkSigns({ marking, layout }: MarkSignsProps) {
  const { t, language, direction } = useI18n();
  const place = useRef<HTMLUListElement>(null);
  const [spots, setSpots] = useState<Spot[]>([]);
  const places = marking.places.value;
  const openId = marking.open.value?.id;
  useLayoutEffect(() => {
    if (place.current) setSpots(spotsOf(marking, place.current));
  }, [places, layout]);
  return (
    <ul
      ref={place}
      class={styles.signs}
      lang={language}
      dir={direction}
      data-part="mark-signs"
      aria-label={t('highlights')}
    >
      {spots.map(({ highlight, left, top }) => (
        <li key={highlight.id} style={{ left: `${left}px`, top: `${top}px` }}>
          <button
            type="button"
            class={styles.sign}
            data-action="open-mark"
            data-highlight={highlight.id}
            aria-haspopup="dialog"
            aria-expanded={highlight.id === openId}
            onClick={() => {
              marking.open.value = { id: highlight.id, writes: false };
            }}
          >
            <Sign colour={highlight.colour} noted={highlight.note !== undefined} />
            <span class="unseen">
              {t('highlightIn', t(colourNames[highlight.colour]))} <bdi>{highlight.quote}</bdi>
              {highlight.note && ` ${t('markNote')}: ${highlight.note}`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** They stand below one another where several begin in a line. */
const apartPx = 24;

function spotsOf(marking: Marking, layer: HTMLElement): Spot[] {
  const page = marking.page.peek();
  const article = layer.closest('[data-screen]')?.querySelector('[data-part="body"]');
  if (!page || !article) return [];
  const { left, top } = layer.getBoundingClientRect();
  const column = article.getBoundingClientRect();
  const isRtl = getComputedStyle(layer).direction === 'rtl';
  const beside = (isRtl ? column.left : column.right) - left;
  const spots = marking.highlights.peek().flatMap((highlight) => {
    const line = page.rangeOf(highlight.id)?.getClientRects()[0];
    if (!line) return [];
    return [{ highlight, left: beside, top: (line.top + line.bottom) / 2 - top - apartPx / 2 }];
  });
  let lowest = Number.NEGATIVE_INFINITY;
  for (const spot of spots) {
    spot.top = Math.max(spot.top, lowest + apartPx);
    lowest = spot.top;
  }
  return spots;
}
