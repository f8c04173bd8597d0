// Dates that a reader can see: in the headline, beside it, at the opening and the foot of the story, and in the
// page's header. One walk over the page's lines; only those with a date are looked at closer.

import type { DateCandidate, DateScope, DateSources } from './date-candidate';
import { datesOf } from './date-in-line';
import { isClock, isNamedDate, isNamedModified, type Label, labelIn } from './date-labels';
import { marksOf } from './date-marks';
import { settleOrder, withOrder } from './date-order';
import { isTodaySomewhere } from './date-relative';
import { isInCaption, isInImprint, isOfOther } from './date-scope';
import { isInSentenceOn, isOwnLabel } from './date-sentence';
import { listLength, shapeOf, shapesOf, standsApart } from './date-shapes';
import type { Dated, Found } from './date-sighting';
import { isMostlyDate, weigh } from './date-weight';
import type { Headline } from './headline';
import type { Line } from './survey';

const linesBelow = 12;

const linesAbove = 14;

/** What stands before a labelled date, label and all. */
const longestLabel = 60;

/** A page with more dated lines is a calendar or hostile. */
const mostDated = 1_000;

/** Candidates from the page's lines, in their order. */
export function fromLines(sources: DateSources): DateCandidate[] {
  const { survey, headline } = sources;
  const at = headline?.at ?? -1;
  const end = endOfHead(survey.lines, at);
  const marks = marksOf(sources.document);
  const hints = withOrder(sources.hints, sources, survey.lines);
  const dated: Dated[] = [];
  for (const [place, line] of survey.lines.entries()) {
    const scope = scopeOf(line, place, sources, end);
    const dates = datesOf(line, marks.get(line.element) ?? [], scope, hints, sources.now);
    if (dates.length > 0) dated.push({ line, at: place, scope, dates });
    if (dated.length >= mostDated) break;
  }
  settleOrder(dated);
  const shapes = shapesOf(dated);
  const begun = new Set<string>();
  return dated.flatMap((each) => {
    const shape = shapeOf(each.line);
    const lines = shapes.get(shape) ?? [each];
    const alike = standsApart(each, lines, at) ? 1 : lines.length;
    // A thread's first post dates it, and the others are replies.
    if (lines.length >= listLength && each.scope === 'below' && begun.has(shape)) return [];
    if (each.scope === 'below') begun.add(shape);
    return candidatesOf(each, sources, alike);
  });
}

/** The lines below the headline up to the second of prose: a dateline may follow the standfirst. */
function endOfHead(lines: readonly Line[], at: number): number {
  let prose = 0;
  let end = at + 1;
  for (; end < lines.length && end <= at + linesBelow && prose < 2; end += 1) {
    if (lines[end]?.isProse) prose += 1;
  }
  return end;
}

function scopeOf(line: Line, at: number, { headline }: DateSources, end: number): DateScope {
  if (headline === null) return at < end ? 'below' : 'foot';
  if (at === headline.at) return 'headline';
  if (at < headline.at) {
    // The loose text of an element around the headline may stand below it.
    const isNear = headline.at - at <= linesAbove || line.element.contains(headline.line.element);
    return isNear ? 'above' : 'header';
  }
  return at < end ? 'below' : 'foot';
}

