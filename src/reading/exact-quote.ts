// Words that a reader has marked: found again only as they were, and only where they are known to have stood. The
// reading place (`quote.ts`) may be off by a line; a highlight on other words would put them into the reader's mouth.
// Pure; no DOM.

import type { TextQuote } from '../article/text-quote';
import {
  beginsAlike,
  endsAlike,
  isAtOffset,
  likeness,
  occurrences,
  quoteAt,
  type Span,
  tellingLength,
  usualContext,
} from './quote';

/** A quote, and whether its words stood nowhere else in the text. */
export interface ExactQuote extends TextQuote {
  unique?: true;
}

/** Units of context on each side: as few as tell the place from others with the same words. */
const contexts = [usualContext, 64, 128, 256];
/** Of what stood before a passage, or behind it, so much must be there: the one or the other. */
const neededLikeness = 0.6;
/** Words that are everywhere are compared by their surroundings nearest to the old place only. */
const mostCompared = 200;
/** The same words a letter off are less than the same words in their place. */
const nearlyAll = 0.99;
/** Fewer units of context tell less. */
const leastContext = 16;
/** What was edited nearby may be longer or shorter by so much. */
const slack = 8;

/** The quote that names a stretch of a text, with as much around it as it takes to be sure of it. */
export function exactQuoteAt(text: string, from: number, to: number): ExactQuote {
  const others = occurrences(text, quoteAt(text, from, to)).filter((place) => place.from !== from);
  if (others.length === 0) return { ...quoteAt(text, from, to), unique: true };
  const nearest = others.slice(0, mostCompared);
  const quotes = contexts.map((length) => quoteAt(text, from, to, length));
  const telling = quotes.find(
    (quote) => !nearest.some((place) => likenessAround(text, quote, place).best >= neededLikeness),
  );
  return telling ?? quotes.at(-1) ?? quoteAt(text, from, to);
}

/**
 * Where the words of a quote stand in a text that may have changed around them: the same words, in surroundings that
 * are alike on one side at least. Words that were the only ones of their kind, and still are, need none, unless they
 * are few. White space does not count. Null where the words are gone or have changed, and where it is not sure.
 */
export function findExactly(text: string, quote: ExactQuote): Span | null {
  if (isAtOffset(text, quote)) {
    return { from: quote.offset, to: quote.offset + quote.quote.length };
  }
  const places = occurrences(text, quote).slice(0, mostCompared);
  const [only] = places;
  if (only && places.length === 1 && quote.unique && quote.quote.trim().length >= tellingLength)
    return only;
  let found: Span | null = null;
  let most = 0;
  for (const place of places) {
    const { all, best } = likenessAround(text, quote, place);
    if (best >= neededLikeness && all > most) [found, most] = [place, all];
  }
  return found;
}

/** How much of what stood around a quote stands around a place: on both sides, and on the better one; from 0 to 1. */
function likenessAround(
  text: string,
  { prefix, suffix }: Pick<TextQuote, 'prefix' | 'suffix'>,
  { from, to }: Span,
): { all: number; best: number } {
  const before = text.slice(Math.max(0, from - prefix.length - slack), from);
  const after = text.slice(to, to + suffix.length + slack);
  const isFirst = text.slice(0, from).trim().length <= prefix.length;
  const isLast = text.slice(to).trim().length <= suffix.length;
  const one = endsAlike(text, from, prefix) ? 1 : nearlyAll * likeness(before, prefix);
  const other = beginsAlike(text, to, suffix) ? 1 : nearlyAll * likeness(after, suffix);
  const [start, end] = [one * weight(prefix, isFirst), other * weight(suffix, isLast)];
  return { all: (start + end) / 2, best: Math.max(start, end) };
}

/** Of a passage near the beginning or the end of its text little or nothing is known on that side: it counts there. */
function weight(context: string, isAtEdge: boolean): number {
  return isAtEdge ? 1 : Math.min(1, context.trim().length / leastContext);
}
