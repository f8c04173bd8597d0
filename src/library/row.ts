// A record as it lies in the database, and the changes an act makes to it.

import { addressKey } from '../article/address-key';
import type { Article } from '../article/article';
import {
  type ArticleId,
  type ArticleSummary,
  type Body,
  type Entry,
  summarise,
  type Version,
} from '../article/entry';
import { merge, type Stamped, withPart } from '../article/merge';
import { latestOf, type Stamp } from '../article/stamp';
import { intactBody } from './body';
import type { Identity } from './identity';

/** An article's row: what lists show, and when each part of it was last set. */
export interface ArticleRow extends Entry, Stamped {
  /** The latest of its stamps, for the index. */
  changed: Stamp;
}

/** What stays of an article that was erased: that it was, so that an old copy does not bring it back. */
export interface Tombstone extends Stamped {
  changed: Stamp;
  /** When it was erased, in epoch milliseconds. */
  erased: number;
}

export type Row = ArticleRow | Tombstone;

/** A record on its way from or to another library, a backup or another machine: the row and the body, stamped parts only. */
export interface Copy extends Partial<Omit<Entry, 'id' | 'openedAt' | 'versions'>>, Stamped {
  erased?: number;
  body?: Body;
  versions?: WholeVersion[];
}

/** An older text of an article with all of it, as copies carry it. */
export interface WholeVersion extends Version {
  article: Article;
}

/** What the row says of it. */
export function nameOf({ id, title }: Version): Version {
  return { id, title };
}

/** All but tombstones, however damaged. */
export function isArticle(row: Row | undefined | null): row is ArticleRow {
  return row !== undefined && row !== null && ('summary' in row || !('erased' in row));
}

/** A row as screens get it: one that is damaged says so, and takes no screen down. */
export function shown(row: ArticleRow): ArticleRow {
  return isShowable(row.summary) ? row : { ...row, summary: emptySummary, damaged: true };
}

const emptySummary: ArticleSummary = {
  url: '',
  title: '',
  standfirst: null,
  byline: null,
  siteName: null,
  date: null,
  modified: null,
  dateDoubt: null,
  language: null,
  direction: 'ltr',
  leadImage: null,
  wordCount: 0,
  readingMinutes: 1,
};

/** What a list cannot do without. Asked of every row of it, so no more than that. */
function isShowable(summary: Partial<ArticleSummary> | null | undefined): boolean {
  return (
    typeof summary?.title === 'string' &&
    typeof summary.url === 'string' &&
    typeof summary.readingMinutes === 'number' &&
    (summary.date === null || typeof summary.date?.value === 'string')
  );
}

export function isListed(row: Row | undefined | null): row is ArticleRow & { savedAt: number } {
  return isArticle(row) && row.savedAt !== undefined;
}

/** The copy of an article that was kept, whole; null when it was not, or its body is damaged. */
export function copyOf(row: ArticleRow, pieces: string[], versions: WholeVersion[]): Copy | null {
  const body = intactBody(pieces);
  if (row.stamps?.listed === undefined || shown(row).damaged || !body) return null;
  const whole = { ...withWhole(row, versions), body };
  // Nothing but what has a stamp.
  return merge<Copy>(whole, whole);
}

/** The row with its older texts whole. Those that are damaged do not count: any other copy's are better. */
export function withWhole(row: ArticleRow, versions: WholeVersion[]): Copy {
  const { versions: named = [], ...rest } = row;
  const stamps: Record<string, Stamp> = { ...row.stamps };
  for (const { id } of named) {
    if (!versions.some((whole) => whole.id === id)) delete stamps[`versions/${id}`];
  }
  return { ...rest, stamps, ...(versions.length > 0 && { versions }) };
}

/** A row whose parts were set, with what follows from them. */
export function settled<Any extends Row>(row: Any): Any {
  const { shelf: _before, ...rest } = row as ArticleRow;
  const shelf = shelfOf(rest);
  const changed = latestOf(Object.values(row.stamps ?? {}));
  return { ...rest, ...(shelf && { shelf }), changed } as unknown as Any;
}

/** Where a row stands; null for one that is in no list. */
export function shelfOf(row: Partial<Entry>): Entry['shelf'] | null {
  if (typeof row.savedAt === 'number') return [row.archived ? 'archived' : 'unread', -row.savedAt];
  return typeof row.removed?.at === 'number' ? ['trash', -row.removed.at] : null;
}

/** When the words that can be searched for were last set: text, tags, notes and highlights. Empty where there are none. */
export function wordsStamp(row: Row | null): Stamp {
  if (!isArticle(row)) return '';
  const parts = Object.keys(row.stamps ?? {}).filter(
    (part) => part === 'text' || part === 'notes' || /^(?:tags|highlights)\//.test(part),
  );
  return latestOf(parts.map((part) => row.stamps[part] ?? ''));
}

/** The row with another text; also the first row of an article, on top of what was known of it. */
export function withText(
  before: Row | null,
  { id, addressKey }: Identity,
  article: Article,
  stamp: Stamp,
): ArticleRow {
  const row = before ?? { id, stamps: {}, changed: '' };
  const text = { addressKey, summary: summarise(article) };
  return settled(withPart({ archived: false, ...row } as ArticleRow, 'text', text, stamp));
}

/** The row in the list. */
export function withListed(row: ArticleRow, savedAt: number, stamp: Stamp): ArticleRow {
  const listed = { savedAt, removed: undefined, erased: undefined };
  const { openedAt, ...kept } = withPart(row, 'listed', listed, stamp);
  return settled(kept);
}

/** The row in the trash. */
export function withRemoved(row: ArticleRow, at: number, stamp: Stamp): ArticleRow {
  if (row.savedAt === undefined) return row;
  const removed = { at, savedAt: row.savedAt };
  return settled(withPart(row, 'listed', { savedAt: undefined, removed }, stamp));
}

/** What is left of the row after erasing. */
export function tombstone(id: ArticleId, at: number, stamp: Stamp): Tombstone {
  return { id, erased: at, stamps: { listed: stamp }, changed: stamp };
}

/** What two copies make, as it is to lie in the database. */
export type Merged = { row: ArticleRow; body: Body; versions: WholeVersion[] } | { row: Tombstone };

/**
 * The row that two copies make; null when there is no text in either. Nothing but the fact is kept of a record
 * that was erased, unless it is open here.
 *
 * @param openedAt What belongs to this machine alone, and stays.
 */
export function mergedRow(here: Copy | null, copy: Copy, openedAt?: number): Merged | null {
  const { body, versions = [], ...merged } = merge(here ?? copy, copy);
  if (merged.erased !== undefined && openedAt === undefined) {
    return { row: tombstone(merged.id, merged.erased, merged.stamps.listed ?? '') };
  }
  if (!merged.summary || !body) return null;
  const row = {
    archived: false,
    changed: '',
    ...merged,
    // Follows from the address, and an older copy may have made less of it.
    addressKey: addressKey(merged.summary.url),
    ...(versions.length > 0 && { versions: versions.map(nameOf) }),
    ...(openedAt !== undefined && { openedAt }),
  } as ArticleRow;
  return { row: settled(row), body, versions };
}
