// A text as the set of its shingles: four words in a row each, hashed. What two texts have in common shows in them.

import { unspacedWords } from './reading-time';

/** Chars of a text that are looked at: as much as a short book. What is longer is known by its beginning. */
const longest = 200_000;

const wordsPerShingle = 4;

/** Letters of scripts that put no spaces between words, for a class of a pattern. */
export const unspaced = `\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}${unspacedWords}`;
/** Of scripts without spaces two letters count as a word. */
const word = new RegExp(`[${unspaced}]{1,2}|[[\\p{L}\\p{N}\\p{M}]--[${unspaced}]]+`, 'gv');

/** The shingles of a text; those of a very long one, of its beginning. Case, form and punctuation do not count. */
export function shinglesOf(text: string): Set<number> {
  const words = text.slice(0, longest).normalize('NFKC').toLowerCase().match(word) ?? [];
  const hashes = words.map(hashOf);
  const shingles = new Set<number>();
  for (let at = 0; at + wordsPerShingle <= hashes.length; at += 1) {
    let shingle = 0;
    for (let next = at; next < at + wordsPerShingle; next += 1) {
      shingle = (Math.imul(shingle, 0x01000193) + (hashes[next] ?? 0)) | 0;
    }
    shingles.add(shingle >>> 0);
  }
  return shingles;
}

/** How much of the shorter of two texts is in the other one, from 0 to 1. */
export function sharedPart(one: Set<number>, other: Set<number>): number {
  const [shorter, longer] = one.size < other.size ? [one, other] : [other, one];
  if (shorter.size === 0) return 0;
  let shared = 0;
  for (const shingle of shorter) if (longer.has(shingle)) shared += 1;
  return shared / shorter.size;
}

/** FNV-1a (G. Fowler, L. Noll, P. Vo) over a word's code units. */
function hashOf(letters: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < letters.length; at += 1) {
    hash = Math.imul(hash ^ letters.charCodeAt(at), 0x01000193);
  }
  return hash;
}
