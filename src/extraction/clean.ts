// Builds the article's own tree from the body found: a closed list of elements and attributes, absolute
// addresses, real pictures. What it does not know it takes apart, never along. No recursion.

import { cleanAddress } from '../article/address';
import { formulaAttributes, formulaElements } from '../html/markup';
import { isBlock, isSilent } from '../html/text';
import { Anchors } from './anchors';
import { makeFigures } from './figures';
import { resolvePicture } from './pictures';
import type { Trail } from './removed';
import { type Video, videoOf } from './videos';

export interface CleanContext {
  document: Document;
  trail: Trail;
  absolute: (address: string) => string | null;
  /** The page's own address. */
  url: string;
}

/** And what only one body knows. */
interface BodyContext extends CleanContext {
  anchors: Anchors;
  /** Paragraphs made for loose text that may go on. */
  loose: Set<Element>;
}

/** Kept by name; anything else that holds text is unwrapped. */
const kept = new Set(
  'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del dfn dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small strong sub sup table tbody td tfoot th thead time tr u ul var wbr'.split(
    ' ',
  ),
);

const droppedWhole = new Set(
  'button dialog input label select textarea option progress meter map area frame frameset applet link meta base style script'.split(
    ' ',
  ),
);

/** Blocks in which text may stand without a paragraph of its own. */
const textHolders = new Set('p h2 h3 h4 h5 h6 li td th dt dd figcaption caption pre'.split(' '));

const attributesOf: Readonly<Record<string, readonly string[]>> = {
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  ol: ['start', 'reversed', 'type'],
  li: ['value'],
  time: ['datetime'],
  abbr: ['title'],
};

/** Formulas are kept as MathML, which both browsers draw. Guard: tests/pages/formulas. */
const mathNamespace = 'http://www.w3.org/1998/Math/MathML';
const keptInFormulas = new Set(formulaElements);

/** The body as a clean `div`, in the copy's document. */
export function cleanBody(body: Element, given: CleanContext): Element {
  const anchors = Anchors.in(body, [given.url, given.absolute('')]);
  const context: BodyContext = { ...given, anchors, loose: new Set() };
  const root = context.document.createElement('div');
  const waiting: { from: Node | null; to: Element }[] = [{ from: body.firstChild, to: root }];
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    const { from, to } = step;
    if (from === null) continue;
    waiting.push({ from: from.nextSibling, to });
    if (from.nodeType === 3) copyText(from as Text, to, context);
    if (from.nodeType === 1) {
      const inner = copyElement(from as Element, to, context);
      if (inner !== null) waiting.push({ from: from.firstChild, to: inner });
    }
  }
  dropEmpty(root);
  makeFigures(root);
  anchors.lead(root);
  return root;
}

function copyText({ data }: Text, to: Element, context: BodyContext): void {
  const isBlank = data.trim() === '';
  const place = placeForText(to, isBlank, context);
  if (place === null) return;
  // Asked last, as most text needs no answer.
  const isVerbatim = () => place.closest('pre') !== null;
  if (isBlank && place.lastChild === null && !isVerbatim()) return;
  const isUneven = /\s{2}|[^\S ]/.test(data) && !isVerbatim();
  place.append(isUneven ? data.replace(/\s{2,}|[^\S ]/g, ' ') : data);
}

/** Where loose text goes: into the open paragraph, or a new one when the container holds blocks. */
function placeForText(
  to: Element,
  isBlank: boolean,
  { document, loose }: BodyContext,
): Element | null {
  if (textHolders.has(to.localName) || !isBlock(to)) return to;
  const last = to.lastChild as Element | null;
  if (last !== null && loose.has(last)) return last;
  if (isBlank) return null;
  const paragraph = document.createElement('p');
  loose.add(paragraph);
  to.append(paragraph);
  return paragraph;
}

