// The byline as a reader sees it: a line beside the headline that is marked, labelled or linked as one; else the
// only such line of the page.

import { isBlock } from '../html/text';
import { furnitureKind, nameWords } from './furniture';
import type { Headline } from './headline';
import { cleanName, isLabel, isLabelled, labelledName } from './names';
import type { Line, Survey } from './survey';
import { key, tidy } from './words';

interface Place {
  page: Document;
  survey: Survey;
  headline: Headline | null;
}

/** How many lines above and below the headline still belong to it, and how much prose may stand between. */
const above = 8;
const below = 16;
const mostProse = 4;
const longest = 160;
const mostNames = 6;

/** The names of the byline beside the headline, joined by commas; null when none is seen. */
export function bylineBeside({ survey: { lines }, headline }: Place): string | null {
  if (headline === null) return null;
  const { at } = headline;
  return namesIn(lines, at + 1, at + 1 + below) ?? namesIn(lines, Math.max(0, at - above), at);
}

/** The same, or what stands anywhere in the page when it names few; null also when several disagree. */
export function visibleByline(place: Place): string | null {
  return bylineBeside(place) ?? markedNames(place.page) ?? labelledNames(place.survey.lines);
}

/** The first byline among these lines, with the names that go on in the lines after it. */
function namesIn(lines: readonly Line[], from: number, to: number): string | null {
  let prose = 0;
  for (let at = from; at < Math.min(to, lines.length) && prose < mostProse; at += 1) {
    const line = lines[at] as Line;
    if (line.isProse) prose += 1;
    const names = prose < mostProse ? namesAt(lines, at) : [];
    if (names.length > 0) return names.join(', ');
  }
  return null;
}

function namesAt(lines: readonly Line[], at: number): string[] {
  const line = lines[at] as Line;
  // A byline with a role and a date is as long as prose.
  if (line.text.length > longest || (line.isProse && !hasParts.test(line.text))) return [];
  if (isLabel(line.text)) return namesAfter(lines, at + 1);
  const text = textOf(line.element);
  const labelled = labelledName(text);
  if (labelled !== null) return properName(labelled);
  const links = linksOf(line.element).filter(isAuthorLink);
  if (links.length > 0) return unique(links.flatMap((link) => named(textOf(link, true))));
  const names = isMarked(line.element) || hasPortrait(line) ? named(text) : [];
  if (names.length === 0) return [];
  // Several authors stand in lines of one shape.
  for (let next = at + 1; next < at + mostNames; next += 1) {
    const other = lines[next];
    if (other === undefined || !isAlike(other, line)) break;
    names.push(...named(textOf(other.element)));
  }
  return unique(names);
}

/** The links of a line: around it, or in its own text. */
function linksOf(element: Element): Element[] {
  const around = element.closest('a');
  if (around !== null) return [around];
  return [...element.querySelectorAll('a')].slice(0, mostNames).filter((link) => {
    let block: Element | null = link;
    while (block !== null && !isBlock(block)) block = block.parentElement;
    return block === element;
  });
}

const hasParts = /[|•·⋅∙●]|\b(?:19|20)\d\d\b/;

/** Below a label that stands alone: one name, or the items of a list. */
function namesAfter(lines: readonly Line[], from: number): string[] {
  const first = lines[from];
  if (first === undefined || first.text.length > longest || first.isProse) return [];
  const names = named(textOf(first.element));
  for (let at = from + 1; names.length > 0 && at < from + mostNames; at += 1) {
    const other = lines[at];
    if (other === undefined || first.element.localName !== 'li' || !isAlike(other, first)) break;
    names.push(...named(textOf(other.element)));
  }
  return unique(names);
}

function isAlike({ element, text }: Line, other: Line): boolean {
  return (
    text.length <= longest &&
    element.localName === other.element.localName &&
    element.className === other.element.className &&
    (element.parentElement === other.element.parentElement || isMarked(element))
  );
}

