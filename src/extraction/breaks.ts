// Text set with line breaks instead of paragraphs (`<br><br>` in one div, `<b>Crosshead</b><br>`) becomes
// paragraphs, so that every later step sees blocks. Works on our copy. Guard: tests/pages/br-text-*.

import { isBlock } from '../html/text';

/** Puts the runs between double line breaks of each element into paragraphs of their own. */
export function breaksToParagraphs(document: Document): void {
  const parents = new Set<Element>();
  for (const br of document.querySelectorAll('br')) {
    if (br.parentElement !== null && isBreak(nextMeaningful(br)))
      parents.add(textBlockAbove(br.parentElement));
  }
  for (const parent of parents) splitRuns(parent);
}

/** Breaks inside a `span` or `font` that holds the whole text belong to the block around it. */
function textBlockAbove(element: Element): Element {
  let block = element;
  while (/^(?:span|font)$/.test(block.localName) && block.parentElement !== null) {
    const above: Element = block.parentElement;
    block.replaceWith(together([...block.childNodes], block.ownerDocument));
    block = above;
  }
  return block;
}

function splitRuns(parent: Element): void {
  if (
    /^(?:pre|td|th|li|h[1-6]|a|b|strong|em|i|button|label)$/.test(parent.localName) &&
    !isLongCell(parent)
  )
    return;
  const { ownerDocument } = parent;
  const runs: Node[][] = [[]];
  const content = [...parent.childNodes];
  for (const node of content) {
    const run = runs.at(-1) as Node[];
    const ends = isBreak(node) && (isBreak(nextMeaningful(node)) || isCrosshead(run));
    if (ends) runs.push([]);
    else if (node.nodeType === 1 && isBlock(node as Element) && !isBreak(node))
      runs.push([node], []);
    else run.push(node);
  }
  if (runs.length < 2) return;
  const inParagraph = parent.localName === 'p';
  const pieces = runs.flatMap((run) => paragraphOf(run, ownerDocument));
  if (inParagraph) parent.replaceWith(together(pieces, ownerDocument));
  else parent.replaceChildren(together(pieces, ownerDocument));
}

/** One after another: a call with as many arguments as a long text has lines breaks. */
function together(nodes: readonly Node[], document: Document): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const node of nodes) fragment.append(node);
  return fragment;
}

function paragraphOf(run: Node[], document: Document): Node[] {
  const inner = trimBreaks(run);
  const [only] = inner;
  if (only === undefined) return [];
  if (inner.length === 1 && only.nodeType === 1 && isBlock(only as Element)) return [only];
  if (inner.every((node) => (node.textContent ?? '').trim() === '')) return inner;
  const paragraph = document.createElement('p');
  paragraph.append(together(inner, document));
  return [paragraph];
}

function trimBreaks(run: Node[]): Node[] {
  const blank = (node: Node) =>
    isBreak(node) || (node.nodeType === 3 && (node.textContent ?? '').trim() === '');
  let from = 0;
  let to = run.length;
  while (from < to && blank(run[from] as Node)) from += 1;
  while (to > from && blank(run[to - 1] as Node)) to -= 1;
  return run.slice(from, to);
}

/** Nodes in the longest run that can still be one bold element, blanks and breaks around it. */
const mostAroundCrosshead = 8;

/** A run that is nothing but bold text, so far: the line break after it sets it off as a heading. */
function isCrosshead(run: Node[]): boolean {
  // Asked at every break: a long run looked at each time would take the square of its lines.
  if (run.length > mostAroundCrosshead) return false;
  const inner = trimBreaks(run);
  const [only] = inner;
  return (
    inner.length === 1 && only?.nodeType === 1 && /^(?:b|strong)$/.test((only as Element).localName)
  );
}

function isLongCell(element: Element): boolean {
  return /^t[dh]$/.test(element.localName) && (element.textContent ?? '').length > 400;
}

function isBreak(node: Node | null): boolean {
  return node?.nodeType === 1 && (node as Element).localName === 'br';
}

function nextMeaningful(node: Node): Node | null {
  let next = node.nextSibling;
  while (
    next !== null &&
    (next.nodeType === 8 || (next.nodeType === 3 && (next as Text).data.trim() === ''))
  ) {
    next = next.nextSibling;
  }
  return next;
}
