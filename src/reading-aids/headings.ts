// The headings of the article on the screen, and where among them one is.

import { type Heading, outlineOf } from '../reading/outline';
import { articleHere, coveredAbove } from './aids';

export function headingsHere(): Heading[] {
  const here = articleHere();
  if (!here) return [];
  return outlineOf(here.article.querySelector<HTMLElement>('[data-part="title"]'), here.body);
}

/** A heading above this height of the screen is the one that is being read under. */
export function readingLine(): number {
  const above = coveredAbove();
  return above + 0.2 * (innerHeight - above);
}

/**
 * The number of the heading after or before where one is; the headline comes before all others, and after none. -1 where
 * there is none.
 */
export function headingFrom(headings: readonly Heading[], by: 1 | -1): number {
  const tops = headings.map(({ element }) => element.getBoundingClientRect().top);
  const line = coveredAbove() + 24;
  // Near the end, or on a page, a heading that was gone to is not at the top.
  const focused = headings.findIndex(({ element }) => element === document.activeElement);
  const top = tops[focused] ?? -1;
  if (top >= 0 && top < innerHeight) return headings[focused + by] ? focused + by : -1;
  if (by < 0) return tops.findLastIndex((each) => each < line - 48);
  return tops.findIndex((each, at) => at > 0 && each > line);
}
