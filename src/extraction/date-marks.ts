// Dates that markup marks: `time` and `abbr` with a stamp, by the line they stand in.

import { isBlock } from '../html/text';
import type { Found } from './date-sighting';
import { digit, findDates, readStamp, type TextHints } from './date-text';
import { tidy } from './words';

const elements = 'body time, body abbr[title], body relative-time';
const attributes = [
  'datetime',
  'title',
  'data-datetime',
  'data-timestamp',
  'data-time',
  'data-date',
];
const marked = [
  elements,
  ...attributes.map((name) => `body span[${name}], body a[${name}]`),
].join();

/** What a mark shows is short: a day, a time, "three days ago". */
const longestShown = 40;

/** An element made for dates, or another whose attribute holds nothing but a stamp. */
function isMark(element: Element): boolean {
  if (element.matches(elements)) return true;
  const { length } = tidy(element.textContent ?? '');
  return length > 0 && length <= longestShown && stampOf(element) !== null;
}

const stamp = /^(?:(?:19|20)\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d.{0,15})?|1\d{9}(?:\d{3})?)$/;

function stampOf(element: Element): string | null {
  const values = attributes.map((name) => element.getAttribute(name)?.trim() ?? '');
  return values.find((value) => stamp.test(value)) ?? null;
}

/** `time` and `abbr` with a stamp, by the block whose line they stand in. */
export function marksOf(document: Document): Map<Element, Element[]> {
  const marks = new Map<Element, Element[]>();
  for (const mark of document.querySelectorAll(marked)) {
    if (!isMark(mark)) continue;
    let block = mark.parentElement;
    while (block !== null && !isBlock(block)) block = block.parentElement;
    if (block === null) continue;
    const others = marks.get(block);
    if (others === undefined) marks.set(block, [mark]);
    else if (others.length < 8) others.push(mark);
  }
  return marks;
}

/** Where in its line a mark stands, from and to. */
export function placeOf(mark: Element, text: string): readonly [start: number, end: number] {
  const shown = tidy(mark.textContent ?? '');
  const start = Math.max(0, text.indexOf(shown));
  return [start, start + shown.length];
}

/** A mark's stamp; and the day it shows where that is another: the stamp may be in UTC, what is shown is local. */
export function fromMark(mark: Element, text: string, isAlone: boolean, hints: TextHints): Found[] {
  const [at, end] = placeOf(mark, text);
  const shown = tidy(mark.textContent ?? '');
  const raw = mark.getAttribute('datetime') ?? stampOf(mark) ?? mark.getAttribute('title') ?? '';
  const stamp = /\d/.test(raw) ? readStamp(raw, hints) : null;
  const [seen] = digit.test(shown) ? findDates(shown, hints) : [];
  const before = text.slice(0, at + (seen?.at ?? 0));
  const around = { mark, before, after: isAlone ? text.slice(end) : '' };
  const found = stamp === null ? [] : [{ date: stamp, ...around }];
  const differs = seen !== undefined && seen.value.slice(0, 10) !== stamp?.value.slice(0, 10);
  if (differs && (stamp === null || stamp.value.endsWith('+00:00')))
    found.push({ date: seen, ...around });
  return found;
}
