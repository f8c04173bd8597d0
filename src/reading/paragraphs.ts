// The paragraphs of an article, one by one, for whoever walks through them.

/** What is walked through; of one within another the outer counts. */
const steps =
  'p, h2, h3, h4, h5, h6, li, dt, dd, pre, figure, table, [data-scroll], [data-gallery]';

export function paragraphsOf(body: Element): HTMLElement[] {
  return [...body.querySelectorAll<HTMLElement>(steps)].filter(
    (element) =>
      element.parentElement?.closest(steps) === null && element.getClientRects().length > 0,
  );
}

/**
 * The paragraph to go to: the next or the one before; from elsewhere the first whose beginning is in view.
 *
 * @param current Where one is; null when one was somewhere else.
 * @param top Of what is in view, in CSS pixels of the viewport.
 */
export function paragraphFrom(
  paragraphs: readonly HTMLElement[],
  current: Element | null,
  by: 1 | -1,
  top: number,
): HTMLElement | null {
  const at = paragraphs.indexOf(current as HTMLElement);
  if (at >= 0) return paragraphs[at + by] ?? null;
  const first = paragraphs.findIndex((each) => each.getBoundingClientRect().top >= top - 2);
  if (by > 0) return paragraphs[first] ?? null;
  return (first < 0 ? paragraphs.at(-1) : paragraphs[first - 1]) ?? null;
}
