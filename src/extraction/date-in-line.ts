// The dates that stand in one line of the page, each with what is said around it.

import type { DateScope } from './date-candidate';
import { labelIn } from './date-labels';
import { fromMark, placeOf } from './date-marks';
import { slashDate } from './date-order';
import { findRelativeDay } from './date-relative';
import { isOfTemplate } from './date-sentence';
import { type Found, longestDateline } from './date-sighting';
import { spacedText } from './date-spaced';
import { digit, findDates, type TextHints, type WrittenDate } from './date-text';
import type { Line } from './survey';

/** A line with marks is read by them and by what it says beside them; a long one only where it opens a story. */
export function datesOf(
  line: Line,
  marks: readonly Element[],
  scope: DateScope,
  hints: TextHints,
  now: Date,
): Found[] {
  const { text } = line;
  if (text.length > longestDateline) {
    const posted = scope === 'below' || scope === 'foot' ? fromPosted(text, hints) : [];
    return posted.length > 0 || scope !== 'below' ? posted : fromOpening(text, hints);
  }
  const written = fromWords(text, hints);
  const marked = marks.flatMap((mark) => fromMark(mark, text, marks.length === 1, hints));
  if (marked.length > 0) return withLabelled(marked, written, text);
  if (written.length > 0) return written;
  const apart = fromWords(spacedTextOf(line), hints);
  if (apart.length > 0 || (scope !== 'below' && scope !== 'above')) return apart;
  const unsure = fromUnsure(text, hints);
  return unsure.length > 0 ? unsure : fromRelative(text, now);
}

/** Marks, and the other days that are labelled beside them: `<time>5 March</time> · Updated 7 March 2026`. */
function withLabelled(marked: Found[], written: Found[], text: string): Found[] {
  const places = marked.flatMap(({ mark }) => (mark === null ? [] : [placeOf(mark, text)]));
  const others = written.filter(({ date, before }) => {
    const isInMark = places.some(([start, end]) => date.at >= start && date.at < end);
    const label = labelIn(before, '');
    return !isInMark && (label.isPublished || label.isModified) && !marked.some(isOfDay(date));
  });
  if (others.length === 0) return marked;
  const at = (found: Found) => (found.mark === null ? found.date.at : found.before.length);
  return [...marked.map((found) => ({ ...found, after: '' })), ...others].sort(
    (one, other) => at(one) - at(other),
  );
}

function isOfDay({ value }: WrittenDate): (found: Found) => boolean {
  return ({ date }) => date.value.slice(0, 10) === value.slice(0, 10);
}

/** What is written out, up to three. */
function fromWords(text: string, hints: TextHints): Found[] {
  const written = digit.test(text) ? findDates(text, hints) : [];
  return written.slice(0, 3).map((date, at) => ({
    date,
    mark: null,
    before: text.slice(endOf(written[at - 1]), date.at),
    after: written.length > 1 ? '' : text.slice(endOf(date)),
  }));
}

/** The line with its elements apart; empty where that says nothing new. */
function spacedTextOf({ element, text }: Line): string {
  if (element.childElementCount === 0 || !digit.test(text)) return '';
  const spaced = spacedText(element);
  return spaced === text ? '' : spaced;
}

function fromRelative(text: string, now: Date): Found[] {
  const day = findRelativeDay(text, now);
  if (day === null) return [];
  const date = { value: day, precision: 'day', at: 0, length: text.length } as const;
  return [{ date, mark: null, before: text, after: '', isRelative: true }];
}

function endOf(date: WrittenDate | undefined): number {
  return date === undefined ? 0 : date.at + date.length;
}

/** Agencies open a story with place and day: `ALMATY, March 5, 2026 (KZ) –`, `(05.03.2026) …`. */
function fromOpening(text: string, hints: TextHints): Found[] {
  const opening = text.slice(0, 80);
  if (!/\d{4}/.test(opening)) return [];
  const [date] = findDates(opening, hints);
  if (date === undefined) return [];
  const before = opening.slice(0, date.at);
  const after = opening.slice(endOf(date));
  const isFirst = /^[\s(„“"«]*$/.test(before) && /^\s*[).:|–—„“"«-]/.test(after);
  const isPlaced = /^[\p{Lu}][\p{L} .]{2,30}[,–—-]\s*$/u.test(before) && /^\s*[(–—:-]/.test(after);
  return isFirst || isPlaced ? [{ date, mark: null, before, after: '' }] : [];
}

/** Templates tell the day in a sentence: `This entry was posted on Monday, March 5th, 2026 at 8:08 pm and …`. */
function fromPosted(text: string, hints: TextHints): Found[] {
  const opening = text.slice(0, 160);
  if (!isOfTemplate(opening)) return [];
  const [date] = findDates(opening, hints);
  if (date === undefined) return [];
  const before = opening.slice(0, date.at);
  const after = opening.slice(endOf(date));
  return labelIn(before, after).isPublished ? [{ date, mark: null, before, after }] : [];
}

/** `05/03/2026` with nothing to settle the order: a candidate with two readings. */
function fromUnsure(text: string, hints: TextHints): Found[] {
  if (!slashDate.test(text)) return [];
  const [date] = findDates(text, { ...hints, order: 'day' });
  const [other] = findDates(text, { ...hints, order: 'month' });
  if (date === undefined || other === undefined || date.value === other.value) return [];
  const around = { before: text.slice(0, date.at), after: text.slice(endOf(date)) };
  return [{ date, mark: null, ...around, otherwise: other.value }];
}
