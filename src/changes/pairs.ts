// Two rows of lines side by side: which one became which, which came, which went.

import { diffArrays } from 'diff';

/** A line of before and what it is now; null where there is none. */
export interface Pair<Line> {
  before: Line | null;
  now: Line | null;
  /** Says the same, as far as it matters. */
  isSame: boolean;
}

/** Texts that have so much in common that nothing comes of comparing them longer. */
const longestMs = 300;

/** Two lines with this part of their words in common are one that was edited. */
const editedFrom = 0.4;

/** So many pairings within one place are weighed; in longer ones lines are paired as they come. */
const mostPairings = 2500;

/**
 * Every line of both, in order.
 *
 * @param keyOf What must be equal for two lines to say the same.
 */
export function pairsOf<Line>(
  before: Line[],
  now: Line[],
  keyOf: (line: Line) => string,
): Pair<Line>[] {
  const runs = diffArrays(before.map(keyOf), now.map(keyOf), { timeout: longestMs });
  if (!runs) return unequal(before, now, keyOf);
  const pairs: Pair<Line>[] = [];
  let [old, next] = [0, 0];
  let gone: Line[] = [];
  let come: Line[] = [];
  const settle = () => {
    pairs.push(...unequal(gone, come, keyOf));
    [gone, come] = [[], []];
  };
  for (const { added, removed, count } of runs) {
    if (removed) gone.push(...before.slice(old, old + count));
    else if (added) come.push(...now.slice(next, next + count));
    else {
      settle();
      for (let at = 0; at < count; at += 1) {
        pairs.push({ before: before[old + at] ?? null, now: now[next + at] ?? null, isSame: true });
      }
    }
    if (!added) old += count;
    if (!removed) next += count;
  }
  settle();
  return pairs;
}

/** Lines of one place, none equal to another: those that are alike are one that was edited. */
function unequal<Line>(gone: Line[], come: Line[], keyOf: (line: Line) => string): Pair<Line>[] {
  const pairs: Pair<Line>[] = [];
  let [old, next] = [0, 0];
  const upTo = (toOld: number, toNext: number) => {
    for (; old < toOld; old += 1)
      pairs.push({ before: gone[old] ?? null, now: null, isSame: false });
    for (; next < toNext; next += 1)
      pairs.push({ before: null, now: come[next] ?? null, isSame: false });
  };
  for (const [a, b] of alike(gone.map(keyOf), come.map(keyOf))) {
    upTo(a, b);
    pairs.push({ before: gone[a] ?? null, now: come[b] ?? null, isSame: false });
    [old, next] = [a + 1, b + 1];
  }
  upTo(gone.length, come.length);
  return pairs;
}

/** The pairing, in order, with the most words in common: the longest common subsequence, weighed by likeness. */
function alike(gone: string[], come: string[]): [number, number][] {
  if (gone.length * come.length > mostPairings) return inTurn(gone, come);
  const [ones, others] = [gone.map(wordsIn), come.map(wordsIn)];
  const width = come.length + 1;
  const best = new Float64Array((gone.length + 1) * width);
  const weight = (a: number, b: number) => {
    const share = likeness(ones[a] ?? new Map(), others[b] ?? new Map());
    return share >= editedFrom ? share : Number.NEGATIVE_INFINITY;
  };
  const at = (a: number, b: number) => best[a * width + b] ?? 0;
  for (let a = gone.length - 1; a >= 0; a -= 1) {
    for (let b = come.length - 1; b >= 0; b -= 1) {
      best[a * width + b] = Math.max(at(a + 1, b), at(a, b + 1), weight(a, b) + at(a + 1, b + 1));
    }
  }
  const found: [number, number][] = [];
  for (let a = 0, b = 0; a < gone.length && b < come.length; ) {
    if (at(a, b) === at(a + 1, b)) a += 1;
    else if (at(a, b) === at(a, b + 1)) b += 1;
    else found.push([a++, b++]);
  }
  return found;
}

function inTurn(gone: string[], come: string[]): [number, number][] {
  const shorter = Math.min(gone.length, come.length);
  return Array.from({ length: shorter }, (_, at): [number, number] => [at, at]).filter(
    ([a, b]) => likeness(wordsIn(gone[a] ?? ''), wordsIn(come[b] ?? '')) >= editedFrom,
  );
}

/** How many times each word is in a line; of lines without spaces, each letter. */
function wordsIn(line: string): Map<string, number> {
  const spaced = line.split(' ');
  const words = spaced.length > 2 ? spaced : Array.from(line);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Twice the words of both by the words of each (L. Dice, 1945). */
function likeness(one: Map<string, number>, other: Map<string, number>): number {
  let [shared, all] = [0, 0];
  for (const [word, count] of one) {
    shared += Math.min(count, other.get(word) ?? 0);
    all += count;
  }
  for (const count of other.values()) all += count;
  return all === 0 ? 0 : (2 * shared) / all;
}
