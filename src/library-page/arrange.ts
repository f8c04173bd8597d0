// Which articles a page of the library shows, in which order and under which headings. Pure.

import type { Entry } from '../article/entry';
import { localDay } from '../article/local-day';
import { isInProgress } from '../article/progress';

/** A place of the library: a shelf, a view across shelves, or a tag. */
export type Place =
  | 'unread'
  | 'reading'
  | 'starred'
  | 'highlights'
  | 'archived'
  | 'all'
  | 'trash'
  | `tag:${string}`;

/** `match` is the order of a search, the best first. */
export type Sort = 'saved' | 'published' | 'length' | 'title' | 'match';
export type Group = 'none' | 'day' | 'publication' | 'tag';

export interface Arrangement {
  sort: Sort;
  /** The other way round: oldest, shortest, or last letter first. */
  reversed: boolean;
  group: Group;
}

/** A row of the page: an article, or the heading of the ones below it. */
export type PageRow =
  | { kind: 'heading'; key: string; label: string; count: number }
  | { kind: 'article'; key: string; entry: Entry };

/** Words that only a language knows. */
export interface Wording {
  /** BCP 47. */
  language: string;
  /** The name of a day, `2026-11-26`. */
  day(day: string): string;
  publication(entry: Entry): string;
  noTag: string;
  noDate: string;
}

export function placeIsOf(place: Place, entry: Entry): boolean {
  if (place === 'trash') return entry.removed !== undefined;
  if (place === 'unread') return !entry.archived;
  if (place === 'reading') return isBeingRead(entry);
  if (place === 'archived') return entry.archived;
  if (place === 'highlights') return entry.highlights !== undefined;
  if (place === 'starred') return entry.starred === true;
  return place === 'all' || (entry.tags ?? []).includes(place.slice('tag:'.length));
}

/** Begun, and neither read to its end nor put away. */
export function isBeingRead(entry: Entry): boolean {
  return !entry.archived && isInProgress(entry);
}

/** The rows of some articles, which come in the order of saving, newest first, or of a search. */
export function arrange(
  entries: readonly Entry[],
  { sort, reversed, group }: Arrangement,
  wording: Wording,
): PageRow[] {
  const sorted = sortedBy(entries, sort, wording.language);
  if (reversed) sorted.reverse();
  if (group === 'none') return sorted.map((entry) => articleRow(entry, ''));
  return [...groupsOf(sorted, sort, group, wording)].flatMap(([label, members]) => [
    { kind: 'heading', key: `heading ${label}`, label, count: members.length } as const,
    ...members.map((entry) => articleRow(entry, label)),
  ]);
}

function articleRow(entry: Entry, heading: string): PageRow {
  // An article stands below each of its tags.
  return { kind: 'article', key: heading === '' ? entry.id : `${entry.id} ${heading}`, entry };
}

function sortedBy(entries: readonly Entry[], sort: Sort, language: string): Entry[] {
  const sorted = [...entries];
  if (sort === 'published') return sorted.sort((a, b) => compare(publishedOf(b), publishedOf(a)));
  if (sort === 'length') return sorted.sort((a, b) => b.summary.wordCount - a.summary.wordCount);
  if (sort === 'title') {
    const collator = new Intl.Collator(language, { numeric: true, ignorePunctuation: true });
    return sorted.sort((a, b) => collator.compare(a.summary.title, b.summary.title));
  }
  return sorted;
}

/** The date of publication as text; what has none sorts as the oldest. */
function publishedOf({ summary: { date } }: Entry): string {
  return date?.kind === 'published' ? date.value : '';
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** In the order in which their first members come; by publication and by tag, in the order of the alphabet. */
function groupsOf(
  entries: readonly Entry[],
  sort: Sort,
  group: Group,
  wording: Wording,
): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const label of labelsOf(entry, sort, group, wording)) {
      const members = groups.get(label);
      if (members) members.push(entry);
      else groups.set(label, [entry]);
    }
  }
  if (group === 'day') return groups;
  const { compare } = new Intl.Collator(wording.language, { numeric: true });
  const last = (label: string) => label === wording.noTag;
  return new Map(
    [...groups].sort(([a], [b]) => Number(last(a)) - Number(last(b)) || compare(a, b)),
  );
}

function labelsOf(entry: Entry, sort: Sort, group: Group, wording: Wording): string[] {
  if (group === 'publication') return [wording.publication(entry)];
  if (group === 'tag') return entry.tags ?? [wording.noTag];
  const day = sort === 'published' ? publishedOf(entry).slice(0, 10) : savedDay(entry);
  return [day === '' ? wording.noDate : wording.day(day)];
}

/** The day in the reader's own calendar: it is the reader who saved it. */
function savedDay({ savedAt, removed }: Entry): string {
  return localDay(new Date(removed?.at ?? savedAt ?? 0));
}
