// Takes known furniture off our copy of the page before anyone looks for the body in it, and keeps the trail.
// Never what holds the headline or most of the prose: a name can lie, the text cannot.

import type { RemovedKind } from '../article/article';
import { isStorysOwn } from './facts';
import { furnitureKind, nameWords } from './furniture';
import { labelKind } from './furniture-labels';
import type { Headline } from './headline';
import { unwantedKind } from './hidden';
import { isListOfStories, isTwin, leadsToParts, teasersIn } from './lists';
import type { Trail } from './removed';
import { isShareRow } from './share-row';
import type { Does } from './steps';
import type { Line, Survey } from './survey';

export interface PruneContext {
  survey: Survey;
  headline: Headline | null;
  trail: Trail;
  /** The site's host, without `www.`. */
  host: string;
  /** The page's address. */
  url: string;
  does: Does;
  /** Documentation lists its pages with a line on each; that is its text. */
  isDocumentation: boolean;
}

/** A name that says furniture may take at most this share of the page's prose with it. */
const largestShare = 0.3;

/** But whatever it takes when this much of the story stands before it, below the headline. */
const longEnough = 500;
const enoughForSmallPrint = 150;

export interface Pruned {
  /** Teasers that stood in a container together with the headline. */
  teasers: number;
  /** Characters of prose that went for what their element is called. */
  prunedProse: number;
}

/**
 * Removes furniture from `body` in place: what is hidden, what is a list of stories, what is called
 * furniture.
 */
export function prune(body: Element, context: PruneContext): Pruned {
  const anchors = ancestorsOf(context.headline);
  const { does } = context;
  removeWhere(
    anchors,
    context,
    (element) =>
      (does('hidden') ? unwantedKind(element) : null) ??
      (does('trimming') && isShareRow(element, context.survey) ? 'share' : null) ??
      (does('lists') && !context.isDocumentation ? listKind(element, context) : null),
  );
  const teasers =
    does('teasers') && !context.isDocumentation ? removeTeasers(body, anchors, context) : 0;
  if (does('next-stories') && !context.isDocumentation) removeNextStories(anchors, context);
  // Only now is the share of prose that a name would take with it a fair measure: teasers are gone.
  const named = (element: Element) => namedKind(element, body, context);
  // Small print first: that much of it went says nothing against the names.
  if (does('names'))
    removeWhere(anchors, context, (element) =>
      furnitureKind(element) === 'other' ? named(element) : null,
    );
  const before = context.survey.of(body).prose;
  if (does('names')) removeWhere(anchors, context, named);
  if (does('boxes')) removeWhere(anchors, context, (element) => boxKind(element, body, context));
  if (does('labels')) removeLabelled(context);
  return { teasers, prunedProse: before - context.survey.of(body).prose };
}

/** Teasers in containers that cannot go as a whole, since they hold the story or all of the page. */
function removeTeasers(
  body: Element,
  anchors: ReadonlySet<Element>,
  context: PruneContext,
): number {
  let beside = 0;
  for (const container of new Set([
    ...anchors,
    body,
    ...body.querySelectorAll('main, [role="main"]'),
  ])) {
    if (!body.contains(container)) continue;
    for (const teaser of teasersIn(container, context.survey, context.host)) {
      if (anchors.has(teaser) || leadsToParts(teaser, context.url)) continue;
      remove(teaser, 'related', context);
      if (anchors.has(container)) beside += 1;
    }
  }
  return beside;
}

/**
 * Stories that follow below: siblings of what holds the headline, of the same shape, each with a headline of its
 * own. Guards: tests/pages/second-article-below, next-posts-in-one-container.
 */
function removeNextStories(anchors: ReadonlySet<Element>, context: PruneContext): void {
  for (const anchor of anchors) {
    if (/^(?:html|body|main|h[1-6])$/.test(anchor.localName)) continue;
    // What holds the headline but no story is only the head of what follows.
    if (context.survey.of(anchor).prose === 0) continue;
    let sibling = anchor.nextElementSibling;
    while (sibling !== null) {
      const next: Element | null = sibling.nextElementSibling;
      if (isTwin(anchor, sibling) && hasOwnHeadline(sibling, anchor))
        remove(sibling, 'related', context);
      sibling = next;
    }
  }
}

/**
 * A first heading as high as the story's own, where that has no other so high, or one that leads to a page of its
 * own. Guard: tests/pages/sections-headed-like-pages.
 */
function hasOwnHeadline(element: Element, story: Element): boolean {
  const heading = element.querySelector('h1, h2, h3');
  if (heading === null) return false;
  if (heading.localName === 'h1' && story.querySelectorAll('h1').length <= 1) return true;
  const link = heading.querySelector('a[href]') ?? heading.closest('a[href]');
  return link !== null && !(link.getAttribute('href') ?? '').startsWith('#');
}

/** What holds the headline is never removed. */
function ancestorsOf(headline: Headline | null): ReadonlySet<Element> {
  const ancestors = new Set<Element>();
  for (let above = headline?.line.element ?? null; above !== null; above = above.parentElement) {
    ancestors.add(above);
  }
  return ancestors;
}

/** Goes through the page from the top, skipping the inside of what is removed. */
function removeWhere(
  anchors: ReadonlySet<Element>,
  context: PruneContext,
  judge: (element: Element) => RemovedKind | null,
): void {
  context.survey.each((element) => {
    const isOwn = anchors.has(element) || element.localName === 'body';
    const kind = isOwn ? null : judge(element);
    if (kind !== null) remove(element, kind, context);
    return kind !== null;
  });
}

