// Chooses the article's date among the candidates, and says why. No date is better than a wrong one.

import type { ArticleDate, DateDoubt, DateReason } from '../article/article';
import type { DateCandidate } from './date-candidate';
import { isTodaySomewhere } from './date-relative';

export interface ChosenDates {
  date: ArticleDate | null;
  modified: ArticleDate | null;
  doubt: DateDoubt | null;
}

/** Lowest score that counts as an answer, and how close a rival may come before neither is believed. */
const lowestScore = 5;
const tooClose = 1;

/** What a further independent witness adds; a page's data come out of one drawer, so together they are one. */
const agreement = 4;

/** What it adds that a witness says it more than once. */
const repetition = 1;

const witnesses: Readonly<Record<DateCandidate['source'], string>> = {
  'json-ld': 'data',
  meta: 'data',
  microdata: 'data',
  time: 'sight',
  text: 'sight',
  address: 'address',
  masthead: 'masthead',
};

const millisecondsPerDay = 86_400_000;
const furthestFuture = 1.5 * millisecondsPerDay;

/** A time with its offset: one moment for everyone. */
const zoned = /T.*[+-]\d\d:\d\d$/;

/** A day named by one source or several. */
interface Camp {
  day: string;
  members: DateCandidate[];
  score: number;
}

/**
 * Published if the page says so, else modified, else the masthead's day, each labelled as what it is; null
 * when nothing is trustworthy, and in doubt when good sources disagree without a winner.
 */
export function chooseDates(candidates: readonly DateCandidate[], now: Date): ChosenDates {
  const known = settled(candidates);
  const possible = known.filter(
    ({ date, otherwise }) => otherwise === undefined && isPossible(date.value, now),
  );
  const published = withoutWeakWitnesses(
    withoutTemplateStamp(
      possible.filter(({ kind }) => kind === 'published'),
      now,
    ),
  );
  const mastheads = possible.filter(({ kind }) => kind === 'masthead');
  const [modified] = possible
    .filter(({ kind, weight }) => kind === 'modified' && weight >= lowestScore)
    .sort((one, other) => other.weight - one.weight || compare(other, one));
  const changed = modified === undefined ? null : tellModified(modified);
  const camps = campsOf(published);
  const [first, rival] = camps;
  const disagree = first !== undefined && rival !== undefined && isTooClose(first, rival);
  const best = disagree ? plainlySeen(first, rival, modified) : first;
  if (first !== undefined && first.score >= lowestScore) {
    if (best === undefined) return { date: null, modified: changed, doubt: 'sources-disagree' };
    const date = tell(best, camps, mastheads);
    return { date, modified: modified && isLater(modified, date) ? changed : null, doubt: null };
  }
  if (changed !== null) return { date: changed, modified: null, doubt: null };
  const [masthead] = mastheads;
  const date = masthead === undefined ? null : tellMasthead(masthead);
  return { date, modified: null, doubt: date === null && isAmbiguous(known) ? 'ambiguous' : null };
}

/** A day with two readings is the one that another place on the page names, too. */
function settled(candidates: readonly DateCandidate[]): DateCandidate[] {
  const days = new Set(candidates.filter(({ otherwise }) => !otherwise).map(dayIn));
  return candidates.map((candidate) => {
    const { date, otherwise, ...rest } = candidate;
    if (otherwise === undefined) return candidate;
    const other = { ...rest, date: { ...date, value: otherwise } };
    const [isFirst, isOther] = [days.has(dayIn(candidate)), days.has(dayIn(other))];
    if (isFirst === isOther) return candidate;
    return isFirst ? { ...rest, date } : other;
  });
}

/** Whether a date that would have counted can be read in two ways. */
function isAmbiguous(candidates: readonly DateCandidate[]): boolean {
  return candidates.some(
    ({ otherwise, weight }) => otherwise !== undefined && weight >= lowestScore,
  );
}

/** Among days that are only seen, the better place decides; against the page's data a point is not enough. */
function isTooClose(best: Camp, rival: Camp): boolean {
  if (rival.score < lowestScore) return false;
  const isStated = [...best.members, ...rival.members].some(
    ({ source, weight }) => witnesses[source] === 'data' && weight >= lowestScore,
  );
  return best.score - rival.score <= (isStated ? tooClose : 0);
}