/** Puts an element's counterpart in place; gives where its content goes, or null when it has none. */
function copyElement(element: Element, to: Element, context: BodyContext): Element | null {
  const { document, anchors } = context;
  const name = nameFor(element);
  const video = isSilent(element) ? videoOf(element, context.absolute, context.url) : null;
  if (video !== null) return putStill(video, to, context);
  if (isSilent(element) || droppedWhole.has(name) || isPermalink(element, name)) return null;
  if (name === 'img') return copyPicture(element, to, context);
  if (element.namespaceURI === mathNamespace) return copyFormula(element, to, context);
  if (isPullQuote(element)) return putPullQuote(to, context);
  if (!kept.has(name) || isInlineAroundBlocks(element)) {
    anchors.pass(element, holderOf(element, to));
    return isBlock(element) ? endParagraph(to, context) : to;
  }
  const made = document.createElement(name);
  copyAttributes(element, made, context);
  if (name === 'a' && !made.hasAttribute('href')) {
    anchors.pass(element, holderOf(element, to));
    return to;
  }
  anchors.mark(element, made);
  if (isBlock(made)) blockPlace(endParagraph(to, context), name).append(made);
  else placeForText(to, name === 'br', context)?.append(made);
  return made;
}

function copyFormula(element: Element, to: Element, context: BodyContext): Element | null {
  const { localName } = element;
  if (!keptInFormulas.has(localName)) return to;
  const made = context.document.createElementNS(mathNamespace, localName);
  for (const name of formulaAttributes) {
    const value = element.getAttribute(name);
    if (value !== null) made.setAttribute(name, value);
  }
  placeForText(to, false, context)?.append(made);
  return made;
}

