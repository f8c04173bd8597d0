// Whether day or month comes first on a page: `05/03/2026`.

import type { DateSources } from './date-candidate';
import { type Dated, longestDateline } from './date-sighting';
import { orderIn, orderInCountry, type TextHints } from './date-text';
import { metaValue } from './metadata';
import type { Line } from './survey';

/** A day between slashes or dashes, with all of its year. */
export const slashDate = /(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-]\d{4}(?!\d)/;

/** What other dates of the page say of the order of day and month, else the site's country. */
export function withOrder(
  hints: TextHints,
  { url, metas }: DateSources,
  lines: readonly Line[],
): TextHints {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const { text } of lines) {
    if (text.length > longestDateline || !(text.includes('/') || text.includes('-'))) continue;
    const [, first, second] = slashDate.exec(text) ?? [];
    if (Number(first) > 12) dayFirst += 1;
    else if (Number(second) > 12) monthFirst += 1;
  }
  if (dayFirst > 0 !== monthFirst > 0) return { ...hints, order: dayFirst > 0 ? 'day' : 'month' };
  const site = orderInCountry(url, metaValue(metas, 'og:locale'));
  return site === null || orderIn(hints.language) !== null ? hints : { ...hints, order: site };
}

/** A page with more days than this names any day by chance. */
const mostDays = 20;

/** `02-12-2026` is 2 December where the page writes "December 2, 2026" somewhere and "February 12" nowhere. */
export function settleOrder(dated: readonly Dated[]): void {
  const found = dated.flatMap(({ dates }) => dates);
  const unsure = found.filter(({ otherwise }) => otherwise !== undefined);
  if (unsure.length === 0) return;
  const sure = found.filter(({ otherwise, isRelative }) => otherwise === undefined && !isRelative);
  const days = new Set(sure.map(({ date }) => date.value.slice(0, 10)));
  if (days.size > mostDays) return;
  for (const each of unsure) {
    const { date, otherwise = '' } = each;
    const [isFirst, isOther] = [date.value, otherwise].map((value) => days.has(value.slice(0, 10)));
    if (isFirst === isOther) continue;
    if (isOther) each.date = { ...date, value: otherwise };
    delete each.otherwise;
  }
}
