// Scores of many pages as lines of a table, and two runs compared page by page. Prints nothing itself.

import { quantile } from '../statistics';
import type { ContestantName } from './contestants';
import type { CorpusPage, SetName } from './corpus';
import type { DateOutcome, Score } from './scores';

/** What one page gave. */
export interface PageResult {
  set: SetName;
  id: string;
  url: string;
  part: CorpusPage['part'];
  scores: Partial<Record<ContestantName, Score>>;
  /** Time divided by plain Readability's on the same page, in the same run. */
  ratios: Partial<Record<ContestantName, number>>;
}

const parts = ['open', 'held'] as const;

/** The table of one contestant: a line per set and part. */
export function table(results: readonly PageResult[], name: ContestantName): string[] {
  const lines: string[] = [];
  for (const set of ['article', 'documentation', 'forum', 'htmldate', 'readability'] as const) {
    for (const part of [...parts, 'all'] as const) {
      const scores = results
        .filter((each) => each.set === set && (part === 'all' || each.part === part))
        .map((each) => each.scores[name])
        .filter((score) => score !== undefined);
      if (scores.length > 0) lines.push(lineOf(`${name} ${set} ${part}`, scores));
    }
  }
  return lines;
}

function lineOf(label: string, scores: readonly Score[]): string {
  const cells = [label.padEnd(30), `${scores.length}`.padStart(4)];
  const mean = (key: 'f1' | 'precision' | 'recall' | 'with' | 'without' | 'title' | 'author') =>
    average(scores.map((score) => score[key]).filter((value) => value !== undefined));
  const add = (name: string, value: number | null, digits = 3) => {
    if (value !== null) cells.push(`${name} ${value.toFixed(digits)}`);
  };
  add('F1', mean('f1'), 4);
  add('P', mean('precision'));
  add('R', mean('recall'));
  add('with', mean('with'));
  add('without', mean('without'));
  add('title', mean('title'));
  add('author', mean('author'));
  const dates = scores.map((score) => score.date).filter((date) => date !== undefined);
  if (dates.length > 0) cells.push(dateCell(dates));
  const differs = scores.flatMap((score) => score.differs ?? []);
  if (differs.length > 0) cells.push(`metadata that differ ${JSON.stringify(tally(differs))}`);
  return cells.join('  ');
}

function dateCell(dates: readonly DateOutcome[]): string {
  const share = (outcome: DateOutcome) =>
    `${((100 * dates.filter((date) => date === outcome).length) / dates.length).toFixed(1)}`;
  return `day right ${share('right')} ±1 ${share('off by one')} wrong ${share('wrong')} missing ${share('missing')} %`;
}

/** Median, 95th percentile and worst of the times. */
export function times(results: readonly PageResult[], name: ContestantName): string | null {
  const ratios = results.map((each) => each.ratios[name]).filter((ratio) => ratio !== undefined);
  if (ratios.length === 0) return null;
  const [middle, high, worst] = [0.5, 0.95, 1].map((share) => quantile(ratios, share).toFixed(2));
  return `${name}: ${ratios.length} pages, median ${middle}, p95 ${high}, worst ${worst}`;
}

/** The pages with the lowest scores, those of the open part alone: the other is for scoring. */
export function worst(results: readonly PageResult[], count: number): string[] {
  const open = results.filter((each) => each.part === 'open' && each.scores.lede !== undefined);
  const texts = open
    .filter((each) => each.scores.lede?.f1 !== undefined && each.set !== 'readability')
    .sort((one, other) => (one.scores.lede?.f1 ?? 0) - (other.scores.lede?.f1 ?? 0))
    .slice(0, count)
    .map((each) => `${nameOf(each)}  ${figures(each.scores.lede)}  ${each.url}`);
  const regressions = open
    .filter((each) => each.set === 'readability')
    .sort((one, other) => (one.scores.lede?.f1 ?? 0) - (other.scores.lede?.f1 ?? 0))
    .slice(0, count)
    .map((each) => `${nameOf(each)}  ${figures(each.scores.lede)}`);
  const dates = open
    .filter(({ scores: { lede } }) => lede?.date === 'wrong' || lede?.date === 'off by one')
    .slice(0, count)
    .map((each) => `${nameOf(each)}  ${each.scores.lede?.date}  ${each.url}`);
  return [...texts, '', ...regressions, '', ...dates];
}

function nameOf({ set, id }: PageResult): string {
  return `${set}/${id}`;
}

function figures(score: Score | undefined): string {
  const two = (value: number | undefined) => (value ?? 0).toFixed(3);
  return `F1 ${two(score?.f1)} (P ${two(score?.precision)} R ${two(score?.recall)})`;
}

/** Which pages an earlier run did better or worse; of the held part only how many. */
export function compare(earlier: readonly PageResult[], later: readonly PageResult[]): string[] {
  const before = new Map(earlier.map((each) => [nameOf(each), each.scores.lede]));
  const changes = later.flatMap((each) => {
    const [old, now] = [before.get(nameOf(each)), each.scores.lede];
    if (old === undefined || now === undefined) return [];
    return changesOf(old, now).map(({ text, gain }) => ({ each, text, gain }));
  });
  const lines: string[] = [];
  for (const part of parts) {
    const own = changes.filter(({ each }) => each.part === part);
    const better = own.filter(({ gain }) => gain > 0);
    lines.push(`${part}: ${better.length} better, ${own.length - better.length} worse`);
    if (part === 'held') continue;
    const sorted = [...own].sort((one, other) => one.gain - other.gain);
    for (const { each, text } of sorted) lines.push(`  ${nameOf(each)}  ${text}  ${each.url}`);
  }
  return lines;
}

const smallestChange = 0.005;

function changesOf(old: Score, now: Score): { text: string; gain: number }[] {
  const changes: { text: string; gain: number }[] = [];
  for (const key of ['f1', 'with', 'without', 'title', 'author'] as const) {
    const gain = (now[key] ?? 0) - (old[key] ?? 0);
    if (Math.abs(gain) < smallestChange) continue;
    const text = `${key} ${(old[key] ?? 0).toFixed(3)} → ${(now[key] ?? 0).toFixed(3)}`;
    changes.push({ text, gain: key === 'without' ? -gain : gain });
  }
  if (old.date !== now.date) {
    const worth = { right: 2, missing: 1, 'off by one': 0, wrong: 0 };
    const value = (date: DateOutcome | undefined) => (date === undefined ? 0 : worth[date]);
    changes.push({
      text: `day ${old.date} → ${now.date}`,
      gain: value(now.date) - value(old.date),
    });
  }
  return changes;
}

function average(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
