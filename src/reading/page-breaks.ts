// Where the pages of an article begin, when it is turned instead of scrolled. Numbers in, numbers out.

import type { Line } from './lines';

/**
 * The tops of the pages' first lines, from the top down. No line is cut but one that is higher than a page, and nothing
 * stands last that belongs to what follows.
 *
 * @param lines In one measure with `from` and `height`, from the top down.
 * @param from Where the first page begins.
 * @param height What a page has room for.
 */
export function pageBreaks(lines: readonly Line[], from: number, height: number): number[] {
  const breaks = [from];
  let page = from;
  const begin = (top: number) => {
    page = top;
    breaks.push(top);
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    if (line.bottom <= page + height) continue;
    const first = firstOfNext(lines, at, page);
    const { top } = lines[first] as Line;
    if (top > page + 1) begin(top);
    // The headings above it are looked at again, and fit.
    if (first < at) at = first - 1;
    // Higher than any page: it goes on where the last one ended.
    else while (line.bottom > page + height) begin(page + height);
  }
  return breaks;
}

/** The line that does not fit, or what leads up to it, unless the page begins with them. */
function firstOfNext(lines: readonly Line[], at: number, page: number): number {
  let first = at;
  for (let above = lines[first - 1]; above?.keepsNext && above.top > page + 1; ) {
    first -= 1;
    above = lines[first - 1];
  }
  return first;
}

/** The page that a height is on. */
export function pageAt(breaks: readonly number[], y: number): number {
  let [low, high] = [0, breaks.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((breaks[middle] ?? 0) <= y + 1) low = middle;
    else high = middle - 1;
  }
  return low;
}
