// How much a date that a reader can see is worth, by where it stands and what the line says beside it.

import { dayInAddress } from './date-address';
import type { DateSources } from './date-candidate';
import { isLikeMasthead } from './date-labels';
import { isTodaySomewhere } from './date-relative';
import { isInOwnBox } from './date-scope';
import { listLength } from './date-shapes';
import { type Dated, type Found, longestDateline } from './date-sighting';
import type { WrittenDate } from './date-text';
import { type Headline, headingLevel } from './headline';
import type { Line } from './survey';
import { tidy } from './words';

/** What may be said beside a date in a line that is there for its sake: names, labels, minutes to read. */
const longestRest = 90;

export interface Clues {
  isNamed: boolean;
  isLabelled: boolean;
  /** How many lines with dates look like this one. */
  alike: number;
  isOther: boolean;
}

/** Below the lowest score: such a day only bears out what another source says. */
const onlySupport = 4;

/** How much a date is worth where it stands; 0 when it is not the story's. */
export function weigh(found: Found, dated: Dated, clues: Clues, sources: DateSources): number {
  if (!clues.isLabelled && isMasthead(found, dated, sources)) return 0;
  const weight = weighPlace(found, dated, clues, sources);
  if (clues.isLabelled || !(isBeforeStory(dated, sources) || isAgainstAddress(found, sources)))
    return weight;
  return Math.min(weight, onlySupport);
}

/** Where no headline was found, what stands before the story may be the page's. Guards: tests/pages/masthead-without-*. */
function isBeforeStory({ at }: Dated, { headline, survey }: DateSources): boolean {
  return headline === null && !survey.lines.slice(0, at + 1).some(({ isProse }) => isProse);
}

function isMasthead({ date }: Found, dated: Dated, sources: DateSources): boolean {
  if (!isBeforeStory(dated, sources)) return false;
  return isLikeMasthead(dated.line.text) || isTodaySomewhere(date.value.slice(0, 10), sources.now);
}

/** A day that the address names stands against one that nothing is said of; a zone makes a day's difference. */
function isAgainstAddress({ date }: Found, { url }: DateSources): boolean {
  const found = dayInAddress(url);
  if (found?.day == null) return false;
  const gap =
    Date.parse(date.value.slice(0, 10)) - Date.parse(`${found.year}-${found.month}-${found.day}`);
  return Math.abs(gap) > 86_400_000;
}

function weighPlace(
  found: Found,
  { line, at, scope }: Dated,
  clues: Clues,
  sources: DateSources,
): number {
  const { isNamed, isLabelled, alike, isOther } = clues;
  const { headline } = sources;
  if (isOther || scope === 'header') return 0;
  if (found.isRelative) return isNamed || found.before.length <= 30 ? 5 : 0;
  const isWhole = isForDate(line, found, clues, headline);
  if (scope === 'below') {
    if (alike >= listLength && !isLabelled) return 5;
    if (line.text.length > longestDateline) return 5;
    if (!isWhole) return isLabelled || found.mark !== null ? 6 : 4;
    return isNamed || isLabelled ? 7 : 6;
  }
  if (scope === 'headline') return isInOwnElement(line, found) ? 6 : startsHeadline(found) ? 5 : 0;
  if (alike >= listLength || !isWhole) return 0;
  if (scope === 'above') return weighAbove(found, { line, at }, clues, sources);
  const day = found.date.value.slice(0, 10);
  const isBare = line.text.length - found.date.length <= 2 && alike === 1;
  if (!isLabelled && ((!isNamed && !isBare) || isTodaySomewhere(day, sources.now))) return 0;
  return isLabelled && isNamed ? 6 : 5;
}

/**
 * Above the headline stand mastheads, too: there a date is the story's own only in a box with the headline, and not
 * when it reads like a masthead or is today's, unless a label or the story's element speaks for it. Guards:
 * tests/pages/masthead-*.
 */
function weighAbove(
  { date }: Found,
  { line, at }: Pick<Dated, 'line' | 'at'>,
  { isNamed, isLabelled }: Clues,
  sources: DateSources,
): number {
  const { headline, survey, now, url } = sources;
  if (headline === null) return 0;
  if (isLabelled)
    return isInOwnBox(line.element, headline, survey) || headline.at - at <= 3 ? 6 : 0;
  const inStory = isInStory(line.element, headline.line.element);
  const isToday = isTodaySomewhere(date.value.slice(0, 10), now);
  if (isToday && !(inStory && !isLikeMasthead(line.text))) return 0;
  if (isLikeMasthead(line.text)) return isNamed && (inStory || isOfAddressMonth(date, url)) ? 5 : 0;
  if (!inStory && !isInOwnBox(line.element, headline, survey))
    return headline.at - at <= 3 && isNamed && isOlderThanTab(date, now) ? 5 : 0;
  if (isNamed || inStory) return 6;
  const isNear = headline.at - at <= 5 || line.element.contains(headline.line.element);
  return isNear || isBelowHeading(survey.lines[at - 1]) ? 5 : 0;
}

/** The page's first heading may say the story's name in other words than its title does. */
function isBelowHeading(before: Line | undefined): boolean {
  return before !== undefined && headingLevel(before.element) === 1 && before.linked === 0;
}

/** A masthead shows the day of the visit; a tab may have been open for a while since. */
function isOlderThanTab({ value }: WrittenDate, now: Date): boolean {
  const longestOpenMs = 30 * 86_400_000;
  return now.getTime() - Date.parse(value.slice(0, 10)) > longestOpenMs;
}

function isInStory(element: Element, headline: Element): boolean {
  const story = headline.closest('article, [itemtype*="Article"], [itemtype*="Posting"]');
  return story?.contains(element) === true;
}

function isOfAddressMonth({ value }: WrittenDate, url: string): boolean {
  const found = dayInAddress(url);
  return found !== null && value.startsWith(`${found.year}-${found.month}`);
}

/** A line that stands there for the date's sake: it says little else, or begins by saying what the date is. */
function isForDate(
  line: Line,
  found: Found,
  { isNamed, isLabelled }: Clues,
  headline: Headline | null,
): boolean {
  const { element, isProse } = line;
  const isCaption = /caption$/.test(element.localName);
  if (isCaption && !(headline && element.contains(headline.line.element))) return false;
  if (found.mark !== null && !isProse) return true;
  if (isLabelled && found.before.length <= longestRest) return true;
  return isMostlyDate(line, found.date, isNamed);
}

export function isMostlyDate(
  { text, isProse }: Line,
  { length }: WrittenDate,
  isNamed = false,
): boolean {
  return text.length - length <= (isProse && !isNamed ? longestRest / 3 : longestRest);
}

/** A date in an element of its own within the headline: `<h1><small>5 March 2026</small> …`. */
function isInOwnElement({ element, text }: Line, { date, mark }: Found): boolean {
  if (mark !== null) return true;
  const written = text.slice(date.at, date.at + 10);
  return [...element.querySelectorAll('small, span, em, p, div')].some((inner) => {
    const inside = tidy(inner.textContent ?? '');
    const { length } = inside;
    return (
      inside.includes(written) && length <= date.length + longestRest && length < text.length * 0.6
    );
  });
}

function startsHeadline({ before, after }: Found): boolean {
  return before.trim() === '' && /^\s*[-–—:|]/.test(after);
}
