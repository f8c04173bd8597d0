// Whether the text found is the article and all of it: which attempt to believe, and what speaks against it.

import type { Article, BodyCandidate, TextDoubt } from '../article/article';
import { readingTime } from '../article/reading-time';
import type { Attempt } from './attempt';
import type { OpenedPage, Source } from './opened-page';
import type { StepName } from './steps';
import { key, likeness } from './words';

/** The steps that a second attempt leaves out, by what made the first one doubtful. */
const gentle: readonly StepName[] = ['names', 'boxes', 'lists', 'teasers'];
const unanchored: readonly StepName[] = ['region'];

/** From this share of the page's prose on, names took so much that they may have lied. */
const muchPruned = 0.35;
/** A text of this length is whole, whatever was taken from around it. */
const wholeLength = 3000;

/** What to leave out in further attempts: nothing to try where the first is beyond doubt. */
export function furtherAttempts(first: Attempt, language: string | null): (readonly StepName[])[] {
  if (first.isThread) return [];
  const further: (readonly StepName[])[] = [];
  const { prunedShare, text } = first;
  const isShort = () => readingTime(text, language).wordCount * 6 < wholeLength;
  if (prunedShare >= muchPruned && text.length < wholeLength && isShort()) further.push(gentle);
  if (first.disagrees) further.push(unanchored);
  return further;
}

/** Another attempt must be so many times as long to be believed rather than the first. */
const timesLonger = 1.6;
const mostLinked = 0.2;

/**
 * The attempts, the one to believe first; those that say the same as an earlier one left out. The publisher's
 * own text in structured data is the best witness; else the longer of two that begin alike.
 */
export function rankAttempts(attempts: readonly Attempt[], { data }: Source): Attempt[] {
  const [first, ...others] = attempts as [Attempt, ...Attempt[]];
  let best = first;
  for (const other of others) if (isBetter(other, best, data?.body ?? null)) best = other;
  const ranked = [best, ...attempts.filter((each) => each !== best && each.text !== '')];
  return ranked.filter(
    (each, at) => !ranked.slice(0, at).some((earlier) => isAlike(each.text, earlier.text)),
  );
}

function isBetter(other: Attempt, best: Attempt, witness: string | null): boolean {
  if (witness !== null && witness.length >= shortestWitness) {
    const gain = heldBy(other, witness) - heldBy(best, witness);
    if (Math.abs(gain) > 0.2) return gain > 0;
  }
  if (best.text === '') return other.text !== '';
  const opening = key(best.text.slice(0, 200)).slice(0, 60);
  return (
    other.text.length >= best.text.length * timesLonger &&
    key(other.text).includes(opening) &&
    linkShare(other) < mostLinked
  );
}

const shortestWitness = 300;
const samples = 20;

/** The share of samples of the witness's text that an attempt holds. */
function heldBy({ text }: Attempt, witness: string): number {
  const [own, said] = [key(text), key(witness)];
  let held = 0;
  for (let at = 0; at < samples; at += 1) {
    const from = Math.floor((said.length - 30) * (at / samples));
    if (own.includes(said.slice(from, from + 30))) held += 1;
  }
  return held / samples;
}

function isAlike(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < Math.max(one.length, other.length) * 0.8) return false;
  return likeness(one.slice(0, 4000), other.slice(0, 4000)) > 0.8;
}

function linkShare({ root, text }: Attempt): number {
  let linked = 0;
  for (const link of root.querySelectorAll('a')) linked += (link.textContent ?? '').length;
  return text.length === 0 ? 0 : linked / text.length;
}

const manyLinks = 0.3;
const sentenceEnd = /[.!?…。！？۔।:;"'”’»)\]*]$/;
const longEnough = 60;

/** What speaks against a text, and how sure that leaves us. */
export function judge(
  attempt: Attempt,
  ranked: readonly Attempt[],
  { headline, isLarge }: OpenedPage,
  { data, kind }: Source,
): Pick<Article, 'certainty' | 'doubts'> {
  const doubts: TextDoubt[] = isLarge ? ['large-page'] : [];
  if (headline === null) doubts.push('no-headline');
  if (attempt.isFar) doubts.push('headline-far');
  if (ranked.length > 1) doubts.push('attempts-disagree');
  if (kind !== 'documentation' && linkShare(attempt) > manyLinks) doubts.push('mostly-links');
  if (!attempt.isThread && endsOpen(attempt)) doubts.push('ends-mid-sentence');
  if (data?.isFree === false) doubts.push('paywalled');
  return { certainty: certaintyOf(doubts), doubts };
}

function certaintyOf(doubts: readonly TextDoubt[]): 'high' | 'medium' | 'low' {
  if (doubts.length === 0) return 'high';
  const isGrave = doubts.some((doubt) =>
    /^(?:no-headline|headline-far|attempts-disagree|mostly-links)$/.test(doubt),
  );
  return isGrave ? 'low' : 'medium';
}

/** Whether the last paragraph is long and stops without an end. */
function endsOpen({ root }: Attempt): boolean {
  const last = root.lastElementChild;
  if (last?.localName !== 'p') return false;
  // Its end alone: a search for the end begins at every mark of a text of megabytes.
  const text = (last.textContent ?? '').slice(-1_000).trim();
  return text.length >= longEnough && !sentenceEnd.test(text);
}

const longestOpening = 120;

/** The texts as a reader is asked about them. */
export function candidatesOf(ranked: readonly Attempt[], language: string | null): BodyCandidate[] {
  return ranked.map(({ text }) => ({
    opening: text.split('\n', 1)[0]?.slice(0, longestOpening) ?? '',
    wordCount: readingTime(text, language).wordCount,
  }));
}
