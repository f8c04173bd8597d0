// Readability's body, checked against where the story stands; the story's own region when they disagree.

import { readBody } from './body';
import { labelKind } from './furniture';
import type { Headline } from './headline';
import type { Region } from './region';
import { type Survey, surveyPage } from './survey';

/** Marks prose, and the headline's place, on our copy, so that they are known again after copying. */
const proseMark = 'data-lede-prose';
const startMark = 'data-lede-start';

/** The first paragraphs below the headline: a body without any of them is not this headline's. */
const openingMark = 'data-lede-opening';
const openingLines = 5;

/** Below this much prose the region is the body at once: Readability's scores are noise there, and its time is saved. */
const shortStory = 700;

/**
 * A result that kept less than this share of the region's prose is another block; unless the story begins in
 * it and it is no fragment, as the rest may be comments that nobody named.
 */
const leastKept = 0.4;
const noFragment = 600;

/**
 * The element that holds the body: Readability's, or the region's own when the story is short or the result
 * is another block. The headline must have been taken out of the page. Spoils the page.
 */
export function chooseBody(page: Document, survey: Survey, region: Region | null): Element {
  if (region === null) return trimRegion(page.body);
  const marked = markProse(region, survey);
  if (region.isAnchored && region.prose < shortStory) return trimRegion(region.element);
  const copy = region.element.cloneNode(true) as Element;
  const body = readBody(page);
  if (body === null || isAnotherBlock(body, marked, region.isAnchored)) return trimRegion(copy);
  dropBefore(body);
  return body;
}

/** Marks the first line that is left below the headline: the body begins there. */
export function markStart(survey: Survey, headline: Headline): void {
  const below = survey.lines.slice(headline.at + 1);
  const first = below.find(({ element }) => element.isConnected);
  (first?.element.closest('figure') ?? first?.element)?.setAttribute(startMark, '');
}

function isAnotherBlock(body: Element, marked: number, isAnchored: boolean): boolean {
  const kept = keptLength(body);
  const begins = body.querySelector(`[${openingMark}]`) !== null;
  if (isAnchored && !begins) return true;
  return kept < marked * leastKept && !(begins && kept >= noFragment);
}

function markProse(region: Region, survey: Survey): number {
  let length = 0;
  let count = 0;
  for (const line of survey.lines.slice(region.from)) {
    if (!line.isProse || !region.element.contains(line.element)) continue;
    line.element.setAttribute(proseMark, String(line.text.length));
    if (count < openingLines) line.element.setAttribute(openingMark, '');
    length += line.text.length;
    count += 1;
  }
  return length;
}

function keptLength(body: Element): number {
  let length = 0;
  for (const element of body.querySelectorAll(`[${proseMark}]`))
    length += Number(element.getAttribute(proseMark));
  return length;
}

/** The region from the headline on, without what Readability would have cleaned: links upon links, labels. */
function trimRegion(region: Element): Element {
  dropBefore(region);
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

/** What stands before the headline is not the story; unless it is most of it, and the headline is another's. */
function dropBefore(root: Element): void {
  const mark = root.querySelector(`[${startMark}]`);
  if (mark === null || shareBefore(root, mark) > 0.3) return;
  for (let at: Element | null = mark; at !== null && at !== root; at = at.parentElement) {
    while (at.previousSibling !== null) at.previousSibling.remove();
  }
}

function shareBefore(root: Element, mark: Element): number {
  let before = 0;
  for (let at: Element | null = mark; at !== null && at !== root; at = at.parentElement) {
    for (let node = at.previousSibling; node !== null; node = node.previousSibling) {
      before += (node.textContent ?? '').trim().length;
    }
  }
  return before / Math.max(1, (root.textContent ?? '').length);
}
