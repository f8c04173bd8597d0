// Where the words of a text are, and how each is looked up: the same for the index, for queries and for marks.

import { fold } from './fold';

/** A word as it is looked up, and where it stands in the text, in UTF-16 units. */
export interface Word {
  word: string;
  from: number;
  to: number;
}

/** Letters, marks and numbers; a soft hyphen and a joiner do not end a word. */
const wordPattern =
  /[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}]|[\u00ad\u200c\u200d]+(?=[\p{L}\p{N}\p{M}]))*/gu;

/**
 * Scripts without spaces between words. Of Chinese and Japanese each character is a word, and what is looked
 * up is a sequence of them: a dictionary's cuts depend on what stands around a word, so that a query would be
 * cut in another way than the text, and not be found.
 */
const characters = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]/u;
const cutByDictionary = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
/** Below these stand the scripts with spaces, so nearly every word is spared the tables. */
const maybeUnspaced = /[\u0e00-\u109f\u1780-\u17ff\u2e80-\uffff]/;
const notInWords = /[^\p{L}\p{N}\p{M}]+/u;

/** Tells of every word of a text, in order. */
export function eachWord(text: string, visit: (word: string, from: number, to: number) => void) {
  for (const { 0: raw, index } of text.matchAll(wordPattern)) {
    if (!maybeUnspaced.test(raw)) visitFolded(raw, index, visit);
    else for (const [part, at] of unspacedParts(raw)) visitFolded(part, index + at, visit);
  }
}

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  eachWord(text, (word, from, to) => words.push({ word, from, to }));
  return words;
}

/** Whether a word as it is looked up is a single character of a script that has no spaces. */
export function isCharacter(word: string): boolean {
  return maybeUnspaced.test(word) && characters.test(word);
}

function visitFolded(
  raw: string,
  from: number,
  visit: (w: string, from: number, to: number) => void,
) {
  const folded = foldedWord(raw.slice(0, longestWord));
  const to = from + raw.length;
  if (typeof folded === 'string') visit(folded, from, to);
  else for (const word of folded) visit(word, from, to);
}

/** Of a longer word, which is none, only so much is looked at, in texts and in queries: the index is no place for it. */
const longestWord = 80;

/** What words fold to is remembered: a few thousand make up most of every text. */
const remembered = new Map<string, string | string[]>();
const rememberedAtMost = 20_000;

/** Usually one word; several where a sign stands for them (½), none where nothing is left. */
function foldedWord(raw: string): string | string[] {
  const known = remembered.get(raw);
  if (known !== undefined) return known;
  const parts = fold(raw).split(notInWords).filter(Boolean);
  const folded = parts.length === 1 && parts[0] !== undefined ? parts[0] : parts;
  if (remembered.size >= rememberedAtMost) remembered.clear();
  remembered.set(raw, folded);
  return folded;
}

let segmenter: Intl.Segmenter | null = null;

/** The parts of a stretch without spaces, each with its place in it. */
function* unspacedParts(raw: string): Generator<[part: string, at: number]> {
  let start = 0;
  let at = 0;
  for (const letter of raw) {
    if (characters.test(letter)) {
      yield* dictionaryParts(raw, start, at);
      yield [letter, at];
      start = at + letter.length;
    }
    at += letter.length;
  }
  yield* dictionaryParts(raw, start, at);
}

function* dictionaryParts(raw: string, from: number, to: number): Generator<[string, number]> {
  const part = raw.slice(from, to);
  if (!cutByDictionary.test(part)) {
    if (part !== '') yield [part, from];
    return;
  }
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  // Whether a part is like a word is not asked: Firefox denies it of short words, and there is nothing else here.
  for (const { segment, index } of segmenter.segment(part)) yield [segment, from + index];
}
