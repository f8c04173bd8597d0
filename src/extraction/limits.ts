// What is refused before anything costly: other kinds of file, and pages too large to be read in one go.

import type { NotArticleReason } from '../article/article';

/**
 * Readability cannot be interrupted: 100,000 elements take it about a second and 1,000,000 more than
 * 25, and its time grows with the square of the depth (2,000 levels half a second, 5,000 levels 20).
 */
const maximumElements = 200_000;
const maximumDepth = 1_500;

/** `NodeFilter.SHOW_ELEMENT`, for documents without a window's names. */
const elementsOnly = 1;

/** Why this document is not even tried, or null. Reads names and structure only, without recursion. */
export function refusal(document: Document): NotArticleReason | null {
  return refusalByType(document.contentType) ?? (isOversized(document) ? 'too-large' : null);
}

function refusalByType(contentType: string | undefined): NotArticleReason | null {
  const type = (contentType ?? 'text/html').toLowerCase();
  if (type === 'text/html' || type === 'application/xhtml+xml') return null;
  if (type === 'application/pdf' || /^(?:image|video|audio)\//.test(type)) return 'media';
  if (/xml$/.test(type)) return 'xml';
  return 'plain-text';
}

function isOversized(document: Document): boolean {
  const root = document.documentElement;
  // The browser counts faster than we walk, and few elements cannot be nested deep.
  if (document.getElementsByTagName('*').length <= maximumDepth) return false;
  // The walker goes its way whatever a form on the page calls its controls (`parentElement`).
  const walker = document.createTreeWalker(root, elementsOnly);
  let count = 0;
  let depth = 0;
  let element: Node | null = root;
  while (element !== null) {
    count += 1;
    if (count > maximumElements || depth > maximumDepth) return true;
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
