// Brings a stretch of the article to where it can be read.

import type { View } from '../reading/place';

/** Of the height in view, from its top. */
const restAt = 0.3;
/** What lay out of sight is laid out on the way, and moves: so often it is looked at again. */
const corrections = 4;

/** Shows the page with a line; false where the article is scrolled. */
export type ShowPage = (box: Pick<DOMRect, 'top'>) => boolean;

/** @param scroller What scrolls; null for the window. */
export function bringIntoView(
  range: Range,
  scroller: HTMLElement | null,
  view: () => View,
  showPage?: ShowPage,
): void {
  let left = corrections;
  const bring = () => {
    const { top, bottom } = view();
    const box = range.getBoundingClientRect();
    if (showPage?.(box)) return;
    const isSeen = box.top >= top && Math.min(box.bottom, box.top + 80) <= bottom;
    if (isSeen) return;
    const by = box.top - top - restAt * (bottom - top);
    (scroller ?? window).scrollBy({ top: by, behavior: 'instant' });
    left -= 1;
    if (left > 0) requestAnimationFrame(bring);
  };
  bring();
}
