// The day that stands in a page's address.

import { monthNumber } from './months';

/** A day, or only a month that other dates can be held against. */
export interface AddressDay {
  year: string;
  month: string;
  day: string | null;
}

const days: readonly RegExp[] = [
  // /2026/03/05/, /2026-03-05, both separators alike
  /(?:^|[/_-])(?<year>\d{4})(?<mark>[/_-])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?=[/_.-]|$)/,
  // /2026-03/05/
  /(?:^|\/)(?<year>(?:19|20)\d\d)-(?<month>\d\d)\/(?<day>\d\d)\//,
  // -20260305
  /(?:^|[/_-])(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)(?=[/_.-]|$)/,
  // /25-03-2026-: only where the day cannot be a month
  /(?:^|[/_-])(?<day>1[3-9]|2\d|3[01])-(?<month>0[1-9]|1[0-2])-(?<year>20\d\d)(?=[/_.-]|$)/,
];

/** /2026/mar/05/, in the languages that dates are read in */
const wordedMonth = /\/(?<year>(?:19|20)\d\d)\/(?<word>[a-z]{3,9})\/(?<day>\d{1,2})(?=\/|$)/i;
const monthOnly = /\/(?<year>(?:19|20)\d\d)\/(?<month>0[1-9]|1[0-2])\//;

/** What an address says of the day; the prefix of a web archive and the query say nothing. */
export function dayInAddress(url: string): AddressDay | null {
  const path = url
    .replace(/^https?:\/\/web\.archive\.org\/web\/\w+\//, '')
    .replace(/^https?:\/\/[^/]+/, '')
    .replace(/[?#].*$/, '');
  for (const pattern of [...days, wordedMonth, monthOnly]) {
    const groups = pattern.exec(path)?.groups;
    if (groups === undefined) continue;
    const { year = '', word = '', month = String(monthNumber(word)), day } = groups;
    if (month === '0') continue;
    return { year, month: month.padStart(2, '0'), day: day?.padStart(2, '0') ?? null };
  }
  return null;
}
