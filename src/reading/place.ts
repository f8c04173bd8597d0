// Where a reader is in an article on the screen: the first line that is wholly in view, kept by its words, so that
// it is the same in another font, width or window.

import type { Place } from '../article/entry';
import type { BodyText } from './body-text';
import { findQuote, quoteAt, type Span } from './quote';

/** What is in view, in CSS pixels of the viewport. */
export interface View {
  top: number;
  bottom: number;
}

/** Shorter lines, as headings are, are quoted with the beginning of the next. */
const leastQuoted = 40;
/** A line that is cut off by less is in view. */
const tolerated = 2;

/** The place of the first line in view; null when the article has no text, or is not laid out. */
export function placeIn(body: BodyText, { top, bottom }: View): Place | null {
  const { length } = body.text;
  const end = boxAt(body, length - 1);
  if (!end || end.height === 0) return null;
  const from = firstFrom(body, 0, (box) => box.top >= top - tolerated);
  const line = boxAt(body, from);
  if (from >= length || !line) return null;
  const next = firstFrom(body, from, (box) => box.top >= line.top + line.height / 2);
  const to = Math.min(length, Math.max(next, from + leastQuoted));
  const { quote, ...rest } = quoteAt(body.text, from, to);
  const isEndInView = end.bottom <= bottom + tolerated;
  return { ...rest, quote, fraction: isEndInView ? 1 : from / length };
}

/** Where a place is in a text: by its words, or else about as far from the beginning. */
export function findPlace(text: string, place: Place): Span {
  const found = findQuote(text, place);
  if (found) return found;
  const from = Math.floor(Math.min(1, Math.max(0, place.fraction)) * Math.max(0, text.length - 1));
  // A word's beginning looks less like an accident.
  const word = text.lastIndexOf(' ', from) + 1;
  return { from: word, to: Math.min(text.length, word + leastQuoted) };
}

/** The box of the first line of a stretch; null when it is nowhere. */
export function boxOf(body: BodyText, span: Span): DOMRect | null {
  return boxAt(body, span.from);
}

/** The first place from here on whose box is as wanted; boxes follow the text downwards. */
function firstFrom(body: BodyText, from: number, isWanted: (box: DOMRect) => boolean): number {
  let [low, high] = [from, body.text.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const box = boxAt(body, middle);
    if (box === null || isWanted(box)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The box of one letter. What is between lines has none, and takes that of the letter before. */
function boxAt(body: BodyText, offset: number): DOMRect | null {
  let at = offset;
  while (at > 0 && /\s/.test(body.text[at] ?? ' ')) at -= 1;
  const range = body.rangeOf({ from: at, to: at + 1 });
  return range?.getClientRects()[0] ?? null;
}
