// Sentences of a template that name the story and its day.

import type { DateSources } from './date-candidate';
import { isNamedReply, labelIn, opensWithLabel } from './date-labels';
import type { Dated, Found } from './date-sighting';
import { furnitureKind } from './furniture';
import type { Line } from './survey';
import { key } from './words';

/** Shorter headlines ("Home") stand in any sentence. */
const shortestNamed = 12;

/** Words that templates open a sentence on the page with: `This entry was posted on Monday, March 5th, 2026 and …`. */
const templateWords = /^(?:this|dieser?|cet|este|esta|questo|эта|этот)\s/i;

export function isOfTemplate(text: string): boolean {
  return templateWords.test(text);
}

/** An end that is no abbreviation's ("p.m.", "г."). */
const fullStop = /\p{L}{3}[.!?…]$/u;

/**
 * Whether a label tells the line's own date. A sentence of the story may speak of any publication ("The report,
 * published on 12 January 2024, found …"): there it counts only where it opens the line. Guards: tests/pages/date-label-*.
 */
export function isOwnLabel({ before }: Found, { text, isProse }: Line): boolean {
  const isSentence = isProse || fullStop.test(text);
  return !isSentence || isOfTemplate(text) || opensWithLabel(before);
}

/** "You are reading “The headline”, published on 5 March 2026": a sentence of the template, mostly in a column. */
export function isInSentenceOn(
  { before, after }: Found,
  { line }: Dated,
  { headline }: DateSources,
): boolean {
  if (headline === null || !labelIn(before, after).isPublished || isInReply(line.element))
    return false;
  const words = key(headline.text);
  return words.length >= shortestNamed && key(`${before} ${after}`).includes(words);
}

function isInReply(element: Element): boolean {
  for (let above: Element | null = element; above !== null; above = above.parentElement)
    if (isNamedReply(above) || furnitureKind(above) === 'comments') return true;
  return false;
}
