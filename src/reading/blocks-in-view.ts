// Which blocks of an article are on the screen. Only they are measured, never the lines in them: a long text is laid out
// as it comes into view, and whoever asks for a line elsewhere has it laid out there and then.

import type { View } from './place';

/** The first and the last block that reach into view, from the top down; the nearest one where none does. */
export function blocksInView(
  article: Element,
  { top, bottom }: View,
): { first: Element; last: Element } | null {
  const blocks = blocksOf(article);
  const at = firstFrom(blocks, (box) => box.bottom > top);
  const first = blocks[at] ?? blocks.at(-1);
  if (!first) return null;
  const after = firstFrom(blocks, (box) => box.top >= bottom);
  return { first, last: blocks[Math.max(after - 1, at)] ?? first };
}

/** Headline, standfirst, and what the text is made of. */
function blocksOf(article: Element): Element[] {
  const parts = [...article.querySelectorAll('[data-part="title"], [data-part="standfirst"]')];
  const body = article.querySelector('[data-part="body"]');
  return [...parts, ...(body?.children ?? [])];
}

function firstFrom(blocks: Element[], isWanted: (box: DOMRect) => boolean): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isWanted((blocks[middle] as Element).getBoundingClientRect())) high = middle;
    else low = middle + 1;
  }
  return low;
}
