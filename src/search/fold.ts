// How words are made comparable for searching: case, diacritics and ё/е do not count.

/**
 * A text in its folded form: lower case, compatibility forms evened out (NFKC), ё as е, without accents on
 * Latin and Greek letters, and without the vowel signs and hamzas that Arabic and Hebrew may leave away.
 *
 * Cyrillic letters that carry a breve or a tail (й, ӣ, қ) are letters of their own and stay: Kazakh құн and
 * Russian кун are two words. So do the marks of other scripts: without them, Hindi has no vowels.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .normalize('NFD')
    .replace(/(?<=[\p{sc=Latin}\p{sc=Greek}\p{sc=Arabic}\p{sc=Hebrew}])\p{M}+|[\u00ad\u0640]/gu, '')
    .normalize('NFC');
}
