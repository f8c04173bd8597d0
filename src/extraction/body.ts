// The body of the article by Readability; the only file that knows it. Its results are Readability's own, but
// some of its steps are left out or taken a cheaper way: what they rest on is held by
// tests/unit/extraction/body.test.ts, which fails when a new version changes it.

import { Readability } from '@mozilla/readability';

/**
 * The element Readability takes for the body, or null. It works on, and spoils, the document given: pass
 * a copy. Names of classes are kept, as our own marks are.
 */
export function readBody(copy: Document): Element | null {
  const engine = engineFor(copy);
  // What `parse` does, but for its passes over the result: addresses, nested elements, classes and text are
  // made anew by our own clean tree, and the markup it writes for a log is read by nobody.
  engine._unwrapNoscriptImages(copy);
  engine._prepDocument();
  engine._metadata = engine._getArticleMetadata({});
  engine._articleTitle = engine._metadata.title;
  return engine._grabArticle();
}

/** The parts of Readability that we call or stand in for. None of them is public. */
interface Engine extends Shortcuts {
  _metadata: { title: string };
  _articleTitle: string;
  readonly REGEXPS: { readonly byline: RegExp };
  _unwrapNoscriptImages(document: Document): void;
  _prepDocument(): void;
  _getArticleMetadata(jsonLd: object): { title: string };
  _grabArticle(): Element | null;
  _getInnerText(element: Element): string;
}

/** The parts for which we have a shorter way to the same answer. */
export interface Shortcuts {
  _cleanStyles(root: Element): void;
  _getCharCount(element: Element, character: string): number;
  _getLinkDensity(element: Element): number;
  _getTextDensity(element: Element, names: string[]): number;
  _hasChildBlockElement(element: Element): boolean;
  _isElementWithoutContent(element: Element): boolean;
  _isProbablyVisible(element: Element): boolean;
  _isValidByline(element: Element, names: string): boolean;
}

const original = Readability.prototype as unknown as Engine;

export const shortcuts: Shortcuts & ThisType<Engine> = {
  /** Our clean tree keeps no styles. Only where Readability looks for a picture's address must they go. */
  _cleanStyles(root) {
    for (const element of root.querySelectorAll('img, picture, figure'))
      original._cleanStyles.call(this, element);
  },

  /** Without an array of all that stands between. */
  _getCharCount(element, character) {
    const text = element.textContent ?? '';
    let count = 0;
    for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1))
      count += 1;
    return count;
  },

  /** The text of the whole element is asked for only when there is a link. */
  _getLinkDensity(element) {
    return element.querySelector('a') === null ? 0 : original._getLinkDensity.call(this, element);
  },

  /** The same, when there is an element of these names. */
  _getTextDensity(element, names) {
    return element.querySelector(names.join()) === null
      ? 0
      : original._getTextDensity.call(this, element, names);
  },

  /** One look-up instead of a visit to every node. */
  _hasChildBlockElement(element) {
    return element.querySelector('blockquote, dl, div, img, ol, p, pre, table, ul') !== null;
  },

  /** The text decides nearly always, and its beginning is enough. */
  _isElementWithoutContent(element) {
    return !beginsWithText(element) && original._isElementWithoutContent.call(this, element);
  },

  /** `style` is a costly property of elements, and most have no such attribute. */
  _isProbablyVisible(element) {
    const isPlain =
      !element.hasAttribute('style') &&
      !element.hasAttribute('hidden') &&
      !element.hasAttribute('aria-hidden');
    return isPlain || original._isProbablyVisible.call(this, element);
  },

  /** The names before the text: Readability reads the text of every element, the whole page's included. */
  _isValidByline(element, names) {
    const isNamed =
      this.REGEXPS.byline.test(names) ||
      element.getAttribute('rel') === 'author' ||
      (element.getAttribute('itemprop') ?? '').includes('author');
    return isNamed && original._isValidByline.call(this, element, names);
  },
};

function engineFor(copy: Document): Engine {
  const engine = new Readability(copy, { keepClasses: true }) as unknown as Engine;
  return Object.assign(engine, shortcuts);
}

/** Whether the first thing in an element, however deep, is text. */
function beginsWithText(element: Element): boolean {
  for (let node = element.firstChild; node !== null; ) {
    if (node.nodeType === 3 && (node as Text).data.trim() !== '') return true;
    node = node.nodeType === 1 ? node.firstChild : node.nextSibling;
  }
  return false;
}
