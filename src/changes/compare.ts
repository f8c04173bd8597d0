// How two readings of one article differ, in words for a sentence: headline, standfirst, date, paragraphs.

import type { Article } from '../article/article';
import { calendarDay } from '../article/article-date';
import { lastingWords } from './fleeting';
import { type Pair, pairsOf } from './pairs';
import { type Run, type Runs, runsOf } from './runs';

export interface Changes {
  headline: boolean;
  standfirst: boolean;
  /** Another day of publication. */
  date: boolean;
  /** Paragraphs, headings, lines of lists: those with other words, those that came, those that went. */
  changed: number;
  added: number;
  removed: number;
}

/**
 * What changed from one reading of an article to a later one. White space, punctuation, capitals and what a page counts
 * by itself are no changes.
 */
export function changesBetween(before: Article, now: Article): Changes {
  const pairs = compare(before, now).pairs.filter(({ isSame }) => !isSame);
  return {
    headline: wordsOf(before.title) !== wordsOf(now.title),
    standfirst: wordsOf(before.standfirst ?? '') !== wordsOf(now.standfirst ?? ''),
    date: dayOf(before) !== dayOf(now),
    changed: pairs.filter((pair) => pair.before && pair.now).length,
    added: pairs.filter((pair) => !pair.before).length,
    removed: pairs.filter((pair) => !pair.now).length,
  };
}

/** Whether both are readings of the same pages and of the same of their texts: else they differ for other reasons. */
export function areComparable(one: Article, other: Article): boolean {
  const whichPages = ({ pagination }: Article) =>
    `${pagination?.page ?? 1}-${pagination?.through ?? ''}`;
  return whichPages(one) === whichPages(other) && (one.candidate ?? 0) === (other.candidate ?? 0);
}

export function isChanged(changes: Changes): boolean {
  return Object.values(changes).some((each) => each === true || each > 0);
}

/** Two readings side by side. */
export interface Comparison {
  /** Their lines; without those that hold no words of the article's own. */
  pairs: Pair<Run>[];
  /** All of the later one. */
  now: Runs;
}

export function compare(before: Article, now: Article): Comparison {
  const keys = new Map<Run, string>();
  const wordy = ({ runs }: Runs, language: string | null) => {
    for (const run of runs) keys.set(run, wordsOf(lastingWords(run.text, language)));
    return runs.filter((run) => keys.get(run) !== '');
  };
  const [older, newer] = [runsOf(before.html), runsOf(now.html)];
  const lines = [wordy(older, before.language), wordy(newer, now.language)] as const;
  return { pairs: pairsOf(...lines, (run) => keys.get(run) ?? ''), now: newer };
}

/** Its words alone, by which two spellings of one line are equal. */
function wordsOf(line: string): string {
  return (
    line
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  ).join(' ');
}

function dayOf({ date }: Article): string {
  return date?.kind === 'published' ? calendarDay(date.value) : '';
}
