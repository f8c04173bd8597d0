// Dates in words and digits, in the languages of the news. Text in, values out: no DOM, no clock, no zones.

import { canonicalTag } from './language';
import { monthNumber } from './months';

/** A date found in a text, as it was written. */
export interface WrittenDate {
  /** `2022-12-25`, `2022-12-25T14:21`, `2022-12-25T14:21:00+06:00`. */
  value: string;
  precision: 'day' | 'minute' | 'second';
  /** Where in the text it stands. */
  at: number;
  length: number;
}

type Read = (
  groups: readonly string[],
  hints: TextHints,
) => readonly [year: number, month: number, day: number] | null;

const number = (text: string | undefined) => Number(text ?? Number.NaN);

/** `05/03/2026` is read only when a part above 12, the page's other dates or its language settle which is the day. */
export interface TextHints {
  language: string | null;
  /** Which part comes first in the other dates of the page. */
  order?: 'day' | 'month';
}

// Plain classes instead of \p{L} and ignored case: such patterns cost more to compile than all dates to find.
const letters = '[A-Za-z\u00c0-\u024f\u0370-\u052f\u05d0-\u05ea\u0620-\u064a\u0900-\u0963]';
const word = `(${letters}{2,12})`;

const forms: readonly (readonly [RegExp, Read])[] = [
  // 2026-03-05 2026/3/5, both separators alike: `/2016/12/python` is no date.
  [
    /(?<![\d/-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/g,
    ([, y, , m, d]) => [number(y), number(m), number(d)],
  ],
  // 2026. 3. 5. as Korean pages write it
  [
    /(?<!\d)(\d{4})\.\s(\d{1,2})\.\s(\d{1,2})(?!\d)/g,
    ([, y, m, d]) => [number(y), number(m), number(d)],
  ],
  // 2026年3月5日, 2026년 3월 5일
  [
    /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/g,
    ([, y, m, d]) => [number(y), number(m), number(d)],
  ],
  // 2026 жылғы 5 наурыз, 2026 jylǵy 5 nauryz
  [
    new RegExp(
      `(\\d{4})\\s+(?:жыл[а-яғі]{0,4}|ж\\.?|jyl[a-zǵğıy]{0,4})\\s+(\\d{1,2})[-–]?\\s*${word}`,
      'g',
    ),
    ([, y, d, m = ''], { language }) => [number(y), monthNumber(m, language), number(d)],
  ],
  // 5 March 2026, 5. März 2026, 5 de marzo de 2026, 1er mars 2026, 05-Mar-2026
  [
    new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s*[-–]?\\s*(?:de\\s+|of\\s+)?${word}(?:/${letters}+)?\\.?[,،]?\\s*[-–]?\\s*(?:de\\s+|del\\s+)?(\\d{4})(?!\\d)`,
      'g',
    ),
    ([, d, m = '', y], { language }) => [number(y), monthNumber(m, language), number(d)],
  ],
  // March 5, 2026
  [
    new RegExp(`${word}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?[,،]?\\s+(?:at\\s+)?(\\d{4})(?!\\d)`, 'g'),
    ([, m = '', d, y], { language }) => [number(y), monthNumber(m, language), number(d)],
  ],
  // 2026. március 5. in Hungarian, which writes months small; a capital would open another sentence
  [
    new RegExp(`(?<!\\d)(\\d{4})\\.\\s+${word}\\.?\\s+(\\d{1,2})(?!\\d)`, 'g'),
    ([, y, m = '', d]) => (m === m.toLowerCase() ? [number(y), monthNumber(m), number(d)] : null),
  ],
];

const numeric = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2\s?(\d{4})(?!\d|:\d\d)/g;

/** Two digits for the year: `05.03.26`, `5/3/26`; a clock, a version or a price looks otherwise. */
const shortNumeric = /(?<![\d.,:/-])(\d{1,2})([./])(\d{1,2})\2(\d{2})(?![\d:/-]|[.,]\d)/g;

/** A year, or two digits after a dot or a slash that follow two such parts. */
const anyYear = /(?:19|20)\d\d|\d[./]\d{1,2}[./]\d\d/;

/** Also of Arabic and full width. */
export const digit = /[\d\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/;

/** ٥ and ۵ and ５ are all 5. */
const otherDigits = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g;

function withPlainDigits(text: string): string {
  return text.replace(otherDigits, (digit) => String((digit.charCodeAt(0) & 15) % 10));
}

/** Every date in a text, in the order they stand. Relative ("2 hours ago") and partial dates are none. */
export function findDates(written: string, hints: TextHints): WrittenDate[] {
  const found: WrittenDate[] = [];
  const text = withPlainDigits(written);
  if (!anyYear.test(text)) return found;
  for (const [pattern, read] of forms) collect(text, pattern, hints, read, found);
  collect(text, numeric, hints, readNumeric, found);
  if (found.length === 0) {
    collect(text, shortNumeric, hints, readShort, found);
  }
  return found.sort((one, other) => one.at - other.at);
}

/** `26` is 2026, `98` is 1998. Between dots the month has two digits, or it is the number of a version. */
function readShort(
  [all = '', first = '', mark = '', second = '', y]: readonly string[],
  hints: TextHints,
): ReturnType<Read> {
  if (mark === '.' && second.length < 2) return null;
  const short = number(y);
  const year = String(short >= 95 ? 1900 + short : 2000 + short);
  return readNumeric([all, first, mark, second, year], hints);
}

function collect(
  text: string,
  pattern: RegExp,
  hints: TextHints,
  read: Read,
  into: WrittenDate[],
): void {
  for (const match of text.matchAll(pattern)) {
    const parts = read(match, hints);
    const value = parts && dayValue(...parts);
    if (value === null || into.some((other) => overlaps(other, match.index, match[0].length)))
      continue;
    into.push(withTime(text, value, match.index, match[0].length));
  }
}

function overlaps(one: WrittenDate, at: number, length: number): boolean {
  return at < one.at + one.length && one.at < at + length;
}

/** Dots: day first everywhere. Slashes and dashes: by the part above 12, else by a language that is sure. */
function readNumeric(
  [, first, mark, second, y]: readonly string[],
  { language, order: shown }: TextHints,
): readonly [number, number, number] | null {
  const [a, b] = [number(first), number(second)];
  const dayFirst = [number(y), b, a] as const;
  const monthFirst = [number(y), a, b] as const;
  if (a > 12) return dayFirst;
  if (b > 12) return monthFirst;
  if (mark === '.') return dayFirst;
  if (a === b) return dayFirst;
  const order = shown ?? orderIn(language);
  return order === null ? null : order === 'day' ? dayFirst : monthFirst;
}

/** Which part of `05/03/2026` comes first. English is sure only where one country's habit is known. */
export function orderIn(language: string | null): 'day' | 'month' | null {
  const tag = canonicalTag(language);
  if (tag === null) return null;
  const { language: base, region = '' } = new Intl.Locale(tag);
  if (base !== 'en' || dayFirstRegions.test(region)) return 'day';
  return /^(?:US|PH)$/.test(region) ? 'month' : null;
}

const dayFirstRegions = /^(?:GB|UK|IE|AU|NZ|IN|ZA)$/i;

/** The same by what a site says of its country: its locale, `/en-gb/` in the address, or where it is registered. */
export function orderInCountry(url: string, locale: string | null): 'day' | 'month' | null {
  const stated = orderIn(locale) ?? orderIn(/\/([a-z]{2}-[a-z]{2})(?=\/)/i.exec(url)?.[1] ?? null);
  if (stated !== null) return stated;
  const country = /^https?:\/\/[^/:]+\.([a-z]{2})(?=[/:]|$)/i.exec(url)?.[1] ?? '';
  return dayFirstRegions.test(country) ? 'day' : null;
}

/** `2022-12-25` when such a day exists and a publisher could mean it, else null. */
function dayValue(y: number, m: number, d: number): string | null {
  if (!(y >= 1995 && y <= 2100 && m >= 1 && m <= 12 && d >= 1)) return null;
  if (d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return null;
  return `${y}-${two(m)}-${two(d)}`;
}

const clock = String.raw`(\d{1,2})[:.](\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?!\d)\s*([ap]\.?\s?m\b\.?)?`;
const clockAfter = new RegExp(
  `^(?:T|[\\s,|·•@–—-]|at|um|в|о|à|a las|kl\\.?|сағат|saat|г\\.|года|р\\.|ж\\.|жыл)*${clock}\\s*(Z\\b|(?:UTC|GMT)?[+-]\\d{2}:?\\d{2}(?!\\d)|(?:UTC|GMT)(?!\\s*[+-]\\d))?`,
  'i',
);
const clockBefore = new RegExp(`(?:^|\\s)${clock}[\\s,|·•-]*$`, 'i');

/** The date with the time that stands beside it. An offset is taken only when it is written. */
function withTime(text: string, value: string, at: number, length: number): WrittenDate {
  const found =
    clockAfter.exec(text.slice(at + length, at + length + 40)) ??
    clockBefore.exec(text.slice(Math.max(0, at - 20), at));
  const bare = { value, precision: 'day', at, length } as const;
  if (found === null) return bare;
  const [, h, m, s, half, zone] = found;
  const hour = hourOf(number(h), half);
  if (!isClock(hour, m, s)) return bare;
  const seconds = s === undefined ? '' : `:${s}`;
  return {
    value: `${value}T${two(hour)}:${m}${seconds}${offsetOf(zone)}`,
    precision: s === undefined ? 'minute' : 'second',
    at,
    length,
  };
}

/** Whether a clock ever shows this; the second may be missing. */
function isClock(hour: number, minute: string | undefined, second: string | undefined): boolean {
  return hour <= 23 && number(minute) <= 59 && number(second ?? '0') <= 59;
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour > 12) return hour;
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0);
}

function offsetOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  const [, hours, minutes] = /([+-]\d{2}):?(\d{2})$/.exec(zone) ?? [];
  return hours === undefined ? '+00:00' : `${hours}:${minutes}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** A machine's stamp (`2026-3-5 8:00`, RFC 2822, Unix seconds) as a value, or null. */
export function readStamp(raw: string, hints: TextHints): WrittenDate | null {
  const text = withPlainDigits(raw.trim());
  if (/^\d{10}$|^\d{13}$/.test(text))
    return fromUnix(Number(text) * (text.length === 10 ? 1000 : 1));
  if (/^\d{14}$|^\d{8}$/.test(text)) return fromDigits(text);
  const iso = isoStamp.exec(text);
  if (iso !== null) return fromIso(iso);
  return text.length > 80 ? null : (findDates(text, hints)[0] ?? null);
}

/** What nearly every stamp is: read without trying the months of ten languages. */
const isoStamp =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?$/i;

function fromIso(match: RegExpExecArray): WrittenDate | null {
  const [text, y, m, d, hour, minute, second, zone] = match;
  const value = dayValue(number(y), number(m), number(d));
  if (value === null) return null;
  const at = { at: 0, length: text.length };
  if (!isClock(number(hour), minute, second)) return { value, precision: 'day', ...at };
  const seconds = second === undefined ? '' : `:${second}`;
  return {
    value: `${value}T${hour}:${minute}${seconds}${offsetOf(zone)}`,
    precision: second === undefined ? 'minute' : 'second',
    ...at,
  };
}

function fromUnix(milliseconds: number): WrittenDate | null {
  const moment = new Date(milliseconds);
  if (dayValue(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate()) === null)
    return null;
  return {
    value: `${moment.toISOString().slice(0, 19)}+00:00`,
    precision: 'second',
    at: 0,
    length: 0,
  };
}

function fromDigits(text: string): WrittenDate | null {
  const value = dayValue(
    number(text.slice(0, 4)),
    number(text.slice(4, 6)),
    number(text.slice(6, 8)),
  );
  return value === null ? null : { value, precision: 'day', at: 0, length: text.length };
}
