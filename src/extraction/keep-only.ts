// Cuts our copy down to the chosen lines, and to the pictures that stand among them. No recursion.

import { isBlock } from '../html/text';
import type { Lines } from './attempts';
import type { Line, Survey } from './survey';

/**
 * Removes everything from `root` that is not a chosen line or a picture between two of them. A block without
 * any chosen line goes whole; a picture that shares such a block with other text is a teaser's.
 */
export function keepOnly(root: Element, survey: Survey, chosen: Lines): void {
  const kept = new Set<Element>();
  const holders = new Set<Element>();
  for (const at of chosen) {
    const { element } = survey.lines[at] as Line;
    kept.add(element);
    for (
      let above: Element | null = element;
      above !== null && !holders.has(above);
      above = above.parentElement
    )
      holders.add(above);
  }
  let seen = 0;
  /** Holders whose children are still to be judged, with whether their own text stays. */
  const waiting: { node: Node | null; ownText: boolean }[] = [];
  const open = (element: Element, inherited: boolean) => {
    const isKept = kept.has(element);
    if (isKept) seen += 1;
    // Nothing in it is to be judged.
    if (isKept && element.firstElementChild === null) return;
    const ownText = isBlock(element) || element === root ? isKept : inherited;
    waiting.push({ node: element.firstChild, ownText });
  };
  /** The picture of a caption that stays, though it may stand before every chosen line. */
  const isInFigure = (element: Element) => {
    const figure = element.closest('figure');
    return figure !== null && holders.has(figure);
  };
  open(root, false);
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    const { node, ownText } = step;
    if (node === null) continue;
    waiting.push({ node: node.nextSibling, ownText });
    if (node.nodeType === 3 && !ownText && (node as Text).data.trim() !== '')
      (node as Text).remove();
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    // A line break or a picture in a chosen line.
    if (ownText && element.firstChild === null && !isBlock(element)) continue;
    const isAmong = () => (seen > 0 && seen < kept.size) || isInFigure(element);
    if (holders.has(element) || (ownText && isTextAroundBlocks(element))) open(element, ownText);
    else if (!staysWithout(element, ownText, isAmong)) element.remove();
  }
}

/** Whether an element that holds no chosen line stays: inline text of one, or a picture among them. */
function staysWithout(element: Element, ownText: boolean, isAmong: () => boolean): boolean {
  const isOwn = ownText && !isBlock(element) && element.querySelector(blocks) === null;
  return isOwn || ((element.textContent ?? '').trim() === '' && isAmong());
}

/** Inline text of a chosen line in which a block stands, if only a badge that an add-on put beside a link. */
function isTextAroundBlocks(element: Element): boolean {
  return !isBlock(element) && element.querySelector(blocks) !== null;
}

const blocks = 'p, div, section, article, li, td, h1, h2, h3, h4, h5, h6, figcaption, blockquote';
