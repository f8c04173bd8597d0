// What a screen asks of an article's date: its parts and its age. A day is counted as a day; nothing
// here moves a date through a time zone.

/** The parts of a date value, as the publisher wrote them. */
export interface DateParts {
  year: number;
  month: number;
  day: number;
  hour: number | null;
  minute: number | null;
  second: number | null;
  /** `+06:00`, or null when the publisher named none. */
  offset: string | null;
}

const shape = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?([+-]\d{2}:\d{2})?)?$/;

const millisecondsPerDay = 86_400_000;

/** The parts of an `ArticleDate` value, or null when it is not one. */
export function dateParts(value: string): DateParts | null {
  const match = shape.exec(value);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, offset] = match;
  const number = (part: string | undefined) => (part === undefined ? null : Number(part));
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: number(hour),
    minute: number(minute),
    second: number(second),
    offset: offset ?? null,
  };
}

/** The publisher's calendar day, `2022-12-25`, whatever the time and the offset. */
export function calendarDay(value: string): string {
  return value.slice(0, 10);
}

/**
 * Whole days from the publisher's calendar day to the reader's (the local calendar of `now`): 0 is
 * today, 1 yesterday, negative in the future. Null when the value is no date.
 */
export function ageInDays(value: string, now: Date): number | null {
  const parts = dateParts(value);
  if (parts === null) return null;
  const then = Date.UTC(parts.year, parts.month - 1, parts.day);
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return Math.round((today - then) / millisecondsPerDay);
}

/** Whole calendar years from the publisher's day to the reader's; 0 within the first year. */
export function ageInYears(value: string, now: Date): number | null {
  const parts = dateParts(value);
  if (parts === null) return null;
  const years = now.getFullYear() - parts.year;
  const month = now.getMonth() + 1;
  const anniversaryToCome =
    month < parts.month || (month === parts.month && now.getDate() < parts.day);
  return Math.max(0, anniversaryToCome ? years - 1 : years);
}
