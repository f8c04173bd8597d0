// Dates in the reader's language. A day is written as the publisher gave it: it is never moved through a
// time zone, neither the reader's nor the publisher's.

import type { ArticleDate } from '../article/article';
import { ageInDays, ageInYears, type DateParts, dateParts } from '../article/article-date';
import type { I18n } from '../platform/i18n';

type Length = 'long' | 'medium';

/** A date with the label that its kind needs: `9 May 2024`, `Updated …`, `Page dated …`. */
export function datedWords(date: ArticleDate | null, i18n: I18n, length: Length): string {
  if (!date) return i18n.t('dateNone');
  const day = dayWords(date.value, i18n.language, length);
  if (date.kind === 'modified') return i18n.t('dateUpdated', day);
  return date.kind === 'masthead' ? i18n.t('datePage', day) : day;
}

/** The calendar day; a value that is no date is shown as it is. */
export function dayWords(value: string, language: string, length: Length): string {
  const parts = dateParts(value);
  if (!parts) return value;
  const key = length + language;
  dayFormats[key] ??= new Intl.DateTimeFormat(language, { dateStyle: length, timeZone: 'UTC' });
  // The day alone: a time that no clock shows would move it.
  return dayFormats[key].format(Date.UTC(parts.year, parts.month - 1, parts.day));
}

/** By length and language: one is dear to make, and every row of a list has a day. */
const dayFormats: Record<string, Intl.DateTimeFormat> = {};

/** The publisher's time of day, with the zone if one was named; null for a date without a time. */
export function timeWords(value: string, language: string): string | null {
  const parts = dateParts(value);
  if (!parts || parts.hour === null) return null;
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone: 'UTC' }).format(
    asIfUtc(parts),
  );
  return parts.offset === null ? time : `${time} ${zoneWords(parts.offset)}`;
}

/** How long ago, in the largest unit that is true: `yesterday`, `5 months ago`, `3 years ago`. */
export function ageWords(value: string, now: Date, language: string): string | null {
  const days = ageInDays(value, now);
  const years = ageInYears(value, now);
  if (days === null || years === null) return null;
  // "Yesterday" is true; "last year" of a day 23 months ago is not what anybody would say.
  const numeric = days < 14 ? 'auto' : 'always';
  const relative = new Intl.RelativeTimeFormat(language, { numeric });
  if (years > 0) return relative.format(-years, 'year');
  if (days >= 60) return relative.format(-Math.min(11, Math.floor(days / 30.44)), 'month');
  if (days >= 14) return relative.format(-Math.floor(days / 7), 'week');
  return relative.format(-days, 'day');
}

/** The publisher's wall clock as an instant in UTC, to be written out in UTC again. */
function asIfUtc({ year, month, day, hour, minute }: DateParts): number {
  return Date.UTC(year, month - 1, day, hour ?? 0, minute ?? 0);
}

function zoneWords(offset: string): string {
  if (/^[+-]00:00$/.test(offset)) return 'UTC';
  return `UTC${offset.replace('-', '−').replace(/^(.)0/, '$1').replace(':00', '')}`;
}
