// How words are made comparable for searching: case, diacritics and ё/е do not count.

/**
 * A text in its folded form: lower case, compatibility forms evened out (NFKC), accents off Latin and
 * Greek letters, ё as е. Cyrillic letters that carry a breve or a tail (й, ӣ, қ) are letters of their own
 * and stay.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .normalize('NFD')
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '')
    .normalize('NFC');
}

/** The folded words of a query; each must be found for a text to match. */
export function queryWords(query: string): string[] {
  return fold(query).split(/\s+/).filter(Boolean);
}

/** Whether a text holds every word, anywhere in it. An empty query matches everything. */
export function matches(text: string, words: string[]): boolean {
  const folded = fold(text);
  return words.every((word) => folded.includes(word));
}