function candidatesOf(dated: Dated, sources: DateSources, alike: number): DateCandidate[] {
  const { line, scope, dates } = dated;
  if (isInCaption(line.element, sources.headline)) return [];
  const isOther = isClock(line.text) || isOfOther(line.element, sources, scope === 'foot');
  const isNamed = isNamedDate(line.element) || hasNamedDate(line.element);
  const labels = dates.map((found) => labelOf(found, dated, sources));
  const firstModified = labels.findIndex(({ isModified }) => isModified);
  return dates.flatMap((found, at): DateCandidate[] => {
    const label = labels[at] as Label;
    if (label.isOther) return [];
    // "Updated 12 March (in force since 5 March)": what follows an update without a label is something else.
    const isAfterUpdate = firstModified >= 0 && at > firstModified;
    if (isAfterUpdate && found.mark === null && !label.isModified && !label.isPublished) return [];
    const isLabelled = (label.isPublished || label.isModified) && isOwnLabel(found, line);
    const clues = { isNamed: isNamed || found.mark !== null, isLabelled, alike, isOther };
    const isToday = isTodaySomewhere(found.date.value.slice(0, 10), sources.now);
    const isImprint =
      isOther && isLabelled && label.isPublished && isImprintDate(found, dated, sources);
    const isOwn = !isToday && (isImprint || isInSentenceOn(found, dated, sources));
    const weight = weigh(found, dated, clues, sources) || (isOwn ? 5 : 0);
    const base = {
      date: found.date,
      isLabelled,
      ...(found.isRelative ? { isRelative: true } : {}),
      ...(found.otherwise ? { otherwise: found.otherwise } : {}),
    };
    if (weight === 0) {
      if (found.otherwise) return [];
      const isAboveAll = sources.headline === null && scope === 'below';
      const isHeader = isAboveAll || scope === 'header' || scope === 'above';
      if (
        !isHeader ||
        alike >= listLength ||
        isInOtherItem(line.element, sources.headline) ||
        label.isModified
      )
        return [];
      return [{ ...base, kind: 'masthead', source: 'masthead', scope: 'header', weight: 1 }];
    }
    const isModified = label.isModified || (found.mark !== null && isNamedModified(found.mark));
    // Of several that say no more of themselves the first counts; what follows is mostly the day of a change.
    if (!isModified && isOfLaterMark(found, dates[0])) return [];
    const source = found.mark === null ? 'text' : 'time';
    return [
      {
        ...base,
        kind: isModified ? 'modified' : 'published',
        source,
        scope: isImprint ? 'foot' : scope,
        weight,
      },
    ];
  });
}

/** In a column or a footer after the headline, with the label right before it. */
function isImprintDate(
  { before }: Found,
  { line, at, scope }: Dated,
  sources: DateSources,
): boolean {
  if (scope !== 'below' && scope !== 'foot') return false;
  return (
    before.length <= longestLabel && !/©|copyright/i.test(before) && isInImprint(line, at, sources)
  );
}

function isOfLaterMark({ date, mark }: Found, first: Found | undefined): boolean {
  if (!first?.mark || first.mark === mark) return false;
  return date.value.slice(0, 10) > first.date.value.slice(0, 10);
}

/** In the line, or alone in the one before: `<dt>Published</dt><dd>5 March 2026</dd>`. */
function labelOf(found: Found, { line, at }: Dated, { survey }: DateSources): Label {
  const label = labelIn(found.before, found.after);
  const before = headingWithin(found, { line, at }, survey.lines) ?? survey.lines[at - 1];
  if (
    label.isModified ||
    label.isPublished ||
    label.isOther ||
    !before ||
    before.text.length > 30 ||
    before.linked > 0
  )
    return label;
  return isMostlyDate(line, found.date) ? labelIn(before.text, '') : label;
}

/** The last block inside the line's own before its date: `<div><h4>Published</h4> <time>5 March 2026</time></div>`. */
function headingWithin(
  { mark }: Found,
  { line, at }: Pick<Dated, 'line' | 'at'>,
  lines: readonly Line[],
): Line | undefined {
  if (mark === null) return undefined;
  const following = 4;
  let last: Line | undefined;
  for (let next = at + 1; next < lines.length; next += 1) {
    const inner = lines[next] as Line;
    const isBefore = (inner.element.compareDocumentPosition(mark) & following) !== 0;
    if (!isBefore || !line.element.contains(inner.element)) break;
    last = inner;
  }
  return last;
}

function hasNamedDate(element: Element): boolean {
  return [...element.querySelectorAll('[class]')].slice(0, 12).some(isNamedDate);
}

/** In a list, a teaser or a column no masthead stands. */
function isInOtherItem(element: Element, headline: Headline | null): boolean {
  const other = element.closest('li, aside, footer, a, article');
  return other !== null && !(headline !== null && other.contains(headline.line.element));
}
