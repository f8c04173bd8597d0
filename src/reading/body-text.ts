// The text of an article on a screen, and the way from a place in it to the page and back. The text is that of
// `html/text.ts` but for white space, which no quote minds.

import { isBlock, isSilent } from '../html/text';
import { isBesideWords } from './footnote-marks';
import type { Span } from './quote';

/** A text node and the part it has in the text. */
interface Piece {
  node: Text;
  /** Where its part begins. */
  at: number;
  /** Whether white space at its beginning goes, as some stands before it already. */
  isAfterSpace: boolean;
}

export interface BodyText {
  readonly text: string;
  /** The stretch on the page; null where there is nothing of the text. */
  rangeOf(span: Span): Range | null;
  /** The place in the text of a place on the page, as ranges and selections name them. */
  offsetOf(node: Node, offset: number): number;
}

/** What a screen puts into the article: an open footnote, the place of a picture. */
const added = '[data-part="footnote"], [data-picture]';

/** Reads what is below an element. It holds for as long as nothing below it changes. */
export function readBody(root: Element): BodyText {
  return textOf(root, isRead);
}

/** The same as it is read aloud: without the marks of footnotes, which would join its sentences or cut them. */
export function readAloud(root: Element): BodyText {
  return textOf(root, (element) => isRead(element) && !isBesideWords(element));
}

function textOf(root: Element, isPart: (element: Element) => boolean): BodyText {
  const { text, pieces } = gather(root, isPart);
  return {
    text,
    rangeOf({ from, to }) {
      const [first, last] = [pieceAt(pieces, from), pieceAt(pieces, Math.max(from, to - 1))];
      if (!first || !last) return null;
      const range = root.ownerDocument.createRange();
      range.setStart(first.node, unitOf(first, from - first.at));
      const end = Math.min(unitOf(last, to - 1 - last.at) + 1, last.node.length);
      range.setEnd(last.node, to > from ? end : unitOf(first, from - first.at));
      return range;
    },
    offsetOf(node, offset) {
      const own = pieces.find((piece) => piece.node === node);
      if (own) return own.at + lengthBefore(own, offset);
      const place = root.ownerDocument.createRange();
      place.setStart(node, offset);
      const next = pieces.find((piece) => place.comparePoint(piece.node, 0) >= 0);
      return next ? next.at : text.length;
    },
  };
}

/** The text below an element, one line per block, white space made single, and what each node has of it. */
function gather(
  root: Element,
  isPart: (element: Element) => boolean,
): { text: string; pieces: Piece[] } {
  const pieces: Piece[] = [];
  // Joined at the end: asking a growing text for its last letter again and again takes ever longer.
  const parts: string[] = [];
  let at = 0;
  let last = '\n';
  const add = (part: string) => {
    // The end of a line must find the space before it.
    if (part === '') return;
    parts.push(part);
    at += part.length;
    last = part.at(-1) ?? last;
  };
  const endLine = () => {
    if (last === ' ') parts.push(`${parts.pop()?.slice(0, -1) ?? ''}\n`);
    else if (last !== '\n') add('\n');
    last = '\n';
  };
  const visit = (parent: Node) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) {
        const isAfterSpace = /\s/.test(last);
        const part = partOf((node as Text).data, isAfterSpace);
        if (part !== '') pieces.push({ node: node as Text, at, isAfterSpace });
        add(part);
      } else if (node.nodeType === Node.ELEMENT_NODE && isPart(node as Element)) {
        const breaks = (node as Element).localName === 'br' || isBlock(node as Element);
        if (breaks) endLine();
        visit(node);
        if (breaks) endLine();
      }
    }
  };
  visit(root);
  return { text: parts.join('').trimEnd(), pieces };
}

function isRead(element: Element): boolean {
  return !isSilent(element) && !element.matches(added);
}

/** What a node, or the beginning of it, has in the text. */
function partOf(data: string, isAfterSpace: boolean): string {
  const single = data.replace(/\s+/g, ' ');
  return isAfterSpace ? single.trimStart() : single;
}

/** The piece that a unit of the text is in: the last one that begins at or before it. */
function pieceAt(pieces: Piece[], offset: number): Piece | undefined {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pieces[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

/** The unit of a node that a unit of its part comes from. */
function unitOf({ node, isAfterSpace }: Piece, wanted: number): number {
  let seen = -1;
  let isSpaceBefore = isAfterSpace;
  for (let unit = 0; unit < node.length; unit += 1) {
    const isSpace = /\s/.test(node.data[unit] ?? '');
    if (!(isSpace && isSpaceBefore)) seen += 1;
    if (seen === wanted) return unit;
    isSpaceBefore = isSpace;
  }
  return node.length;
}

/** The units of its part that come before a unit of the node. */
function lengthBefore({ node, isAfterSpace }: Piece, unit: number): number {
  return partOf(node.data.slice(0, unit), isAfterSpace).length;
}
