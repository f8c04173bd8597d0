// Text that stands in a container between blocks, without one of its own, becomes paragraphs, so that each of its
// runs is a line in its place. Works on our copy. Guard: tests/pages/text-between-blocks.

import { isBlock } from '../html/text';

const containers = 'article, body, center, div, main, section';

/** `NodeFilter.SHOW_TEXT`, for documents without a window's names. */
const textOnly = 4;

/** Puts each run of loose text below `root` into a paragraph. */
export function looseTextToParagraphs(root: Element): void {
  for (const container of [root, ...root.querySelectorAll(containers)])
    if (isMixed(container)) wrapRuns(container);
}

/** Whether blocks stand in a container, and text beside them. */
function isMixed(container: Element): boolean {
  let hasBlock = false;
  let hasText = false;
  for (let node = container.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 3) hasText ||= (node as Text).data.trim() !== '';
    else if (node.nodeType !== 1) continue;
    else if (isBlock(node as Element)) hasBlock = true;
    else hasText ||= holdsOwnText(node as Element);
    if (hasBlock && hasText) return true;
  }
  return false;
}

/** Whether an inline element holds text outside the blocks in it. */
function holdsOwnText(inline: Element): boolean {
  const walker = inline.ownerDocument.createTreeWalker(inline, textOnly);
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    if ((text as Text).data.trim() === '') continue;
    let block = text.parentElement;
    while (block !== null && block !== inline && !isBlock(block)) block = block.parentElement;
    if (block === inline) return true;
  }
  return false;
}

/** One run alone is a line already. */
const fewestRuns = 2;

function wrapRuns(container: Element): void {
  const runs: Node[][] = [[]];
  for (const node of container.childNodes) {
    if (node.nodeType === 1 && holdsBlock(node as Element)) runs.push([]);
    else runs.at(-1)?.push(node);
  }
  const texts = runs.filter(isText);
  if (texts.length < fewestRuns) return;
  for (const run of texts) {
    const paragraph = container.ownerDocument.createElement('p');
    container.insertBefore(paragraph, run[0] as Node);
    for (const node of run) paragraph.append(node);
  }
}

function isText(run: readonly Node[]): boolean {
  return run.some(({ nodeType, textContent }) => nodeType !== 8 && textContent?.trim());
}

function holdsBlock(element: Element): boolean {
  return isBlock(element) || [...element.querySelectorAll('*')].some(isBlock);
}
