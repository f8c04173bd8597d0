// What a date found on a page carries with it, and where dates are looked for.

import type { DateSource } from '../article/article';
import { readStamp, type TextHints, type WrittenDate } from './date-text';
import type { Headline } from './headline';
import type { StructuredArticle } from './json-ld';
import type { Metas } from './metadata';
import type { Survey } from './survey';

/**
 * Where on the page a date stood: in its data, in the headline itself, just above or below it, at the opening or
 * the foot of the story, or in the page's header.
 */
export type DateScope = 'page' | 'headline' | 'above' | 'below' | 'opening' | 'foot' | 'header';

export interface DateCandidate {
  kind: 'published' | 'modified' | 'masthead';
  source: DateSource;
  scope: DateScope;
  date: WrittenDate;
  /** How well such a place is known to tell the truth, 1 to 9. */
  weight: number;
  /** Labelled in words ("Published", "Обновлено"). */
  isLabelled: boolean;
  /** Counted back from the reader's own day ("2 hours ago"): gives way to any date that is written out. */
  isRelative?: boolean;
  /** The other day it may mean: `05/03/2026` where nothing says which part is the month. */
  otherwise?: string;
}

export interface DateSources {
  document: Document;
  /** The page as it was given, with its scripts. */
  original?: Document;
  survey: Survey;
  headline: Headline | null;
  data: StructuredArticle | null;
  metas: Metas;
  url: string;
  hints: TextHints;
  now: Date;
}

/** A machine's stamp as a candidate; none when it cannot be read. */
export function stamped(
  raw: string | null | undefined,
  hints: TextHints,
  rest: Omit<DateCandidate, 'date' | 'isLabelled'>,
): DateCandidate[] {
  const date = raw ? readStamp(raw, hints) : null;
  return date === null ? [] : [{ ...rest, date, isLabelled: false }];
}