/** Pages of authors, by the addresses that most software gives them. */
const authorAddress =
  /\/(?:authors?|by|writers?|contributors?|columnists?|journalists?|reporters?|autor(?:es|en)?|auteurs?|autori|avtor)\/[^/?#]|[?&_]author=/i;

/** Pages of people, who may stand there for another reason: their names must look like ones. */
const personAddress = /\/(?:people|profiles?|staff|experts?|team|members?|users?)\/[^/?#]/i;
const personName = /^\p{Lu}[\p{L}'’.-]*(?:\s[\p{L}'’.()-]+){1,3}(?:,.{1,40})?$/u;

function isAuthorLink(link: Element): boolean {
  if (/(?:^|\s)author(?:\s|$)/i.test(link.getAttribute('rel') ?? '')) return true;
  const address = link.getAttribute('href') ?? '';
  if (authorAddress.test(address)) return true;
  return personAddress.test(address) && personName.test(tidy(link.textContent ?? ''));
}

const longestCard = 200;

/** A name beside a picture that is called the same. */
function hasPortrait({ element, text }: Line): boolean {
  if (!personName.test(text) || /^h[1-6]$/.test(element.localName)) return false;
  let card: Element | null = element;
  for (let up = 0; up < 4 && card !== null; up += 1) {
    const image = card.querySelector('img[alt]');
    if (image !== null)
      return (
        (card.textContent ?? '').length < longestCard &&
        (image.getAttribute('alt') ?? '').includes(text)
      );
    card = card.parentElement;
  }
  return false;
}

const bylineWord =
  /^(?:byline|bylines|author|authors|authorname|authornames|writer|writers|writter|contributor|contributors|byauthor|postauthor|vcard|username)$/;
const besideName =
  /^(?:bio|biography|description|desc|about|image|img|photo|avatar|title|role|job|social|links?|date|time|excerpt|more|comments?|count|related|box|card)$/;

/** An element, or one of the few above it, that is called byline or author. */
function isMarked(element: Element): boolean {
  let at: Element | null = element;
  for (let up = 0; up < 3 && at !== null && at.localName !== 'body'; up += 1) {
    const mark = markOf(at);
    if (mark !== null) return mark;
    at = at.parentElement;
  }
  return false;
}

/** True for a byline, false for what stands beside a name; null when the element does not say. */
function markOf(element: Element): boolean | null {
  if (/(?:^|\s)author(?:\s|$)/.test(element.getAttribute('itemprop') ?? '')) return true;
  const name = element.getAttribute('class');
  if (!name) return null;
  const words = nameWords(name).flatMap((word) => word.split('_'));
  if (words.some((word) => besideName.test(word)) && words.some((word) => bylineWord.test(word)))
    return false;
  return words.some((word) => bylineWord.test(word)) ? true : null;
}

const marked =
  '[itemprop~="author"], [rel~="author"], [class*="byline" i], [class*="author" i], [class*="writer" i]';
const mostMarked = 40;
const notThisStory = 'aside, footer, nav, form, [class*="comment" i], [id*="comment" i]';

/** Marked elements anywhere in the page, when they name few. */
function markedNames(page: Document): string | null {
  const elements = [...(page.body?.querySelectorAll(marked) ?? [])].slice(0, mostMarked);
  const names: string[] = [];
  for (const element of elements) {
    if (element.localName === 'body' || isTeased(element)) continue;
    const said = element.getAttribute('content');
    if (said !== null) names.push(...named(said));
    else if (isMarked(element) || element.getAttribute('rel') !== null)
      names.push(...nameInside(element));
  }
  const few = unique(names);
  return few.length > 0 && few.length <= mostNames / 2 ? few.join(', ') : null;
}

const works = /(?:Article|Posting|Recipe|Review|Report|WebPage|CreativeWork)$/;

/** Authors that microdata gives the article itself, and not a comment or another work on the page. */
export function microdataAuthors({ page, headline }: Place): string[] {
  const owners = new Map<Element, string[]>();
  const elements = [...(page.body?.querySelectorAll('[itemprop~="author"]') ?? [])];
  for (const element of elements.slice(0, mostMarked)) {
    const owner = element.parentElement?.closest('[itemscope]') ?? null;
    if (owner === null || !works.test(owner.getAttribute('itemtype') ?? '') || isTeased(element))
      continue;
    owners.set(owner, [...(owners.get(owner) ?? []), ...nameInside(element)]);
  }
  const [only] = owners.keys();
  const own = [...owners.keys()].find((owner) => headline && owner.contains(headline.line.element));
  const owner = own ?? (owners.size === 1 ? only : undefined);
  return owner === undefined ? [] : unique(owners.get(owner) ?? []).slice(0, mostNames);
}

const users =
  '[itemprop~="author"], [class*="username" i], [class*="user-name" i], [class*="postuser" i], [class*="author" i]';
const notAPost = 'aside, footer, nav, form, header';

/** In a thread, the first user below the headline: who opened it. */
export function firstUser({ page, headline }: Place): string | null {
  const elements = [...(page.body?.querySelectorAll(users) ?? [])].slice(0, mostMarked);
  for (const element of elements) {
    if (headline !== null && !follows(headline.line.element, element)) continue;
    const [name] = element.closest(notAPost) === null ? nameInside(element) : [];
    if (name !== undefined) return name;
  }
  return null;
}

function follows(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & 4) !== 0;
}

