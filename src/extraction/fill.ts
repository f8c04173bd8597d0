// Adds to the chosen lines what belongs to them: headings, lists, tables and paragraphs that stand between two
// chosen ones, before the first, or in containers like theirs after the last.

import type { Lines } from './attempts';
import { isStorysOwn } from './facts';
import { furnitureKind } from './furniture';
import { labelKind } from './furniture-labels';
import { isTwin, leadsElsewhere } from './lists';
import type { PageKind } from './page-kind';
import type { Region } from './region';
import type { Line, Survey } from './survey';

/** A block of lines none of which is chosen, as large as it can be without holding a chosen one. */
interface Gap {
  element: Element;
  lines: number[];
}

const mostLinked = 0.35;

/** Adds what stands between two chosen lines. */
export function fillGaps(chosen: Lines, survey: Survey, kind: PageKind): void {
  const [first, last] = endsOf(chosen);
  if (first === undefined || last === undefined) return;
  for (const gap of gapsIn(chosen, survey, first, last)) {
    add(gap, chosen, survey, (part) => belongs(part, survey, kind));
  }
  dropLooseHeadings(chosen, survey, first, last);
}

/** Adds the prose of the story's region that stands before the first chosen line. */
export function fillIntro(chosen: Lines, survey: Survey, region: Region, kind: PageKind): void {
  const [first] = endsOf(chosen);
  if (!region.isAnchored || first === undefined) return;
  for (const gap of gapsIn(chosen, survey, region.from, first)) {
    if (!region.element.contains(gap.element)) continue;
    add(gap, chosen, survey, (part) => {
      const isText = part.lines.some((at) => isSentence(survey.lines[at] as Line));
      return (isText || kind === 'documentation') && belongs(part, survey, kind);
    });
  }
}

/** Adds what follows the last chosen line in containers of the shape of the chosen ones, and questions answered. */
export function joinSections(chosen: Lines, survey: Survey, region: Region, kind: PageKind): void {
  const [, last] = endsOf(chosen);
  if (last === undefined) return;
  const holders = holdersOf(chosen, survey);
  for (const gap of gapsIn(chosen, survey, last + 1, survey.lines.length - 1)) {
    if (!region.element.contains(gap.element)) continue;
    add(gap, chosen, survey, (part) => {
      if (!belongs(part, survey, kind)) return false;
      const { text, prose } = survey.of(part.element);
      if (kind === 'documentation' || areQuestions(part, survey)) return true;
      return (
        prose > 200 &&
        prose > text * 0.6 &&
        part.element.localName !== 'article' &&
        // The next story has a headline of its own.
        part.element.querySelector('article, h1') === null &&
        hasTwin(part.element, holders)
      );
    });
  }
}

/** The first and the last place; one by one, as a call with so many arguments breaks. */
function endsOf(chosen: Lines): [number?, number?] {
  let ends: [number?, number?] = [];
  for (const at of chosen) ends = [Math.min(at, ends[0] ?? at), Math.max(at, ends[1] ?? at)];
  return ends;
}

function hasTwin(element: Element, holders: ReadonlySet<Element>): boolean {
  const siblings = [...(element.parentElement?.children ?? [])];
  const twins = siblings.filter((sibling) => holders.has(sibling) && isTwin(sibling, element));
  return twins.length >= fewestTwins;
}

/** One chosen container may be like others by chance. */
const fewestTwins = 2;

const nameOfQuestions = /(?:^|[-_ ])(?:faqs?|accordions?|questions?)(?:$|[-_ ])/i;

/** Questions and answers, which many articles end with. */
function areQuestions({ element, lines }: Gap, survey: Survey): boolean {
  if (survey.of(element).prose === 0) return false;
  const asked = lines.filter((at) => isQuestion(survey.lines[at] as Line)).length;
  // Comments ask as well, but not in every second line.
  if (asked >= 2 && asked >= lines.length * 0.25) return true;
  return nameOfQuestions.test(`${element.getAttribute('class') ?? ''} ${element.id}`);
}

function isQuestion({ element, text }: Line): boolean {
  return text.length < 160 && element.localName !== 'p' && /[?？؟]$/.test(text);
}

