// The scores of the corpus README, computed alike for every contestant. Plain values in and out.

import type { Answer } from './contestants';
import type { Truth } from './corpus';

/** What one answer is worth on one page; absent where the page has no such question. Shares are 0 to 1. */
export interface Score {
  f1?: number;
  precision?: number;
  recall?: number;
  with?: number;
  without?: number;
  title?: number;
  author?: number;
  date?: DateOutcome;
  /** Of Mozilla's own pages: which of the metadata differ. */
  differs?: string[];
}

export type DateOutcome = 'right' | 'off by one' | 'wrong' | 'missing';

/** @param wantedText The text of `truth.html`, where the truth is HTML. */
export function scoreOf(answer: Answer, truth: Truth, wantedText: string | undefined): Score {
  const wanted = truth.text ?? wantedText;
  return {
    ...(wanted === undefined ? {} : wordScores(answer.text, wanted)),
    ...(truth.with?.length ? { with: found(truth.with, answer.text) } : {}),
    ...(truth.without?.length ? { without: found(truth.without, answer.text) } : {}),
    ...(truth.title ? { title: Number(isSameTitle(answer.title ?? '', truth.title)) } : {}),
    ...(truth.author ? { author: Number(isSameAuthor(answer.author ?? '', truth.author)) } : {}),
    ...(truth.day ? { date: dateOutcome(answer.published, truth.day) } : {}),
    ...(truth.metadata ? { differs: differences(answer, truth.metadata) } : {}),
  };
}

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function wordScores(text: string, wanted: string) {
  const [ours, theirs] = [wordsOf(text), wordsOf(wanted)];
  if (ours.length === 0 && theirs.length === 0) return { f1: 1, precision: 1, recall: 1 };
  const common = commonWords(ours, theirs);
  const precision = ours.length === 0 ? 0 : common / ours.length;
  const recall = theirs.length === 0 ? 0 : common / theirs.length;
  return {
    f1: common === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    precision,
    recall,
  };
}

/** How many words two lists share, each counted as often as it stands in both. */
function commonWords(ones: string[], others: string[]): number {
  const left = new Map<string, number>();
  for (const word of ones) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of others) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    common += 1;
  }
  return common;
}

function found(snippets: string[], text: string): number {
  const flat = flatten(text);
  return snippets.filter((snippet) => flat.includes(flatten(snippet))).length / snippets.length;
}

function flatten(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

function isSameTitle(title: string, wanted: string): boolean {
  return wordsOf(title).join(' ') === wordsOf(wanted).join(' ');
}

function isSameAuthor(author: string, wanted: string): boolean {
  const [ours, theirs] = [wordsOf(author), wordsOf(wanted)];
  if (ours.length === 0 || theirs.length === 0) return false;
  const contains = (some: string[], all: string[]) => some.every((word) => all.includes(word));
  if (contains(ours, theirs) || contains(theirs, ours)) return true;
  const all = new Set([...ours, ...theirs]);
  const common = [...all].filter((word) => ours.includes(word) && theirs.includes(word));
  return common.length >= (all.size * 2) / 3;
}

function dateOutcome(published: string | null, wanted: string): DateOutcome {
  const day = /^\s*(\d{4}-\d\d-\d\d)/.exec(published ?? '')?.[1] ?? looseDay(published);
  if (day === null) return 'missing';
  if (day.startsWith(wanted)) return 'right';
  const gap = Math.abs(Date.parse(day) - Date.parse(wanted.padEnd(10, '-01')));
  return gap <= 86_400_000 ? 'off by one' : 'wrong';
}

/** Other extractors pass a date on as the page wrote it. */
function looseDay(published: string | null): string | null {
  const moment = published === null ? Number.NaN : Date.parse(`${published} UTC`);
  const other = published === null ? Number.NaN : Date.parse(published);
  const at = Number.isNaN(moment) ? other : moment;
  return Number.isNaN(at) ? null : new Date(at).toISOString().slice(0, 10);
}

function differences(answer: Answer, wanted: Readonly<Record<string, string | null>>): string[] {
  const flat = (value: string | null | undefined) => (value ?? '').replace(/\s+/g, ' ').trim();
  const pairs: [string, string | null][] = [
    ['title', answer.title],
    ['byline', answer.author],
    ['siteName', answer.siteName],
    ['lang', answer.language],
    ['dir', answer.direction],
  ];
  const different = pairs.filter(([name, value]) => flat(value) !== flat(wanted[name]));
  const names = different.map(([name]) => name);
  return isSameMoment(answer.published, wanted.publishedTime ?? null)
    ? names
    : [...names, 'publishedTime'];
}

function isSameMoment(ours: string | null, theirs: string | null): boolean {
  if (ours === null || theirs === null) return ours === theirs;
  if (ours.slice(0, 10) === theirs.slice(0, 10)) return true;
  return Date.parse(ours) === Date.parse(theirs);
}
