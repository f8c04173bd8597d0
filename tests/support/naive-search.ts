// What a search must find, found the slow way: by looking through every article.

import type { Entry } from '../../src/article/entry';
import type { Library } from '../../src/library/library';
import { searchedTexts } from '../../src/search/document';
import { passes } from '../../src/search/filter';
import { parseQuery } from '../../src/search/query';
import { wordsOf } from '../../src/search/words';

/** The ids of all articles in the list that a query is about, sorted. */
export async function searchNaively(library: Library, typed: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await library.list()) {
    if (await holds(library, entry, typed)) found.push(entry.id);
  }
  return found.sort();
}

async function holds(library: Library, entry: Entry, typed: string): Promise<boolean> {
  const { words, phrases, filters } = parseQuery(typed);
  const text = (await library.open(entry.id))?.article.text ?? '';
  const texts = searchedTexts(entry, text).map((each) =>
    wordsOf(each.text).map(({ word }) => word),
  );
  const hasBeginning = (begin: string) =>
    texts.some((all) => all.some((word) => word.startsWith(begin)));
  const hasPhrase = (phrase: string[]) =>
    texts.some((all) => ` ${all.join(' ')} `.includes(` ${phrase.join(' ')} `));
  return passes(entry, filters) && words.every(hasBeginning) && phrases.every(hasPhrase);
}
