// Builds the article's own tree from the body found: a closed list of elements and attributes, absolute
// addresses, real pictures. What it does not know it takes apart, never along. No recursion.

import { cleanAddress } from '../article/address';
import { isBlock, isSilent } from '../html/text';
import { resolvePicture } from './pictures';
import type { Trail } from './removed';

export interface CleanContext {
  document: Document;
  trail: Trail;
  absolute: (address: string) => string | null;
}

/** Kept by name; anything else that holds text is unwrapped. */
const kept = new Set(
  'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del dfn dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small strong sub sup table tbody td tfoot th thead time tr u ul var wbr'.split(
    ' ',
  ),
);

const droppedWhole = new Set(
  'button dialog fieldset form input label select textarea option progress meter map area frame frameset applet link meta base style script'.split(
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

/** The body as a clean `div`, in the copy's document. */
export function cleanBody(body: Element, context: CleanContext): Element {
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
  return root;
}

function copyText(text: Text, to: Element, { document }: CleanContext): void {
  const isBlank = text.data.trim() === '';
  const place = placeForText(to, isBlank, document);
  if (place === null) return;
  // Asked last, as most text needs no answer.
  const isVerbatim = () => place.closest('pre') !== null;
  if (isBlank && place.lastChild === null && !isVerbatim()) return;
  const isUneven = /\s{2}|[^\S ]/.test(text.data) && !isVerbatim();
  place.append(isUneven ? text.data.replace(/\s{2,}|[^\S ]/g, ' ') : text.data);
}

/** Where loose text goes: into the open paragraph, or a new one when the container holds blocks. */
function placeForText(to: Element, isBlank: boolean, document: Document): Element | null {
  if (!isBlock(to) || textHolders.has(to.localName)) return to;
  const last = to.lastElementChild;
  if (last?.hasAttribute('data-loose') && last === to.lastChild) return last;
  if (isBlank) return null;
  const paragraph = document.createElement('p');
  paragraph.setAttribute('data-loose', '');
  to.append(paragraph);
  return paragraph;
}

/** Puts an element's counterpart in place; gives where its content goes, or null when it has none. */
function copyElement(element: Element, to: Element, context: CleanContext): Element | null {
  const { document } = context;
  const name = nameFor(element);
  if (isSilent(element) || droppedWhole.has(name)) return null;
  if (name === 'img') return copyPicture(element, to, context);
  if (!kept.has(name) || isInlineAroundBlocks(element))
    return isBlock(element) ? endParagraph(to) : to;
  const made = document.createElement(name);
  copyAttributes(element, made, context);
  if (name === 'a' && !made.hasAttribute('href')) return to;
  if (isBlock(made)) blockPlace(endParagraph(to), name).append(made);
  else placeForText(to, name === 'br', document)?.append(made);
  return made;
}

function nameFor(element: Element): string {
  const name = element.localName;
  return name === 'h1' ? 'h2' : name === 'strike' ? 's' : name === 'tt' ? 'code' : name;
}

/** Closes the loose paragraph at the end, so that the next text opens another. */
function endParagraph(to: Element): Element {
  to.lastElementChild?.removeAttribute('data-loose');
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
  if (to.localName !== 'a') return;
  const url = absolute(from.getAttribute('href') ?? '');
  if (url !== null && /^(?:https?|mailto):/i.test(url))
    to.setAttribute('href', url.includes('?') ? cleanAddress(url) : url);
}

function copyPicture(image: Element, to: Element, context: CleanContext): null {
  const picture = resolvePicture(image, context.absolute);
  if (picture.kind === 'tracker') context.trail.add('tracker');
  if (picture.kind !== 'picture') return null;
  const made = context.document.createElement('img');
  made.setAttribute('src', picture.url);
  made.setAttribute('alt', image.getAttribute('alt') ?? '');
  if (picture.width !== null && picture.height !== null) {
    made.setAttribute('width', String(picture.width));
    made.setAttribute('height', String(picture.height));
  }
  if (!isBlock(to) || textHolders.has(to.localName) || to.localName === 'figure') to.append(made);
  else endParagraph(to).appendChild(context.document.createElement('figure')).append(made);
  return null;
}

/** Elements left without text or picture go, from the innermost outwards; blocks lose the spaces at their edges. */
function dropEmpty(root: Element): void {
  for (const element of [...root.querySelectorAll('*')].reverse()) {
    element.removeAttribute('data-loose');
    if (staysEmpty.test(element.localName)) continue;
    if (element.firstElementChild === null && (element.textContent ?? '').trim() === '') {
      element.remove();
    } else if (textHolders.has(element.localName) && element.localName !== 'pre') {
      trimEdge(element.firstChild, 'trimStart');
      trimEdge(element.lastChild, 'trimEnd');
    }
  }
}

const staysEmpty = /^(?:img|br|hr|wbr|td|th|tr|tbody|thead|tfoot|col|colgroup)$/;

function trimEdge(node: Node | null, side: 'trimStart' | 'trimEnd'): void {
  if (node?.nodeType !== 3) return;
  const { data } = node as Text;
  const trimmed = data[side]();
  if (trimmed.length !== data.length) (node as Text).data = trimmed;
}
