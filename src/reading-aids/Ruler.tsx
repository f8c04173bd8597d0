// The focus line: the line or lines that are read stay bright, what is above and below is dimmed.

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Ruler as RulerChoice } from '../appearance/ways';
import type { Article } from '../article/article';
import { type FocusLine, focusLine } from '../reading/focus-line';
import type { Line } from '../reading/lines';
import { useKeys } from '../ui/keys';
import { type Aids, articleHere, coveredAbove, coveredBelow } from './aids';
import styles from './Ruler.module.css';

interface RulerProps {
  aids: Aids;
  article: Article;
  ruler: RulerChoice;
}

export function Ruler({ aids, article, ruler }: RulerProps) {
  const shade = useRef<HTMLDivElement>(null);
  const line = useRef<FocusLine | null>(null);
  useLayoutEffect(() => {
    const here = articleHere();
    if (!here) return;
    const now = focusLine({
      article: here.article,
      count: Number(ruler),
      covered: () => ({ top: coveredAbove(), bottom: coveredBelow() }),
      bring: (wanted) => bring(aids, wanted),
      onShow(lit) {
        const place = shade.current;
        if (!place) return;
        place.hidden = lit === null;
        place.style.setProperty('--lit-from', `${lit?.top ?? 0}px`);
        place.style.setProperty('--lit-to', `${lit?.bottom ?? 0}px`);
      },
    });
    line.current = now;
    return now.end;
  }, [article, ruler]);
  useKeys({ nextLine: () => line.current?.step(1), previousLine: () => line.current?.step(-1) });
  return (
    <div ref={shade} class={styles.shade} data-part="ruler" data-lines={ruler} aria-hidden="true">
      <i />
      <i />
    </div>
  );
}

/** Lines go by where the eyes are; only at the edges is there something to scroll. */
const [highest, lowest] = [0.2, 0.6];

function bring(aids: Aids, line: Line): void {
  const [above, below] = [coveredAbove(), coveredBelow()];
  const height = innerHeight - above - below;
  const middle = (line.top + line.bottom) / 2 - above;
  if (aids.pages.peek()) aids.bring(line);
  else if (middle > lowest * height)
    scrollBy({ top: middle - lowest * height, behavior: 'instant' });
  else if (middle < highest * height)
    scrollBy({ top: middle - highest * height, behavior: 'instant' });
}
