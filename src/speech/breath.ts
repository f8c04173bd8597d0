// How much of a text is handed to an engine at once, and how long it may take to say it. Pure.

/** Letters of these scripts take as long to say as several of an alphabet. */
const wide = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]/u;
const wideWeight = 3;

/** Where one may stop for breath inside a sentence, the best places first. */
const stops = [/[;:—–]\s*|[。；：]/gu, /[,،，、]\s*/gu, /\s+/gu];
/** A piece shorter than this share of what is allowed would sound chopped. */
const leastShare = 0.4;

/**
 * Where to stop at the latest when reading from a place: the end of the sentence, or else a place for a breath.
 *
 * @param longest In units of weight: a letter of an alphabet is 1.
 */
export function breathEnd(text: string, from: number, to: number, longest: number): number {
  const reach = reachOf(text, from, to, longest);
  if (reach === to) return to;
  const allowed = text.slice(from, reach);
  for (const stop of stops) {
    const ends = [...allowed.matchAll(stop)].map(({ index, 0: found }) => index + found.length);
    const last = ends.at(-1) ?? 0;
    if (last >= leastShare * allowed.length) return from + last;
  }
  return reach;
}

/** How long a text is to say, in letters of an alphabet. */
export function weightOf(text: string): number {
  let weight = 0;
  for (const letter of text) weight += wide.test(letter) ? wideWeight : letter.length;
  return weight;
}

/** As far as the weight allows; never in the middle of a character. */
function reachOf(text: string, from: number, to: number, longest: number): number {
  let weight = 0;
  let at = from;
  for (const letter of text.slice(from, to)) {
    weight += wide.test(letter) ? wideWeight : letter.length;
    if (weight > longest && at > from) return at;
    at += letter.length;
  }
  return to;
}