function nameInside(element: Element): string[] {
  const inner =
    element.querySelector('[itemprop~="name"], [rel~="author"], [class*="name" i]') ?? element;
  const text = inner.getAttribute('content') ?? textOf(inner, true);
  return text.length > longest ? [] : named(text);
}

/** In a teaser of another story, or in furniture. */
function isTeased(element: Element): boolean {
  return element.closest(notThisStory) !== null || furnitureKind(element) !== null;
}

/** Labelled lines anywhere in the page, when all name the same. */
function labelledNames(lines: readonly Line[]): string | null {
  const names: string[] = [];
  for (const [at, { text, isProse, element }] of lines.entries()) {
    if (isProse || text.length > longest || !isLabelled(text) || isTeased(element)) continue;
    names.push(...namesAt(lines, at));
  }
  const [only = null, ...others] = unique(names);
  return others.length === 0 ? only : null;
}

/**
 * An element's text, without its dates and controls, its parts apart where the page sets them apart.
 *
 * @param isWhole With the blocks in it, which are lines of their own.
 */
function textOf(element: Element, isWhole = false): string {
  if (element.childElementCount === 0) return element.textContent ?? '';
  let text = '';
  const add = (node: Node) => {
    if (node.nodeType === 3) {
      const { data } = node as Text;
      const isGlued = /[\p{L}\p{N})]$/u.test(text) && /^[\p{L}\p{N}(]/u.test(data);
      text += isGlued ? ` | ${data}` : data;
    } else if (node.nodeType === 1 && !isLeftOut(node as Element, isWhole)) {
      for (const child of node.childNodes) add(child);
    } else {
      text += ' | ';
    }
  };
  for (const child of element.childNodes) add(child);
  return text;
}

function isLeftOut(element: Element, isWhole: boolean): boolean {
  return /^(?:time|button|svg|img)$/.test(element.localName) || (!isWhole && isBlock(element));
}

const particle =
  /^(?:van|von|vom|zu|de|da|do|dos|di|du|des|del|della|la|le|el|al|ten|ter|ibn|bin|bint|ben|af|av)\s|^(?:d|l|o)['’]/;

function named(text: string): string[] {
  return properName(cleanName(text));
}

/** "By our own engineers" names nobody. */
function properName(name: string | null): string[] {
  if (name === null || (/^\p{Ll}\S*\s/u.test(name) && !particle.test(name))) return [];
  return [name];
}

/** Each name once, and once only with its titles. */
function unique(names: readonly string[]): string[] {
  const found: string[] = [];
  for (const name of names)
    if (!found.some((other) => key(other).startsWith(key(name)))) found.push(name);
  return found;
}
