// Text that stands twice: a copy for phones, a second tab, a quotation pulled out of the text. Only whole lines are
// compared, never a list item with the paragraph inside it. Guard: tests/pages/copies-of-the-article.

import type { Lines } from './attempts';
import type { Trail } from './removed';
import type { Line, Survey } from './survey';
import { key } from './words';

/** So long a line does not stand twice by chance; shorter ones do, as labels, refrains and descriptions. */
const longestByChance = 140;

/** But where so many lines in a row stood before, in this order, they are a copy. */
const fewestInRow = 4;
const fewestLetters = 400;

/** Takes lines out that were chosen before. */
export function dropRepeats(chosen: Lines, survey: Survey, trail: Trail): void {
  const places = [...chosen].sort((one, other) => one - other);
  const texts = keysOf(places.map((at) => survey.lines[at]?.text ?? ''));
  const first = firstPlaces(texts);
  const isSameBox = (at: number, other: number) => standTogether(places[at], places[other], survey);
  for (let index = 0; index < places.length; ) {
    const length = copyLength(index, texts, first, isSameBox);
    if (length === 0) {
      index += 1;
      continue;
    }
    const letters = (count: number) => texts.slice(index, index + count).join('').length;
    const isCopy = length >= fewestInRow && letters(length) >= fewestLetters;
    const isLong =
      letters(1) >= longestByChance && !isBelowOwnHeading(index, places, first, texts, survey);
    const taken = isCopy ? length : isLong ? 1 : 0;
    for (const at of places.slice(index, index + taken)) {
      chosen.delete(at);
      trail.add('repeated', (survey.lines[at] as Line).element);
    }
    index += Math.max(1, taken);
  }
}

/** So much of a long text is compared first, and so many letters in it tell most texts apart. */
const openingLength = 120;
const openingLetters = 60;

/** Each text's key; of one that begins as no other does only the beginning of it. */
function keysOf(texts: readonly string[]): string[] {
  const openings = texts.map(openingOf);
  const counts = new Map<string, number>();
  for (const opening of openings) counts.set(opening, (counts.get(opening) ?? 0) + 1);
  const known = new Map<string, string>();
  return openings.map((opening, at) => {
    if (counts.get(opening) === 1) return opening;
    const text = texts[at] as string;
    const whole = known.get(text) ?? key(text);
    known.set(text, whole);
    return whole;
  });
}

/** Equal texts have equal openings. */
function openingOf(text: string): string {
  if (text.length <= openingLength) return key(text).slice(0, openingLetters);
  const opening = key(text.slice(0, openingLength)).slice(0, openingLetters);
  return opening.length === openingLetters ? opening : key(text).slice(0, openingLetters);
}

/** Where each text stands first; one that stands more often than a page has copies is a refrain, and left out. */
function firstPlaces(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const first = new Map<string, number>();
  for (const [index, text] of texts.entries())
    if (!first.has(text) && (counts.get(text) ?? 0) <= mostCopies) first.set(text, index);
  return first;
}

/** For screens, for phones, for print. */
const mostCopies = 3;

/** Copies stand in boxes of their own; what stands twice as the same kind of block in one box was written twice. */
function standTogether(at = -1, other = -1, { lines }: Survey): boolean {
  const [one, two] = [lines[at]?.element, lines[other]?.element];
  return one?.parentElement === two?.parentElement && one?.localName === two?.localName;
}

/** Below a heading that stands nowhere else a text is repeated on purpose: a copy has its headings as well. */
function isBelowOwnHeading(
  index: number,
  places: readonly number[],
  first: ReadonlyMap<string, number>,
  texts: readonly string[],
  { lines }: Survey,
): boolean {
  const heading = lines[places[index - 1] ?? -1]?.element.localName ?? '';
  return /^h[1-6]$/.test(heading) && first.get(texts[index - 1] ?? '') === index - 1;
}

/** How many lines from here on stand, in this order, earlier as well. */
function copyLength(
  from: number,
  texts: readonly string[],
  first: ReadonlyMap<string, number>,
  isSameBox: (at: number, other: number) => boolean,
): number {
  const original = first.get(texts[from] ?? '');
  if (original === undefined || original === from || isSameBox(original, from)) return 0;
  let length = 0;
  while (from + length < texts.length && texts[original + length] === texts[from + length])
    length += 1;
  return Math.min(length, from - original);
}
