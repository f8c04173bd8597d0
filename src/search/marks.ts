// Where a text holds what was looked for.

import type { Query } from './query';
import { type Word, wordsOf } from './words';

/** From and to, in UTF-16 units. */
export type Span = [from: number, to: number];

/** Every place of a text that a query is about, in order, none within another: for marking a title or a snippet. */
export function marksIn(text: string, query: Query): Span[] {
  return marksAmong(wordsOf(text), query);
}

/** The same for a text whose words are known. */
export function marksAmong(words: Word[], { words: wanted, phrases }: Query): Span[] {
  const spans: Span[] = [];
  for (const { word, from, to } of words) {
    if (wanted.some((begin) => word.startsWith(begin))) spans.push([from, to]);
  }
  for (const phrase of phrases) {
    for (const at of placesOf(phrase, words)) {
      spans.push([words[at]?.from ?? 0, words[at + phrase.length - 1]?.to ?? 0]);
    }
  }
  return joined(spans);
}

/** The numbers of the words at which a phrase begins. */
export function placesOf(phrase: string[], words: Word[]): number[] {
  const places: number[] = [];
  for (let at = 0; at + phrase.length <= words.length; at += 1) {
    if (phrase.every((word, next) => words[at + next]?.word === word)) places.push(at);
  }
  return places;
}

function joined(spans: Span[]): Span[] {
  const marks: Span[] = [];
  for (const [from, to] of spans.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = marks.at(-1);
    if (last && from < last[1]) last[1] = Math.max(last[1], to);
    else marks.push([from, to]);
  }
  return marks;
}