/** Prose that ends as a sentence does, in any script. */
function isSentence({ isProse, text }: Line): boolean {
  return isProse && /[.!?…。！？۔।:]["'”’»)\]]*$/.test(text);
}

/** Adds a gap that is accepted, or those of its parts that are. */
function add(gap: Gap, chosen: Lines, survey: Survey, accepts: (part: Gap) => boolean): void {
  const waiting = [gap];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (accepts(part)) for (const at of part.lines) chosen.add(at);
    else waiting.push(...partsOf(part, survey));
  }
}

/** What an element that was not accepted as a whole is made of. */
function partsOf({ element, lines }: Gap, survey: Survey): Gap[] {
  if (survey.of(element).prose === 0 || furnitureKind(element) !== null) return [];
  const parts: Gap[] = [];
  for (const child of element.children) {
    const own = lines.filter((at) => child.contains((survey.lines[at] as Line).element));
    if (own.length > 0) parts.push({ element: child, lines: own });
  }
  // Its pictures one by one are not told from other blocks.
  const isTornApart =
    isGallery(lines, survey) && !parts.some((part) => isGallery(part.lines, survey));
  return isTornApart ? [] : parts;
}

function gapsIn(chosen: Lines, survey: Survey, from: number, to: number): Gap[] {
  const holders = holdersOf(chosen, survey);
  const gaps: Gap[] = [];
  for (let at = from; at <= to; at += 1) {
    const line = survey.lines[at] as Line;
    if (chosen.has(at) || !line.element.isConnected || holders.has(line.element)) continue;
    const element = rootOf(line.element, holders);
    const gap = gaps.at(-1);
    if (gap?.element === element) gap.lines.push(at);
    else gaps.push({ element, lines: [at] });
  }
  return gaps;
}

function holdersOf(chosen: Lines, survey: Survey): Set<Element> {
  const holders = new Set<Element>();
  for (const at of chosen) {
    let above: Element | null = (survey.lines[at] as Line).element;
    for (; above !== null && !holders.has(above); above = above.parentElement) holders.add(above);
  }
  return holders;
}

function rootOf(element: Element, holders: ReadonlySet<Element>): Element {
  let root = element;
  while (root.parentElement !== null && !holders.has(root.parentElement)) root = root.parentElement;
  return root;
}

function belongs({ element, lines }: Gap, survey: Survey, kind: PageKind): boolean {
  const { text, linked, prose } = survey.of(element);
  // Documentation is full of links to itself.
  const isLinks = kind !== 'documentation' && linked > text * mostLinked;
  const named = furnitureKind(element);
  if (named !== null && !isStorysOwn(element, named, survey)) return false;
  if (isLinks && !leadsElsewhere(element)) return false;
  if (lines.some((at) => labelKind(survey.lines[at]?.text ?? '') !== null)) return false;
  if (isGallery(lines, survey)) return false;
  if (/^h[2-6]$/.test(element.localName)) return true;
  if (prose > 0 || element.querySelector('blockquote') !== null) return true;
  if (kind === 'documentation') return text > 0;
  return /^(?:ul|ol|dl|table|pre|blockquote|figure)$/.test(element.localName) && text > 0;
}

const counter = /^(\d{1,3}) ?(?:\/|of|из|von|sur|de|di) ?(\d{1,3})\b/iu;
const fewestCounted = 3;

/** Pictures counted through to one end, "1/50", "2/50": another thing to leaf through than the story. */
function isGallery(lines: readonly number[], survey: Survey): boolean {
  const counts = lines.map((at) => counter.exec(survey.lines[at]?.text ?? ''));
  const ends = counts.map((count) => count?.[2]).filter((end) => end !== undefined);
  return ends.length >= fewestCounted && new Set(ends).size === 1 && Number(ends[0]) >= ends.length;
}

/** A heading stays only with a chosen line right below it. */
function dropLooseHeadings(chosen: Lines, survey: Survey, first: number, last: number): void {
  for (let at = last; at >= first; at -= 1) {
    const line = survey.lines[at] as Line;
    if (!chosen.has(at) || !/^h[1-6]$/.test(line.element.localName)) continue;
    let next = at + 1;
    while (next <= last && !survey.lines[next]?.element.isConnected) next += 1;
    if (next > last) chosen.delete(at);
  }
}
