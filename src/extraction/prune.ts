// Takes known furniture off our copy of the page before anyone looks for the body in it, and keeps the trail.
// Never what holds the headline or most of the prose: a name can lie, the text cannot.

import type { RemovedKind } from '../article/article';
import { furnitureKind, labelKind } from './furniture';
import type { Headline } from './headline';
import { isListOfStories, teasersIn } from './lists';
import type { Trail } from './removed';
import type { Survey } from './survey';

export interface PruneContext {
  survey: Survey;
  headline: Headline | null;
  trail: Trail;
  /** The site's host, without `www.`. */
  host: string;
}

/** A name that says furniture may take at most this share of the page's prose with it. */
const largestShare = 0.3;

/** But whatever it takes when this much of the story stands before it, below the headline. */
const longEnough = 500;

/**
 * Removes furniture from `body` in place: what is hidden, what is a list of stories, what is called
 * furniture. Gives the number of teasers that stood in a container together with the headline.
 */
export function prune(body: Element, context: PruneContext): number {
  const anchors = ancestorsOf(context.headline);
  removeWhere(anchors, context, (element) => unwantedKind(element) ?? listKind(element, context));
  const teasers = removeTeasers(body, anchors, context);
  // Only now is the share of prose that a name would take with it a fair measure: teasers are gone.
  removeWhere(anchors, context, (element) => namedKind(element, body, context));
  removeLabelled(context);
  return teasers;
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
      if (anchors.has(teaser)) continue;
      remove(teaser, 'related', context);
      if (anchors.has(container)) beside += 1;
    }
  }
  return beside;
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
  if (text > 0 || kind === 'player') trail.add(kind);
}

/** What is hidden or asks for consent, whatever it holds. */
function unwantedKind(element: Element): RemovedKind | null {
  if (!element.hasAttributes()) return null;
  const classes = element.getAttribute('class') ?? '';
  if (isHidden(element, classes)) return 'hidden';
  return consentName.test(`${classes} ${element.id}`) ? 'promo' : null;
}

function isHidden(element: Element, classes: string): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  if (style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style))
    return true;
  return /(?:^|\s)(?:sr-only|visually-hidden|visuallyhidden|screen-reader-text)(?:\s|$)/.test(
    classes,
  );
}

function listKind(element: Element, { survey, host }: PruneContext): RemovedKind | null {
  return isListOfStories(element, survey, host) ? (furnitureKind(element) ?? 'related') : null;
}

/** What is never furniture because of what it is called. */
const neverByName = new Set(
  'html body main article p tbody tr em strong b i code pre h1'.split(' '),
);

function namedKind(element: Element, body: Element, context: PruneContext): RemovedKind | null {
  const { survey } = context;
  if (neverByName.has(element.localName)) return null;
  const kind = furnitureKind(element);
  if (kind === null) return null;
  const isSmall = survey.of(element).prose <= survey.of(body).prose * largestShare;
  return isSmall || storyBefore(element, context) >= longEnough ? kind : null;
}

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

/** Cookie dialogues are longer than many articles, and never one. */
const consentName =
  /onetrust|cookiebot|didomi|qc-cmp|truste|cookie-?(?:banner|consent|notice|policy|modal|law)|consent-|gdpr/i;

/** "Newsletter", "Related Articles": a line that labels furniture, and the small box it heads. */
function removeLabelled(context: PruneContext): void {
  const { survey } = context;
  for (const line of survey.lines) {
    if (!line.element.isConnected) continue;
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

function holdsHeadline(element: Element, { headline }: PruneContext): boolean {
  return headline !== null && element.contains(headline.line.element);
}
