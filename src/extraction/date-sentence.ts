// Sentences of a template that name the story and its day.

import type { DateSources } from './date-candidate';
import { isNamedReply, type Label } from './date-labels';
import type { Dated, Found } from './date-sighting';
import { furnitureKind } from './furniture';
import { key } from './words';

/** Shorter headlines ("Home") stand in any sentence. */
const shortestNamed = 12;

/** "You are reading “The headline”, published on 5 March 2026": a sentence of the template, mostly in a column. */
export function isInSentenceOn(
  { before, after }: Found,
  label: Label,
  { line }: Dated,
  { headline }: DateSources,
): boolean {
  if (headline === null || !label.isPublished || isInReply(line.element)) return false;
  const words = key(headline.text);
  return words.length >= shortestNamed && key(`${before} ${after}`).includes(words);
}

function isInReply(element: Element): boolean {
  for (let above: Element | null = element; above !== null; above = above.parentElement)
    if (isNamedReply(above) || furnitureKind(above) === 'comments') return true;
  return false;
}
