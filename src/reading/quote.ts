// A passage of a text, told by its words and found again by them: the TextQuoteSelector of the Web
// Annotation Data Model (https://www.w3.org/TR/annotation-model/#text-quote-selector), with the position
// beside it as the first place to look. Pure; no DOM.

import search from 'approx-string-match';
import type { TextQuote } from '../article/text-quote';

/** A stretch of a text, in UTF-16 units; `to` is behind its last one. */
export interface Span {
  from: number;
  to: number;
}

/** Units of context on each side, as other annotating programs take them. */
export const usualContext = 32;
/** From this length on, words that are all there are told well enough without what stood around them. */
export const tellingLength = 32;
/** The share of a passage that may have changed for it to be still the same. */
const toleratedShare = 0.2;
/** Of what stood around a passage, so much must be there. */
const neededContext = 0.5;
/** Longer passages are found by their two ends. */
const longQuote = 128;
const endLength = 64;
/** How far around the old place a passage is looked for that has changed: a bound on the time it takes. */
const reach = 200_000;
/** Words that are everywhere are compared by their surroundings nearest to the old place only. */
const mostCompared = 200;

/**
 * The quote that names a stretch of a text.
 *
 * @param contextLength UTF-16 units of it on each side.
 */
export function quoteAt(
  text: string,
  from: number,
  to: number,
  contextLength = usualContext,
): TextQuote {
  return {
    quote: text.slice(from, to),
    prefix: text.slice(Math.max(0, from - contextLength), from),
    suffix: text.slice(to, to + contextLength),
    offset: from,
  };
}

/**
 * Where a quote stands in a text that may have changed since: the same words in the same surroundings, of
 * several the nearest to where they stood; else the same words; else nearly the same words, whose surroundings
 * then have to speak for them. White space does not count. Null rather than a wrong place.
 */
export function findQuote(text: string, quote: TextQuote): Span | null {
  if (isAtOffset(text, quote)) {
    return { from: quote.offset, to: quote.offset + quote.quote.length };
  }
  const same = occurrences(text, quote);
  const exact = same.find(
    ({ from, to }) => endsAlike(text, from, quote.prefix) && beginsAlike(text, to, quote.suffix),
  );
  if (exact) return exact;
  const isTelling = quote.quote.trim().length >= tellingLength;
  const known = best(text, quote, same.slice(0, mostCompared), isTelling ? 0 : neededContext);
  if (known) return known;
  if (quote.quote.length > longQuote) return findByEnds(text, quote);
  return best(text, quote, nearlySame(text, quote), neededContext);
}

/** Whether nothing has changed about a quote: words, surroundings and place. */
export function isAtOffset(text: string, { quote, prefix, suffix, offset }: TextQuote): boolean {
  return (
    text.startsWith(quote, offset) &&
    text.slice(0, offset).endsWith(prefix) &&
    text.startsWith(suffix, offset + quote.length)
  );
}

/** All places with the same words, however they are spaced, the nearest to where they stood first. */
export function occurrences(text: string, { quote, offset }: TextQuote): Span[] {
  const words = quote.trim().split(/\s+/);
  if (words[0] === '') return [];
  const pattern = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('\\s+');
  const wanted = new RegExp(pattern, 'g');
  const places: Span[] = [];
  for (let match = wanted.exec(text); match; match = wanted.exec(text)) {
    places.push({ from: match.index, to: match.index + match[0].length });
    // In "so so so" there are two places with "so so".
    wanted.lastIndex = match.index + 1;
  }
  return places.sort((a, b) => Math.abs(a.from - offset) - Math.abs(b.from - offset));
}

function nearlySame(text: string, { quote, offset }: TextQuote): Span[] {
  const start = Math.max(0, offset - reach);
  const wanted = quote.trim();
  const tolerated = Math.floor(wanted.length * toleratedShare);
  if (tolerated === 0) return [];
  return search(text.slice(start, offset + reach), wanted, tolerated)
    .map((match) => ({ from: start + match.start, to: start + match.end }))
    .sort((a, b) => Math.abs(a.from - offset) - Math.abs(b.from - offset))
    .slice(0, mostCompared);
}

/** The one whose surroundings are most like the quote's; of equals, the first. Null when none are alike enough. */
function best(text: string, quote: TextQuote, spans: Span[], needed: number): Span | null {
  let found: Span | null = null;
  let most = needed;
  for (const span of spans) {
    const likeness = contextLikeness(text, quote, span);
    if (found === null ? likeness >= most : likeness > most) [found, most] = [span, likeness];
  }
  return found;
}

/** How much of what stood around a quote stands around a stretch, from 0 to 1. */
function contextLikeness(text: string, { prefix, suffix }: TextQuote, { from, to }: Span): number {
  const whole = prefix.length + suffix.length;
  if (whole === 0) return 1;
  const before = text.slice(Math.max(0, from - prefix.length - 4), from);
  const after = text.slice(to, to + suffix.length + 4);
  return (
    (prefix.length * likeness(before, prefix) + suffix.length * likeness(after, suffix)) / whole
  );
}

/** How much of some words is in a text: 1 for all, 0 for half of them or less. */
export function likeness(text: string, words: string): number {
  if (words === '' || text.includes(words)) return 1;
  const [match] = search(text, words, Math.floor(words.length / 2));
  return match ? 1 - (2 * match.errors) / words.length : 0;
}

/** A long passage by its first and its last words; what changed between them is part of it. */
function findByEnds(text: string, { quote, prefix, suffix, offset }: TextQuote): Span | null {
  const { length } = quote;
  const inside = `${prefix}${quote}${suffix}`;
  const at = prefix.length;
  const head = quoteAt(inside, at, at + endLength);
  const tail = quoteAt(inside, at + length - endLength, at + length);
  const begin = findQuote(text, { ...head, prefix, offset });
  if (!begin) return null;
  const end = findQuote(text, { ...tail, suffix, offset: begin.from + length - endLength });
  const found = end && end.to - begin.from;
  const isAlike = found !== null && Math.abs(found - length) <= length * toleratedShare;
  return end && isAlike ? { from: begin.from, to: end.to } : null;
}

/** Whether the text before a place ends with these words, however they are spaced. */
export function endsAlike(text: string, at: number, words: string): boolean {
  const around = text.slice(Math.max(0, at - 2 * words.length - 4), at);
  return squeezed(around).endsWith(squeezed(words));
}

/** Whether the text behind a place begins with these words. */
export function beginsAlike(text: string, at: number, words: string): boolean {
  return squeezed(text.slice(at, at + 2 * words.length + 4)).startsWith(squeezed(words));
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
