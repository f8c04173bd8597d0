// Where the story stands, by its headline and its prose: the witness against which the body is checked,
// and the body itself when Readability chose something else.

import type { Headline } from './headline';
import type { PageKind } from './page-kind';
import type { Line, Survey } from './survey';

export interface Region {
  element: Element;
  prose: number;
  /** Found by the headline, not by the mass of prose alone. */
  isAnchored: boolean;
  /** The place of the first line that can be the story's. */
  from: number;
  /** The same for every place where the headline stands, in order. */
  starts: number[];
}

/** So much prose beside the headline is not its standfirst alone. */
const ownText = 200;

/** A story may be one paragraph of this length. */
const shortestStory = 60;

/**
 * The smallest element that holds the story's prose. With a headline: the nearest of its ancestors with
 * prose below the headline, unless one further up holds far more. Without: the smallest element with
 * 80 % of all prose. Null on a page without prose, or with none in the headline's part of it.
 */
export function findRegion(
  body: Element,
  survey: Survey,
  headline: Headline | null,
  kind: PageKind,
): Region | null {
  const total = survey.of(body).prose;
  if (headline !== null) {
    const region =
      fromHeadline(body, survey, headline, (line) => line.isProse) ??
      // Documentation may be nothing but lists, of names and of links.
      (kind === 'documentation' ? fromHeadline(body, survey, headline, () => true) : null);
    if (region !== null) return region;
  }
  return total === 0 || headline !== null ? null : densest(body, survey, total);
}

function fromHeadline(
  body: Element,
  survey: Survey,
  headline: Headline,
  counts: (line: Line) => boolean,
): Region | null {
  const ancestors = ancestorsOf(headline.line.element, body);
  const prose = proseBelow(ancestors, survey, headline, counts);
  const repeats = new Set(headline.repeats.map(({ element }) => element));
  const starts = survey.lines.flatMap(({ element }, at) =>
    at === headline.at || repeats.has(element) ? [at + 1] : [],
  );
  let best: Region | null = null;
  let sum = 0;
  for (const [level, element] of ancestors.entries()) {
    sum += prose[level] ?? 0;
    // Far more prose further up: the headline stands in a head of its own.
    const times = best !== null && best.prose >= ownText ? 4 : 2;
    if (sum >= shortestStory && (best === null || sum > best.prose * times)) {
      best = { element, prose: sum, isAnchored: headline.isSure, from: headline.at + 1, starts };
    }
  }
  return best;
}

/** From the headline's parent up to the body, or to the page's `main` when that holds the headline. */
function ancestorsOf(element: Element, body: Element): Element[] {
  const ancestors: Element[] = [];
  for (let above = element.parentElement; above !== null; above = above.parentElement) {
    ancestors.push(above);
    if (above === body || above.localName === 'main' || above.getAttribute('role') === 'main')
      break;
  }
  return ancestors;
}

/** For each ancestor, the prose below the headline that it holds and the ones before it do not. */
function proseBelow(
  ancestors: Element[],
  survey: Survey,
  headline: Headline,
  counts: (line: Line) => boolean,
): number[] {
  const levels = new Map(ancestors.map((ancestor, level) => [ancestor, level]));
  const prose: number[] = [];
  for (const line of survey.lines.slice(headline.at + 1)) {
    if (!counts(line) || !line.element.isConnected) continue;
    let above: Element | null = line.element;
    while (above !== null && !levels.has(above)) above = above.parentElement;
    const level = above === null ? undefined : levels.get(above);
    if (level !== undefined) prose[level] = (prose[level] ?? 0) + line.text.length;
  }
  return prose;
}

function densest(body: Element, survey: Survey, total: number): Region {
  let element = body;
  for (;;) {
    const inner = [...element.children].find((child) => survey.of(child).prose >= total * 0.8);
    if (inner === undefined || /^(?:p|li|blockquote|tbody|tr)$/.test(inner.localName)) break;
    element = inner;
  }
  return { element, prose: survey.of(element).prose, isAnchored: false, from: 0, starts: [0] };
}
