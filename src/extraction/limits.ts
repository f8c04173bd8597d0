// What is refused before anything costly: other kinds of file, and pages too large to be read in one go.

import type { NotArticleReason } from '../article/article';
import { unshadowed } from './live';

interface Bounds {
  elements: number;
  depth: number;
  /** All elements' depths together: 400 branches of 400 levels are within the other two, and take a minute. */
  sumOfDepths: number;
}

/**
 * Past these nothing is read: an add-on of Firefox sees each node through a wrapper, and takes two seconds for so
 * many.
 */
const readable: Bounds = { elements: 70_000, depth: 1_500, sumOfDepths: 2_000_000 };

/**
 * Past these a cheaper way than Readability is taken, as it cannot be interrupted: it takes about a second for
 * them, and its time grows with the square of the depth and of the text that stands in many levels.
 */
const ordinary: Bounds = { elements: 25_000, depth: 400, sumOfDepths: 600_000 };

/** And past so many elements, it is asked once. */
const mostAskedTwice = 10_000;

/** And past so much text, in characters. */
const mostText = 2_500_000;

/** A line break holds nothing, and takes as much less time. */
const partOfBreak = 0.5;

/** `NodeFilter.SHOW_ELEMENT`, for documents without a window's names. */
const elementsOnly = 1;

/** Why this document is not even tried, or null. Reads names and structure only, without recursion. */
export function refusal(document: Document): NotArticleReason | null {
  return (
    refusalByType(document.contentType) ??
    (isWithoutBody(document) ? 'no-text' : null) ??
    (isOversized(document.documentElement) ? 'too-large' : null)
  );
}

function refusalByType(contentType: string | undefined): NotArticleReason | null {
  const type = (contentType ?? 'text/html').toLowerCase();
  if (type === 'text/html' || type === 'application/xhtml+xml') return null;
  if (type === 'application/pdf' || /^(?:image|video|audio)\//.test(type)) return 'media';
  if (/xml$/.test(type)) return 'xml';
  return 'plain-text';
}

/** Scripts can take it away, and XML that is none ends before it. */
function isWithoutBody(document: Document): boolean {
  return (document.body as Element | null) === null;
}

/** More elements, or deeper nested, than can be read in one go. */
export function isOversized(root: Element): boolean {
  return exceeds(root, readable);
}

/** More elements than a second attempt can be made on in time. */
export function isReadOnce(root: Element): boolean {
  return root.getElementsByTagName('*').length > mostAskedTwice;
}

/** More of them, or more text, than Readability reads in a reasonable time. */
export function isLarge(root: Element, text: number): boolean {
  return text > mostText || exceeds(root, ordinary);
}

function exceeds(root: Element, bounds: Bounds): boolean {
  // The browser counts faster than we walk, and few elements cannot be nested deep.
  const { length } = root.getElementsByTagName('*');
  if (length <= bounds.depth) return false;
  if (length - root.getElementsByTagName('br').length * partOfBreak > bounds.elements) return true;
  // The walker goes its way whatever a form on the page calls its controls (`parentElement`).
  const walker = unshadowed(root.ownerDocument).createTreeWalker(root, elementsOnly);
  let depth = 0;
  let sum = 0;
  let element: Node | null = root;
  while (element !== null) {
    sum += depth;
    if (depth > bounds.depth || sum > bounds.sumOfDepths) return true;
    element = walker.firstChild();
    if (element !== null) {
      depth += 1;
      continue;
    }
    element = walker.nextSibling();
    while (element === null && walker.parentNode() !== null) {
      depth -= 1;
      element = walker.nextSibling();
    }
  }
  return false;
}
