// What clings to a story: dates above and below it, cells beside it, the tools of its pictures.

import type { Lines } from './attempts';
import { findDates, type TextHints } from './date-text';
import type { Line, Survey } from './survey';
import { key } from './words';

const dateLength = 60;

/** What is said around a date. */
const letteringLeft = 26;

/** A date stands alone so near to the beginning or the end. */
const nearEdge = 2;

/** The chosen lines that only cling to the story. */
export function edgeLines(chosen: Lines, survey: Survey, hints: TextHints): Line[] {
  const lines = [...chosen].sort((one, other) => one - other).map((at) => survey.lines[at] as Line);
  const dates = [...lines.slice(0, nearEdge), ...lines.slice(-nearEdge)].filter((line) =>
    isDate(line, hints),
  );
  const lastProse = lines.findLastIndex((line) => line.isProse);
  const others = lines.filter(
    (line, at) => isBeside(line, survey) || isTool(line) || (at > lastProse && isToolRow(line)),
  );
  return [...dates, ...others];
}

/** "Published 17 October 2026" */
function isDate({ element, text }: Line, hints: TextHints): boolean {
  if (text.length > dateLength || /^(?:h[1-6]|li|td|th|dt|dd|figcaption)$/.test(element.localName))
    return false;
  const dates = findDates(text, hints);
  const rest = dates.reduceRight(
    (left, { at, length }) => left.slice(0, at) + left.slice(at + length),
    text,
  );
  return dates.length > 0 && key(rest).length <= letteringLeft;
}

const storyLength = 500;

/** Pages are laid out in few columns. */
const mostColumns = 8;

/** In a cell without prose beside one that holds the story: the page is laid out as a table. */
function isBeside({ element, isProse }: Line, survey: Survey): boolean {
  if (isProse) return false;
  for (let cell = element.closest('td, th'); cell !== null; ) {
    const own = cell;
    cell = own.parentElement?.closest('td, th') ?? null;
    if ((own.parentElement?.childElementCount ?? 0) > mostColumns) continue;
    const others = [...(own.parentElement?.children ?? [])].filter((other) => other !== own);
    const isWithout = survey.of(own).prose === 0;
    if (isWithout && others.some((other) => survey.of(other).prose >= storyLength)) return true;
  }
  return false;
}

/** One row of cells in a page laid out as a table, below all prose: what can be done with the page. */
function isToolRow({ element }: Line): boolean {
  const table = element.closest('table');
  if (table?.parentElement?.closest('td') == null) return false;
  return table.rows.length === 1 && table.querySelector('th, caption') === null;
}

/** Links and buttons in a figure, apart from its caption. */
function isTool({ element, isProse }: Line): boolean {
  if (isProse || element.closest('figure') === null) return false;
  if (element.closest('figcaption, blockquote, table, pre, p') !== null) return false;
  return element.querySelector('a[href], button') !== null;
}