function remove(element: Element, kind: RemovedKind, { survey, trail }: PruneContext): void {
  const { text } = survey.of(element);
  if (element.parentElement === null) return;
  survey.forget(element);
  element.remove();
  if (text > 0 || kind === 'player') trail.add(kind, element);
}

function listKind(element: Element, { survey, host, url }: PruneContext): RemovedKind | null {
  return isListOfStories(element, survey, host) && !leadsToParts(element, url)
    ? (furnitureKind(element) ?? 'related')
    : null;
}

/** What is never furniture because of what it is called. */
const neverByName = new Set(
  'html body main article p tbody tr em strong b i code pre h1 h2 h3 h4 h5 h6'.split(' '),
);

function namedKind(element: Element, body: Element, context: PruneContext): RemovedKind | null {
  const { survey } = context;
  if (neverByName.has(element.localName)) return null;
  const kind = furnitureKind(element);
  if (kind === null || isStorysOwn(element, kind, survey) || isInSentence(element)) return null;
  if (survey.of(element).prose <= survey.of(body).prose * largestShare) return kind;
  // Small print is longer than many a notice, and its names do not lie.
  const enough = kind === 'other' ? enoughForSmallPrint : longEnough;
  return storyBefore(element, context) >= enough ? kind : null;
}

/** Some words in the middle of a sentence, whatever opens when they are pressed: `see <a class="popup">…</a>, too`. */
function isInSentence(element: Element): boolean {
  if (!/^(?:a|span|abbr|dfn|cite|mark)$/.test(element.localName)) return false;
  const [before, after] = [element.previousSibling, element.nextSibling];
  if (before?.nodeType !== 3 || after?.nodeType !== 3) return false;
  if (!goesOn.test((before as Text).data) || (after as Text).data.trim() === '') return false;
  return element.closest('p') !== null && (element.textContent ?? '').length <= longestWords;
}

/** A text that has not come to its end. */
const goesOn = /[\p{L}\p{N}][,;:]?\s*$/u;
const longestWords = 120;

/** Who writes here, in prose of their own; never a byline, which has none. */
const aboutWriter =
  /^(?:author|authors|authorbox|authorinfo|author-?bio|bio|biography|about-?author|about-?the-?author|contributor|contributors|writer|saboxplugin)$/;

/** Text that is cut off by its style goes on elsewhere: it is a teaser's. */
const clamped = /(?:^|[\s:])line-clamp-[1-9]/;

/** Boxes of prose that are not the story: about the writer, sign-up forms, the designer's filling text. */
function boxKind(element: Element, body: Element, context: PruneContext): RemovedKind | null {
  const { survey } = context;
  const { text, prose } = survey.of(element);
  if (prose === 0 || neverByName.has(element.localName)) return null;
  if (prose > survey.of(body).prose * largestShare) return null;
  const names = element.getAttribute('class') ?? '';
  if (clamped.test(names)) return 'related';
  if (isForm(element, text)) return 'newsletter';
  if (!names && !element.id) return null;
  const words = nameWords(`${names} ${element.id}`);
  return words.some((word) => aboutWriter.test(word)) ? 'other' : null;
}

/** A form, or what little stands around a field for an address. */
function isForm(element: Element, text: number): boolean {
  if (element.localName === 'form') return true;
  return text < longestForm && element.querySelector('input[type="email" i]') !== null;
}

const longestForm = 900;

/** The prose between the headline and an element: comments below a story may be longer than it. */
function storyBefore(element: Element, { survey, headline }: PruneContext): number {
  if (headline === null) return 0;
  let prose = 0;
  for (const line of survey.lines.slice(headline.at + 1)) {
    if (element.contains(line.element)) break;
    if (line.isProse && line.element.isConnected) prose += line.text.length;
  }
  return prose;
}

/** "Newsletter", "Related Articles": a line that labels furniture, and the small box it heads. */
function removeLabelled(context: PruneContext): void {
  const { survey } = context;
  for (const line of survey.lines) {
    if (!line.element.isConnected) continue;
    if (isFilling(line, survey)) {
      if (!holdsHeadline(line.element, context)) remove(line.element, 'other', context);
      continue;
    }
    const kind = labelKind(line.text);
    if (kind === null || holdsHeadline(line.element, context)) continue;
    let box = line.element;
    while (
      box.parentElement !== null &&
      survey.of(box.parentElement).prose === 0 &&
      !holdsHeadline(box.parentElement, context) &&
      survey.of(box.parentElement).text < 600 &&
      box.parentElement.localName !== 'body'
    ) {
      box = box.parentElement;
    }
    if (survey.of(box).prose === 0) remove(box, kind, context);
  }
}

/** What designers fill an empty box with; templates are published with it, hidden by script. */
const fillingText = /^lorem ipsum\b/i;

/** Filling in a box of its own, on a page that has other text; a page of nothing else is meant to be read. */
function isFilling({ element, text }: Line, survey: Survey): boolean {
  if (!fillingText.test(text)) return false;
  const box = element.parentElement;
  const isOther = (line: Line) => line.isProse && !/\bipsum\b/i.test(line.text);
  const others = survey.lines.filter((line) => isOther(line) && line.element.isConnected);
  return others.length > 0 && !others.some((other) => box?.contains(other.element));
}

function holdsHeadline(element: Element, { headline }: PruneContext): boolean {
  return headline !== null && element.contains(headline.line.element);
}
