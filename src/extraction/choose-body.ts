// Chooses the lines of the body: Readability's, checked against where the story stands, the story's own region
// when they disagree; and what belongs to them.

import { type Lines, readabilityLines, regionLines } from './attempts';
import { fillGaps, fillIntro, joinSections } from './fill';
import type { PageKind } from './page-kind';
import type { Region } from './region';
import type { Does } from './steps';
import type { Line, Survey } from './survey';

/** The first paragraphs below the headline: a body without any of them is not this headline's. */
const openingLines = 5;

/** Below this much prose Readability's scores are noise, and its time is saved; unless there is far more elsewhere. */
const shortStory = 700;

/**
 * A result that kept less than this share of the region's prose is another block; unless the story begins in
 * it and it is no fragment, as the rest may be comments that nobody named.
 */
const leastKept = 0.4;
const noFragment = 600;

/** A text elsewhere on the page that is so many times as long, and so long, is not the sidebar of a short story. */
const timesLonger = 3;
const longStory = 1500;

export interface ChosenBody {
  lines: Lines;
  /** Readability took another text than the one that stands with the headline. */
  disagrees: boolean;
  /** The text does not stand with the headline. */
  isFar: boolean;
}

/** The chosen lines. The page's lines must be marked, and the headline be taken out. */
export function chooseBody(
  page: Document,
  survey: Survey,
  region: Region | null,
  kind: PageKind,
  does: Does,
): ChosenBody {
  if (region === null || !does('region')) return agreed(readabilityLines(page));
  const prose = survey.of(page.body).prose;
  const isShort = region.prose < shortStory && region.prose * timesLonger >= prose;
  if (region.isAnchored && isShort) return agreed(regionLines(region, survey, kind));
  const chosen = readabilityLines(page);
  if (isLonger(chosen, survey, region)) return { lines: chosen, disagrees: true, isFar: true };
  if (isAnotherBlock(chosen, survey, region))
    return { lines: regionLines(region, survey, kind), disagrees: true, isFar: false };
  dropBefore(chosen, survey, region);
  if (does('gaps')) fillGaps(chosen, survey, kind);
  if (does('intro')) fillIntro(chosen, survey, region, kind);
  if (does('joining')) joinSections(chosen, survey, region, kind);
  return agreed(chosen);
}

/**
 * What stands before the headline is not the story. Where the headline stands several times, the first that is
 * soon followed by the text is where the story begins: a crosshead may repeat it.
 */
function dropBefore(chosen: Lines, survey: Survey, region: Region): void {
  const isStart = (from: number) => {
    for (let at = from; at < from + farthestText; at += 1)
      if (chosen.has(at) && survey.lines[at]?.isProse) return true;
    return false;
  };
  const first = region.starts.find(isStart) ?? region.from;
  const between = [...chosen].filter((at) => at >= first && at < region.from);
  // A line or two are a teaser of this story in a sidebar.
  const start = lengthOf(between, survey) >= noTeaser ? first : region.from;
  for (const at of chosen) if (at < start) chosen.delete(at);
}

const noTeaser = 400;

/** Lines between the headline and the first of the text: dateline, byline, standfirst, caption. */
const farthestText = 12;

/** For a page too large for Readability: what stands with the headline, or in the densest part of the page. */
export function chooseLarge(
  { body }: Document,
  survey: Survey,
  region: Region | null,
  kind: PageKind,
): ChosenBody {
  const whole = {
    element: body,
    prose: survey.of(body).prose,
    isAnchored: false,
    from: 0,
    starts: [0],
  };
  return agreed(regionLines(region ?? whole, survey, kind));
}

function agreed(lines: Lines): ChosenBody {
  return { lines, disagrees: false, isFar: false };
}

function isAnotherBlock(chosen: Lines, survey: Survey, region: Region): boolean {
  const prose = proseOf(region, survey);
  const total = lengthOf(prose, survey);
  const kept = lengthOf(
    prose.filter((at) => chosen.has(at)),
    survey,
  );
  const begins = prose.slice(0, openingLines).some((at) => chosen.has(at));
  if (region.isAnchored && !begins) return true;
  return kept < total * leastKept && !(begins && kept >= noFragment);
}

/**
 * Whether the chosen lines are a long text with few links, and the region is next to nothing: what was taken for
 * the headline is some repetition of it, below the story or in a sidebar.
 */
function isLonger(chosen: Lines, survey: Survey, region: Region): boolean {
  const prose = [...chosen].filter((at) => survey.lines[at]?.isProse);
  const length = lengthOf(prose, survey);
  const inside = proseOf(region, survey).some((at) => chosen.has(at));
  const linked = prose.reduce((sum, at) => sum + (survey.lines[at]?.linked ?? 0), 0);
  return (
    !inside &&
    length >= longStory &&
    length >= region.prose * timesLonger &&
    linked < length * fewLinks
  );
}

const fewLinks = 0.1;

function proseOf(region: Region, survey: Survey): number[] {
  const found: number[] = [];
  for (let at = region.from; at < survey.lines.length; at += 1) {
    const { isProse, element } = survey.lines[at] as Line;
    if (isProse && element.isConnected && region.element.contains(element)) found.push(at);
  }
  return found;
}

function lengthOf(places: readonly number[], survey: Survey): number {
  return places.reduce((sum, at) => sum + (survey.lines[at]?.text.length ?? 0), 0);
}