/**
 * Between the page's data, with a lone witness, and a day marked or labelled beside the headline the reader's eyes
 * decide; not where that day may be the one of a change.
 */
function plainlySeen(best: Camp, rival: Camp, modified?: DateCandidate): Camp | undefined {
  const ofData = (one: DateCandidate) => witnesses[one.source] === 'data';
  const isLone = (camp: Camp) => camp.members.length === 1 && camp.members.every(ofData);
  const isChange = (one: DateCandidate) => modified && dayIn(modified) === dayIn(one);
  const isPlain = (one: DateCandidate) =>
    one.weight >= lowestScore &&
    (one.scope === 'below' || one.scope === 'headline') &&
    (one.isLabelled || (one.source === 'time' && !isChange(one)));
  const sighted = [best, rival].find((camp) => camp.members.some(isPlain));
  const stated = [best, rival].find(isLone);
  return sighted !== undefined && stated !== undefined ? sighted : undefined;
}

function isPossible(value: string, now: Date): boolean {
  const moment = Date.parse(zoned.test(value) ? value : `${value.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(moment) && moment - now.getTime() <= furthestFuture;
}

/**
 * Templates stamp the moment of the visit into structured data. It is not believed against an older day that stands
 * in the address or plainly beside the headline, unless the page shows today's day, too. Guards:
 * tests/pages/json-ld-stamped-now, tests/pages/date-read-on-its-day.
 */
function withoutTemplateStamp(published: DateCandidate[], now: Date): DateCandidate[] {
  const isToday = (one: DateCandidate) => isTodaySomewhere(dayIn(one), now);
  const apart = published.filter(({ source }) => witnesses[source] !== 'data');
  const isOlder = (one: DateCandidate) =>
    one.weight >= lowestScore && one.scope !== 'foot' && Date.parse(dayIn(one)) < now.getTime();
  if (apart.some(isToday) || !apart.some(isOlder)) return published;
  return published.filter((one) => !isToday(one) || apart.includes(one) || !isOfVisit(one, now));
}

/** How long a page may have been open or kept by a server. */
const longestVisitMs = 15 * 60_000;

/** The moment of the visit; without a time or its zone nothing speaks against it. */
function isOfVisit({ date: { value } }: DateCandidate, now: Date): boolean {
  return !zoned.test(value) || Math.abs(Date.parse(value) - now.getTime()) <= longestVisitMs;
}

/**
 * What is counted back from now gives way to what is written out, and the foot of a story to its head. Two days at
 * the foot are not the story's.
 */
function withoutWeakWitnesses(published: DateCandidate[]): DateCandidate[] {
  const absolute = published.filter(({ isRelative }) => !isRelative);
  const sure = absolute.length > 0 ? absolute : published;
  const foot = sure.filter(({ scope }) => scope === 'foot');
  const others = sure.filter(({ scope }) => scope !== 'foot');
  const isNeeded = !others.some(({ weight }) => weight >= lowestScore);
  const days = new Set(foot.map(dayIn));
  const agree = (one: DateCandidate) => others.some((other) => dayIn(other) === dayIn(one));
  return isNeeded && days.size === 1 ? sure : [...others, ...foot.filter(agree)];
}

function campsOf(published: readonly DateCandidate[]): Camp[] {
  const camps: Camp[] = [];
  for (const candidate of [...published].sort((one, other) => other.weight - one.weight)) {
    const camp = camps.find((each) => belongs(candidate, each));
    if (camp === undefined) camps.push({ day: dayIn(candidate), members: [candidate], score: 0 });
    else camp.members.push(candidate);
  }
  for (const camp of camps) {
    const sources = new Set(camp.members.map(({ source }) => witnesses[source]));
    const best = Math.max(...camp.members.map(({ weight }) => weight));
    const isRepeated = best >= lowestScore && camp.members.length > sources.size;
    camp.score = best + agreement * (sources.size - 1) + (isRepeated ? repetition : 0);
  }
  return camps.sort((one, other) => other.score - one.score);
}

/** The same day; or the neighbouring one, when one of the two is a moment in UTC and the other a local day. */
function belongs(candidate: DateCandidate, camp: Camp): boolean {
  if (dayIn(candidate) === camp.day) return true;
  const gap = Math.abs(Date.parse(dayIn(candidate)) - Date.parse(camp.day));
  const utc = (one: DateCandidate) => one.date.value.endsWith('+00:00') && one.source !== 'text';
  const local = (one: DateCandidate) =>
    !/[+-]\d\d:\d\d$/.test(one.date.value) && one.source !== 'address';
  if (camp.members.some((member) => isSameMoment(member, candidate))) return true;
  return (
    gap === millisecondsPerDay &&
    camp.members.some(
      (member) => (utc(member) && local(candidate)) || (local(member) && utc(candidate)),
    )
  );
}

/** One instant, told in two zones. */
function isSameMoment({ date: one }: DateCandidate, { date: other }: DateCandidate): boolean {
  if (!zoned.test(one.value) || !zoned.test(other.value)) return false;
  return Math.abs(Date.parse(one.value) - Date.parse(other.value)) <= 60_000;
}

/** The day that a reader sees wins over its neighbour in UTC; otherwise the best and most precise source. */
function tell(
  camp: Camp,
  camps: readonly Camp[],
  mastheads: readonly DateCandidate[],
): ArticleDate {
  const days = new Set(camp.members.map(dayIn));
  const seen =
    days.size > 1
      ? camp.members.filter(({ date }) => !date.value.endsWith('+00:00'))
      : camp.members;
  const chosen = [...(seen.length > 0 ? seen : camp.members)].sort(
    (one, other) => other.weight - one.weight || compare(other, one),
  )[0] as DateCandidate;
  const precise = camp.members.find(
    (other) =>
      dayIn(other) === dayIn(chosen) &&
      other.date.precision !== 'day' &&
      other.source !== 'address',
  );
  const { value, precision } =
    chosen.date.precision === 'day' && precise !== undefined ? precise.date : chosen.date;
  const why = new Set<DateReason>([statedIn(chosen)]);
  for (const member of camp.members) why.add(statedIn(member));
  if (camp.members.some(({ isLabelled }) => isLabelled)) why.add('labelled');
  if (new Set(camp.members.map(({ source }) => source)).size > 1) why.add('sources-agree');
  if (camps.length > 1) why.add('others-disagree');
  if (mastheads.some((masthead) => !days.has(dayIn(masthead)))) why.add('page-header-ignored');
  return { value, precision, kind: 'published', source: chosen.source, why: [...why] };
}

const reasons: Readonly<Record<DateCandidate['source'], DateReason>> = {
  'json-ld': 'stated-in-json-ld',
  meta: 'stated-in-meta',
  microdata: 'stated-in-microdata',
  time: 'beside-headline',
  text: 'beside-headline',
  address: 'in-address',
  masthead: 'page-header',
};

function statedIn({ source }: DateCandidate): DateReason {
  return reasons[source];
}

function tellModified(candidate: DateCandidate): ArticleDate {
  const { value, precision } = candidate.date;
  const why = candidate.isLabelled
    ? [statedIn(candidate), 'labelled' as const]
    : [statedIn(candidate)];
  return { value, precision, kind: 'modified', source: candidate.source, why };
}

function tellMasthead({ date: { value, precision } }: DateCandidate): ArticleDate {
  return { value, precision, kind: 'masthead', source: 'masthead', why: ['page-header'] };
}

function isLater(modified: DateCandidate, published: ArticleDate): boolean {
  return modified.date.value !== published.value && dayIn(modified) >= published.value.slice(0, 10);
}

function dayIn({ date }: DateCandidate): string {
  return date.value.slice(0, 10);
}

/** More precise first, then by value, so that the choice never depends on the page's order alone. */
function compare(one: DateCandidate, other: DateCandidate): number {
  const precision = { day: 0, minute: 1, second: 2 };
  return (
    precision[one.date.precision] - precision[other.date.precision] ||
    (one.date.value < other.date.value ? -1 : 1)
  );
}
