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
}

interface OpenBlock {
  element: Element;
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
  const measures = new Map<Element, Measures>();
  const lines: Line[] = [];
  const open: OpenBlock[] = [];
  let linkDepth = 0;
  const enter = (element: Element) => {
    measures.set(element, { text: 0, linked: 0, links: 0, prose: 0 });
    if (element.localName === 'a' && element.hasAttribute('href')) linkDepth += 1;
    if (isBlock(element) || element === root) {
      const line = { element, text: '', linked: 0, isProse: false };
      open.push({ element, line, parts: [] });
      lines.push(line);
    }
  };
  const read = (text: Text) => {
    const length = text.data.trim().length;
    const block = open.at(-1);
    if (length === 0 || block === undefined) {
      block?.parts.push(' ');
      return;
    }
    block.parts.push(text.data);
    if (linkDepth > 0) block.line.linked += length;
    const own = text.parentElement && measures.get(text.parentElement);
    if (!own) return;
    own.text += length;
    if (linkDepth > 0) own.linked += length;
  };
  const leave = (element: Element) => {
    const own = measures.get(element) ?? { ...nothing };
    if (element.localName === 'a' && element.hasAttribute('href')) {
      linkDepth -= 1;
      own.links += 1;
    }
    if (open.at(-1)?.element === element) own.prose += finish(open.pop() as OpenBlock);
    const above = element.parentElement && measures.get(element.parentElement);
    if (above && element !== root) add(above, own, 1);
  };
  walk(root, enter, read, leave);
  return {
    of: (element) => measures.get(element) ?? nothing,
    lines: lines.filter((line) => line.text !== ''),
    forget(element) {
      const gone = measures.get(element);
      if (gone === undefined) return;
      for (let above = element.parentElement; above !== null; above = above.parentElement) {
        const own = measures.get(above);
        if (own !== undefined) add(own, gone, -1);
      }
      measures.delete(element);
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
  leave: (element: Element) => void,
): void {
  enter(root);
  let node: Node | null = root.firstChild;
  let parent: Element = root;
  for (;;) {
    while (node === null) {
      leave(parent);
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
