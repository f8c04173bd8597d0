// Which of the documents found come first: Okapi BM25 (Robertson, Walker, Jones, Hancock-Beaulieu, Gatford:
// "Okapi at TREC-3", 1994), with weights for occurrences (Robertson, Zaragoza, Taylor: "Simple BM25 extension to
// multiple weighted fields", 2004).

import type { Weights } from './look-up';
import type { Snapshot } from './snapshot';

/** How soon more of the same word stops counting, and how much length counts against a document. */
const saturation = 1.2;
const lengthShare = 0.4;

/** Scores that differ by less than one part in so many of the best count as equal: there the newer is the better guess. */
const scoreSteps = 4096;

/**
 * The documents that have something of everything that was looked up, best first; of equals the newer first.
 *
 * @param allowed Not 0 for every document that may be found.
 */
export function ranked(snapshot: Snapshot, lookedUp: Weights[], allowed: Uint8Array): number[] {
  const found: number[] = [];
  for (let document = 0; document < snapshot.size; document += 1) {
    if (allowed[document] !== 0 && lookedUp.every((weights) => weights[document] !== 0))
      found.push(document);
  }
  const scores = scoresOf(snapshot, lookedUp, found);
  const best = scores.reduce((most, score) => Math.max(most, score), Number.MIN_VALUE);
  // One number each, of the score and then the age: they sort many times faster than pairs.
  const keys = scores.map(
    (score, at) =>
      Math.round((score / best) * scoreSteps) * snapshot.size + snapshot.ageRank(found[at] ?? 0),
  );
  return Array.from(keys.sort().reverse(), (key) => snapshot.atAgeRank(key % snapshot.size));
}

function scoresOf(snapshot: Snapshot, lookedUp: Weights[], found: number[]): Float64Array {
  const scores = new Float64Array(found.length);
  const halves = Float64Array.from(found, (document) => {
    const relativeLength = snapshot.lengthOf(document) / snapshot.averageLength;
    return saturation * (1 - lengthShare + lengthShare * relativeLength);
  });
  for (const weights of lookedUp) {
    const documents = weights.reduce((count, weight) => count + (weight > 0 ? 1 : 0), 0);
    const others = Math.max(0, snapshot.documentOf.size - documents + 0.5);
    const rarity = Math.log(1 + others / (documents + 0.5));
    for (const [at, document] of found.entries()) {
      const weight = weights[document] ?? 0;
      scores[at] = (scores[at] ?? 0) + (rarity * weight) / (weight + (halves[at] ?? 1));
    }
  }
  return scores;
}
