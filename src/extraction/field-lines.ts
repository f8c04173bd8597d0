// The lines below the headline that have fields of their own: standfirst, byline and date do not stand in the
// body as well.

import { findDates, type TextHints } from './date-text';
import type { Headline } from './headline';
import type { Line, Survey } from './survey';
import { key } from './words';

export interface Fields {
  standfirst: Line | null;
  byline: string | null;
  hints: TextHints;
}

const farthest = 10;
const longest = 140;

/** What is said around a date and a name: labels, clock times, minutes to read. */
const letteringLeft = 26;

/** The standfirst's line, and those that only say who wrote the story and when. */
export function fieldLines(survey: Survey, headline: Headline | null, fields: Fields): Line[] {
  if (headline === null) return [];
  const found = fields.standfirst === null ? [] : [fields.standfirst];
  let prose = 0;
  for (const line of survey.lines.slice(headline.at + 1, headline.at + 1 + farthest)) {
    if (line === fields.standfirst) continue;
    if (line.isProse) prose += 1;
    if (prose > 0) break;
    if (line.text.length <= longest && isCredit(line.text, fields)) found.push(line);
  }
  return found;
}

function isCredit(text: string, { byline, hints }: Fields): boolean {
  if (/^[\d\s./:-]+$/.test(text)) return true;
  const dates = findDates(text, hints);
  let rest = dates.reduceRight(
    (left, { at, length }) => left.slice(0, at) + left.slice(at + length),
    text,
  );
  const names = byline?.split(', ') ?? [];
  const named = names.filter((name) => rest.includes(name));
  for (const name of named) rest = rest.replace(name, '');
  return (dates.length > 0 || named.length > 0) && key(rest).length <= letteringLeft;
}