/** A heading's mark for linking to it: "¶", "#". */
function isPermalink(element: Element, name: string): boolean {
  return (
    name === 'a' &&
    /^[#¶§🔗\s]*$/u.test(element.textContent ?? '') &&
    element.querySelector('img') === null &&
    element.closest('h1, h2, h3, h4, h5, h6, dt') !== null
  );
}

/** What bears the id of an inline element that is taken apart: the text it stands in. */
function holderOf(element: Element, to: Element): Element | null {
  return !isBlock(element) && textHolders.has(to.localName) ? to : null;
}

function nameFor(element: Element): string {
  const name = element.localName;
  return name === 'h1' ? 'h2' : name === 'strike' ? 's' : name === 'tt' ? 'code' : name;
}

/** Closes the loose paragraph at the end, so that the next text opens another. */
function endParagraph(to: Element, { loose }: BodyContext): Element {
  if (loose.size > 0) loose.delete(to.lastElementChild as Element);
  return to;
}

/** A block never stands in a paragraph or a heading: it goes after it. */
function blockPlace(to: Element, name: string): Element {
  let place = to;
  while (/^(?:p|h[2-6])$/.test(place.localName) && place.parentElement !== null && name !== 'br')
    place = place.parentElement;
  return place;
}

function isInlineAroundBlocks(element: Element): boolean {
  if (isBlock(element) || element.firstElementChild === null) return false;
  return (
    element.querySelector(
      'p,div,h1,h2,h3,h4,h5,h6,ul,ol,li,table,blockquote,section,article,figure,pre,dl',
    ) !== null
  );
}

function copyAttributes(from: Element, to: Element, { absolute }: CleanContext): void {
  for (const name of attributesOf[to.localName] ?? []) {
    const value = from.getAttribute(name);
    if (value) to.setAttribute(name, value);
  }
  const direction = from.getAttribute('dir');
  if (direction && /^(?:ltr|rtl)$/i.test(direction))
    to.setAttribute('dir', direction.toLowerCase());
  const href = to.localName === 'a' ? from.getAttribute('href') : null;
  if (href === null) return;
  const url = absolute(href);
  if (url !== null && /^(?:https?|mailto):/i.test(url))
    to.setAttribute('href', url.includes('?') ? cleanAddress(url) : url);
}

function copyPicture(image: Element, to: Element, context: BodyContext): null {
  const picture = resolvePicture(image, context.absolute);
  if (picture.kind === 'tracker') context.trail.add('tracker', image);
  if (picture.kind !== 'picture') return null;
  const made = context.document.createElement('img');
  made.setAttribute('src', picture.url);
  made.setAttribute('alt', image.getAttribute('alt') ?? '');
  if (picture.width !== null && picture.height !== null) {
    made.setAttribute('width', String(picture.width));
    made.setAttribute('height', String(picture.height));
  }
  if (!isBlock(to) || textHolders.has(to.localName) || to.localName === 'figure') to.append(made);
  else endParagraph(to, context).appendChild(context.document.createElement('figure')).append(made);
  return null;
}

/** A line of the text set large, which pages write in many ways. Guard: tests/pages/pull-quotes-in-boxes. */
function isPullQuote(element: Element): boolean {
  return (
    /^(?:aside|blockquote|div|section)$/.test(element.localName) &&
    namedPullQuote.test(element.getAttribute('class') ?? '') &&
    element.closest('figure') === null &&
    element.querySelector('figure, blockquote, h2, ul, table') === null
  );
}

const namedPullQuote = /(?:^|[-_ ])pull-?_?quote(?:$|[-_ ])/i;

/** As the written form is: a figure around a quotation. */
function putPullQuote(to: Element, context: BodyContext): Element {
  const figure = context.document.createElement('figure');
  const quote = context.document.createElement('blockquote');
  figure.append(quote);
  blockPlace(endParagraph(to, context), 'figure').append(figure);
  return quote;
}

/** A picture that leads to the video: its title is no text of the article, and stands as the picture's description. */
function putStill({ page, title, poster }: Video, to: Element, context: BodyContext): null {
  const { document } = context;
  const [figure, link, still] = ['figure', 'a', 'img'].map((name) => document.createElement(name));
  if (!figure || !link || !still) return null;
  link.setAttribute('href', page);
  link.setAttribute('type', 'video/*');
  if (poster !== null) still.setAttribute('src', poster);
  still.setAttribute('alt', title);
  link.append(still);
  // Its own figure has its caption.
  if (to.localName === 'figure') {
    to.append(link);
    return null;
  }
  figure.append(link);
  blockPlace(endParagraph(to, context), 'figure').append(figure);
  return null;
}

/** Elements left without text or picture go, from the innermost outwards; blocks lose the spaces at their edges. */
function dropEmpty(root: Element): void {
  const hasFormulas = root.querySelector('math') !== null;
  for (const element of [...root.querySelectorAll('*')].reverse()) {
    const { localName } = element;
    if (staysEmpty.test(localName) || (hasFormulas && isInFormula(element))) continue;
    if (isEmpty(element)) element.remove();
    else if (textHolders.has(localName) && localName !== 'pre') {
      trimEdge(element.firstChild, 'trimStart');
      trimEdge(element.lastChild, 'trimEnd');
    }
  }
}

function isEmpty(element: Element): boolean {
  const { firstChild } = element;
  // The text of megabytes is not asked for when its beginning tells.
  if (firstChild?.nodeType === 3 && (firstChild as Text).data.trim() !== '') return false;
  return element.firstElementChild === null && (element.textContent ?? '').trim() === '';
}

/** A part of a formula may be empty, and counts. */
function isInFormula({ namespaceURI, localName }: Element): boolean {
  return namespaceURI === mathNamespace && localName !== 'math';
}

const staysEmpty = /^(?:img|br|hr|wbr|td|th|tr|tbody|thead|tfoot|col|colgroup)$/;

function trimEdge(node: Node | null, side: 'trimStart' | 'trimEnd'): void {
  if (node?.nodeType !== 3) return;
  const { data } = node as Text;
  const trimmed = data[side]();
  if (trimmed.length !== data.length) (node as Text).data = trimmed;
}
