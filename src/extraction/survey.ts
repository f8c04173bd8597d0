// Measures of a page, taken in one walk: how much text each element holds, how much of it is linked, how
// much of it is prose, and the lines of text in their order. Changes nothing.

import { isBlock, isSilent } from '../html/text';
import { isDense, tidy } from './words';

/** What one element holds, itself and everything below it; lengths in characters. */
export interface Measures {
  text: number;
  linked: number;
  links: number;
  prose: number;
}

/** A block with text of its own, outside the blocks it may contain. */
export interface Line {
  element: Element;
  text: string;
  linked: number;
  isProse: boolean;
}

export interface Survey {
  of(element: Element): Measures;
  /** Blocks with text of their own, in the page's order. */
  lines: Line[];
  /** Takes an element's measures out of everything above it, before it is removed. */
  forget(element: Element): void;
  /** Every element not forgotten, in the page's order; the inside of one is skipped when `visit` says true. */
  each(visit: (element: Element, measures: Measures) => boolean): void;
}

/** An element whose end has not been reached yet. */
interface Open {
  element: Element;
  measures: Measures;
  isLink: boolean;
  /** Its place among the elements. */
  at: number;
  /** The block, itself or above it, whose line its text belongs to. */
  block: OpenBlock;
}

interface OpenBlock {
  line: Line;
  parts: string[];
}

const nothing: Readonly<Measures> = { text: 0, linked: 0, links: 0, prose: 0 };

/** From this length on, a line with few links and a mark of punctuation counts as prose. */
const proseLength = 60;
const denseProseLength = 24;
const punctuation = /[.!?;,…。！？，、؟،۔।]/;

/** Walks the page once, without recursion. */
export function surveyPage(root: Element): Survey {
  const elements: Element[] = [];
  /** For each element, the place of the first one after it that is not inside it. */
  const ends: number[] = [];
  const measured = new Map<Element, Measures>();
  const lines: Line[] = [];
  const open: Open[] = [];
  let linkDepth = 0;
  const enter = (element: Element) => {
    const isLink = element.localName === 'a' && element.hasAttribute('href');
    if (isLink) linkDepth += 1;
    const measures = { text: 0, linked: 0, links: isLink ? 1 : 0, prose: 0 };
    measured.set(element, measures);
    let block = open.at(-1)?.block;
    if (block === undefined || isBlock(element)) {
      block = { line: { element, text: '', linked: 0, isProse: false }, parts: [] };
      lines.push(block.line);
    }
    open.push({ element, measures, isLink, at: elements.push(element) - 1, block });
  };
  const read = ({ data }: Text) => {
    const { measures, block } = open.at(-1) as Open;
    const { length } = data.trim();
    block.parts.push(length === 0 ? ' ' : data);
    measures.text += length;
    if (linkDepth === 0) return;
    measures.linked += length;
    block.line.linked += length;
  };
  const leave = () => {
    const { element, measures, isLink, at, block } = open.pop() as Open;
    if (isLink) linkDepth -= 1;
    ends[at] = elements.length;
    if (block.line.element === element) measures.prose += finish(block);
    const above = open.at(-1);
    if (above !== undefined) add(above.measures, measures, 1);
  };
  walk(root, enter, read, leave);
  return {
    of: (element) => measured.get(element) ?? nothing,
    lines: lines.filter((line) => line.text !== ''),
    forget(element) {
      const gone = measured.get(element);
      if (gone === undefined) return;
      for (let above = element.parentElement; above !== null; above = above.parentElement) {
        const own = measured.get(above);
        if (own !== undefined) add(own, gone, -1);
      }
      measured.delete(element);
    },
    each(visit) {
      for (let at = 0; at < elements.length; ) {
        const element = elements[at] as Element;
        const measures = measured.get(element);
        const isSkipped = measures === undefined || visit(element, measures);
        at = isSkipped ? (ends[at] as number) : at + 1;
      }
    },
  };
}

/** Settles a block's own line; gives its length if it is prose. */
function finish(block: OpenBlock): number {
  const { line } = block;
  line.text = tidy(block.parts.join(''));
  const { length } = line.text;
  if (length < denseProseLength || line.linked > length * 0.4) return 0;
  if (/^h[1-6]$/.test(line.element.localName) || !punctuation.test(line.text)) return 0;
  line.isProse = length >= proseLength || isDense(line.text);
  return line.isProse ? length : 0;
}

function add(to: Measures, other: Readonly<Measures>, sign: 1 | -1): void {
  to.text += sign * other.text;
  to.linked += sign * other.linked;
  to.links += sign * other.links;
  to.prose += sign * other.prose;
}

function walk(
  root: Element,
  enter: (element: Element) => void,
  read: (text: Text) => void,
  leave: () => void,
): void {
  enter(root);
  let node: Node | null = root.firstChild;
  let parent: Element = root;
  for (;;) {
    while (node === null) {
      leave();
      if (parent === root) return;
      node = parent.nextSibling;
      parent = parent.parentElement as Element;
    }
    if (node.nodeType === 3) read(node as Text);
    if (node.nodeType === 1 && !isSilent(node as Element)) {
      enter(node as Element);
      parent = node as Element;
      node = node.firstChild;
    } else {
      node = node.nextSibling;
    }
  }
}
