// Where the story stands, by its headline and its prose: the witness against which the body is checked,
// and the body itself when Readability chose something else.

import type { Headline } from './headline';
import type { Survey } from './survey';

export interface Region {
  element: Element;
  prose: number;
}

/**
 * The smallest element that holds the story's prose. From the headline upwards: the first ancestor with
 * prose, unless one further up holds far more; with no headline, the smallest element with 80 % of all
 * prose. Null on a page without prose.
 */
export function findRegion(
  body: Element,
  survey: Survey,
  headline: Headline | null,
): Region | null {
  const total = survey.of(body).prose;
  if (total === 0) return null;
  return (headline && fromHeadline(body, survey, headline)) ?? densest(body, survey, total);
}

function fromHeadline(body: Element, survey: Survey, headline: Headline): Region | null {
  let best: Region | null = null;
  for (
    let element = headline.line.element.parentElement;
    element !== null;
    element = element.parentElement
  ) {
    const { prose } = survey.of(element);
    // Twice as much prose one step up: the headline stands in a head of its own, with the standfirst.
    if (prose > 0 && (best === null || prose > best.prose * 2)) best = { element, prose };
    if (element === body) break;
  }
  return best;
}

function densest(body: Element, survey: Survey, total: number): Region {
  let element = body;
  for (;;) {
    const inner = [...element.children].find((child) => survey.of(child).prose >= total * 0.8);
    if (inner === undefined || /^(?:p|li|blockquote|tbody|tr)$/.test(inner.localName)) break;
    element = inner;
  }
  return { element, prose: survey.of(element).prose };
}
