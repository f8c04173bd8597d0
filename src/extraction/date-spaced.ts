// A line's text with its elements apart: `<b>5</b><i>Mar</i><u>2026</u>`, which style sets side by side.

import { isBlock, isSilent } from '../html/text';
import { tidy } from './words';

/** The text of a block without that of the blocks in it, a space wherever an element begins or ends. */
export function spacedText(block: Element): string {
  const parts: string[] = [];
  let node: Node | null = block.firstChild;
  while (node !== null) {
    if (node.nodeType === 3) parts.push((node as Text).data);
    const isInline = node.nodeType === 1 && !isBlock(node as Element) && !isSilent(node as Element);
    node = isInline && node.firstChild !== null ? node.firstChild : after(node, block);
  }
  return tidy(parts.join(' '));
}

/** The node that follows this one and all in it, within the block. */
function after(node: Node, block: Element): Node | null {
  for (let at: Node | null = node; at !== null && at !== block; at = at.parentNode)
    if (at.nextSibling !== null) return at.nextSibling;
  return null;
}
