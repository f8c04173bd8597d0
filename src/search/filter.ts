// What a query says of an article beside its words.

import { calendarDay } from '../article/article-date';
import type { Entry } from '../article/entry';
import { localDay } from '../article/local-day';
import { isInProgress } from '../article/progress';
import { fold } from './fold';

/** What an article can be said to be. */
export const states = ['unread', 'archived', 'starred', 'reading', 'highlighted'] as const;

export type State = (typeof states)[number];

export type Filter =
  /** Bears a tag; unless it is `whole`, one that begins like this. */
  | { kind: 'tag'; tag: string; whole: boolean }
  /** The publication's name or the host holds this text. */
  | { kind: 'site'; site: string }
  | { kind: 'is'; state: State }
  /** Days before the first one of a day, month or year (`2024-01`), or from that first one on. */
  | { kind: 'before' | 'after'; day: string };

/** What the filters look at. */
export type Filterable = Pick<
  Entry,
  'archived' | 'starred' | 'tags' | 'place' | 'savedAt' | 'removed'
> & {
  /** That there are any is all that is asked. */
  highlights?: { length: number };
  summary: Pick<Entry['summary'], 'url' | 'siteName' | 'date'>;
};

/**
 * Whether an article passes every filter. `before:` and `after:` with the same day part a library in two:
 * nothing is in both, and nothing in neither.
 */
export function passes(entry: Filterable, filters: readonly Filter[]): boolean {
  return filters.every((filter) => passesOne(entry, filter));
}

function passesOne(entry: Filterable, filter: Filter): boolean {
  switch (filter.kind) {
    case 'tag':
      return isTagged(entry.tags ?? [], fold(filter.tag), filter.whole);
    case 'site':
      return isFrom(entry.summary, fold(filter.site));
    case 'is':
      return isIn(entry, filter.state);
    // Days are texts that sort; `2024-01` comes before all of its own days.
    case 'before':
      return dayOf(entry) < filter.day;
    case 'after':
      return dayOf(entry) >= filter.day;
  }
}

function isTagged(tags: string[], wanted: string, whole: boolean): boolean {
  return tags.some((tag) => (whole ? fold(tag) === wanted : fold(tag).startsWith(wanted)));
}

function isFrom({ url, siteName }: Filterable['summary'], wanted: string): boolean {
  return fold(siteName ?? '').includes(wanted) || hostOf(url).includes(wanted);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}

function isIn(entry: Filterable, state: State): boolean {
  switch (state) {
    case 'unread':
      return !entry.archived;
    case 'archived':
      return entry.archived;
    case 'starred':
      return entry.starred === true;
    case 'reading':
      return !entry.archived && isInProgress(entry);
    case 'highlighted':
      return (entry.highlights?.length ?? 0) > 0;
  }
}

/**
 * The day an article is filed under: the one on which it was published, by the publisher's calendar, or else
 * the one on which it was saved, by the reader's. What a page was changed on, or shows in its head, says
 * little about the age of a story.
 */
export function dayOf({ summary, savedAt, removed }: Filterable): string {
  if (summary.date?.kind === 'published') return calendarDay(summary.date.value);
  return localDay(new Date(savedAt ?? removed?.savedAt ?? 0));
}
