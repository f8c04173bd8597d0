// What the reader typed, taken apart.

import { type Filter, states } from './filter';
import { isCharacter, wordsOf } from './words';

export interface Query {
  /** Folded; each must begin a word of the article. */
  words: string[];
  /** Folded words that must stand side by side, in this order. */
  phrases: string[][];
  filters: Filter[];
}

/** A filter with its value, a text in quotes that may still be open, or anything without a space in it. */
const part =
  /(?<name>\p{L}+):(?:["“”](?<quoted>[^"“”]*)["“”]?|(?<value>[^\s"“”]*))|["“”](?<phrase>[^"“”]*)(?<end>["“”]?)|[^\s"“”]+/gu;

/**
 * Takes a query apart. Never fails: half of a filter (`is:`, `before:20`) filters nothing yet, a name that is
 * none is words, and of a phrase that is still being typed the last word may be a part of one.
 */
export function parseQuery(text: string): Query {
  const query: Query = { words: [], phrases: [], filters: [] };
  for (const { 0: whole, groups = {} } of text.matchAll(part)) {
    const { name, quoted, value, phrase, end } = groups;
    if (phrase !== undefined) addPhrase(query, phrase, end !== '');
    else if (name !== undefined && filterNames.has(name.toLowerCase())) {
      const filter = readFilter(name.toLowerCase(), quoted ?? value ?? '', quoted !== undefined);
      if (filter === 'none') addWords(query, whole);
      else if (filter) query.filters.push(filter);
    } else addWords(query, whole);
  }
  return query;
}

const filterNames: ReadonlySet<string> = new Set(['tag', 'site', 'is', 'before', 'after']);

/** The filter; null while its value is not typed out, 'none' when it cannot become one. */
function readFilter(name: string, typed: string, isQuoted: boolean): Filter | null | 'none' {
  const value = typed.trim();
  if (value === '') return null;
  switch (name) {
    case 'tag':
      return { kind: 'tag', tag: value, whole: isQuoted };
    case 'site':
      return { kind: 'site', site: value };
    case 'is': {
      const state = value.toLowerCase();
      const found = states.find((each) => each === state);
      if (found) return { kind: 'is', state: found };
      return states.some((each) => each.startsWith(state)) ? null : 'none';
    }
    default: {
      const [, day] = /^(\d{4}(?:-\d\d(?:-\d\d)?)?)-?\d?$/.exec(value) ?? [];
      if (day !== undefined) return { kind: name === 'before' ? 'before' : 'after', day };
      return /^\d{1,3}$/.test(value) ? null : 'none';
    }
  }
}

/** Characters that stand side by side (`中国`) are looked for as they stand; any other words in any order. */
function addWords(query: Query, text: string): void {
  let run: string[] = [];
  const endRun = () => {
    if (run.length > 1) query.phrases.push(run);
    else query.words.push(...run);
    run = [];
  };
  for (const { word } of wordsOf(text)) {
    if (isCharacter(word)) run.push(word);
    else {
      endRun();
      query.words.push(word);
    }
  }
  endRun();
}

function addPhrase(query: Query, text: string, isClosed: boolean): void {
  const words = wordsOf(text).map(({ word }) => word);
  if (!isClosed && !/\s$/.test(text)) {
    const last = words.pop();
    if (last !== undefined) query.words.push(last);
  }
  if (words.length > 1) query.phrases.push(words);
  else query.words.push(...words);
}
