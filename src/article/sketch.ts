// A text's sketch: a few numbers by which two copies of one text find each other without either being read. MinHash
// over shingles (A. Broder: "On the resemblance and containment of documents", 1997), of each minimum sixteen bits
// (P. Li, A. König: "b-Bit Minwise Hashing", 2010), and the first few whole, to look up by.

import { shinglesOf } from './shingles';

export interface Sketch {
  /** Numbers of which two texts that are alike nearly always share one, and others rarely any: for an index. */
  keys: number[];
  /** The minima, four hexadecimal digits each. */
  minima: string;
}

const minimaCount = 64;

/** Six keys find nine in ten copies of which each lacks a third; a library of 10,000 has five others under them. */
const keyCount = 6;

/**
 * From this resemblance on (the shingles of both among the shingles of either) two texts are one story. Copies of one
 * report of which each lacks a fifth have 0.56; of 104,000 pairs of different texts none had more than 0.13
 * (`npm run bench -- twins`).
 */
const sameStoryFrom = 0.25;

/** A text of fewer is a stub, such as a paywall's, and alike on every page of its site. */
export const fewestShingles = 50;

/** A text's sketch; null for one that is too short to be told from others. */
export function sketchOf(text: string): Sketch | null {
  const shingles = shinglesOf(text);
  if (shingles.size < fewestShingles) return null;
  const minima = minimaOf(shingles);
  return {
    // Each has numbers of its own: the same minimum elsewhere says nothing.
    keys: Array.from(minima.subarray(0, keyCount), (each, index) => index * 2 ** 32 + each),
    minima: Array.from(minima, (each) => (each & 0xffff).toString(16).padStart(4, '0')).join(''),
  };
}

/** Whether two texts are one story, as far as their sketches tell. */
export function isSameStory(one: Sketch, other: Sketch): boolean {
  return resemblance(one, other) >= sameStoryFrom;
}

/** How much alike two texts are, from 0 to 1, give or take 0.06. */
export function resemblance(one: Sketch, other: Sketch): number {
  let equal = 0;
  for (let at = 0; at < minimaCount * 4; at += 4) {
    if (one.minima.slice(at, at + 4) === other.minima.slice(at, at + 4)) equal += 1;
  }
  return equal / minimaCount;
}

/** A factor and a shift for each permutation: the same on every machine. */
const permutations = Array.from({ length: minimaCount }, (_, index) => [
  mixed(2 * index + 1) | 1,
  mixed(2 * index + 2),
]);

/** The least shingle under each permutation. */
function minimaOf(shingles: Iterable<number>): Uint32Array {
  const all = Uint32Array.from(shingles);
  return Uint32Array.from(permutations, ([factor = 1, shift = 0]) => {
    let least = 0xffffffff;
    for (const shingle of all) {
      const place = mixed(Math.imul(shingle, factor) + shift);
      if (place < least) least = place;
    }
    return least;
  });
}

/** The last step of MurmurHash3 (A. Appleby): every bit that goes in changes half of those that come out. */
function mixed(bits: number): number {
  let hash = bits | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
