// Readability's body, checked against where the story stands; the story's own region when they disagree.

import { readBody } from './body';
import { labelKind } from './furniture';
import type { Region } from './region';
import { type Survey, surveyPage } from './survey';

/** Marks prose on our copy, so that it is known again in Readability's result. */
const mark = 'data-lede-prose';

/** Below this much prose Readability's scores are noise: longer sidebars win (tests/pages/short-story-*). */
const shortStory = 700;

/** A result that kept less than this share of the region's prose is another block. */
const leastKept = 0.4;

/** The element that holds the body. `isAnchored`: the region was found by the headline. Spoils the page. */
export function chooseBody(
  page: Document,
  survey: Survey,
  region: Region | null,
  isAnchored: boolean,
): Element {
  if (region === null) return trimRegion(page.body);
  const marked = markProse(region, survey);
  const copy = region.element.cloneNode(true) as Element;
  if (isAnchored && region.prose < shortStory) return trimRegion(copy);
  const body = readBody(page);
  if (body === null || keptLength(body) < marked * leastKept) return trimRegion(copy);
  return body;
}

function markProse(region: Region, survey: Survey): number {
  let length = 0;
  for (const line of survey.lines) {
    if (!line.isProse || !region.element.contains(line.element)) continue;
    line.element.setAttribute(mark, String(line.text.length));
    length += line.text.length;
  }
  return length;
}

function keptLength(body: Element): number {
  let length = 0;
  for (const element of body.querySelectorAll(`[${mark}]`))
    length += Number(element.getAttribute(mark));
  return length;
}

/** What Readability would have cleaned: blocks that are mostly links, and labels of furniture. */
function trimRegion(region: Element): Element {
  const survey = surveyPage(region);
  for (const element of [
    ...region.querySelectorAll('div, section, ul, ol, dl, table, p, h2, h3, h4, h5, h6'),
  ]) {
    const { text, linked, links } = survey.of(element);
    const isLinks = text > 0 && linked > text * 0.5 && (links > 1 || element.localName !== 'p');
    if (isLinks || (text < 60 && text > 0 && labelKind(element.textContent ?? '') !== null))
      element.remove();
  }
  return region;
}
