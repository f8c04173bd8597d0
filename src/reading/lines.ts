// The lines of an article as they are on the screen: what a focus line lights up, and what a page ends between.

/** In CSS pixels of the viewport. */
export interface Line {
  top: number;
  bottom: number;
  /** Whether it stays with what follows it: a heading, the head of a table, a picture with its caption. */
  keepsNext: boolean;
}

/** What is one line, however high. */
const undivided = 'img, hr, video, math[display="block"], [data-picture="missing"]';

/** What nothing ends with. */
const leads = 'h1, h2, h3, h4, h5, h6, thead, caption';

/**
 * The lines below an element, from the top down; what stands side by side is one.
 *
 * @param view Only what reaches into it is measured; everything by default.
 */
export function linesOf(root: Element, view?: { top: number; bottom: number }): Line[] {
  const boxes: Line[] = [];
  const range = root.ownerDocument.createRange();
  const read = (element: Element) => {
    if (view && !isNear(element, view)) return;
    if (element.matches(undivided)) {
      add(boxes, [element.getBoundingClientRect()], isCaptioned(element));
      return;
    }
    const keepsNext = element.closest(leads) !== null;
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.ELEMENT_NODE) read(node as Element);
      if (node.nodeType !== Node.TEXT_NODE || (node as Text).data.trim() === '') continue;
      range.selectNodeContents(node);
      add(boxes, range.getClientRects(), keepsNext);
    }
  };
  read(root);
  return merged(boxes);
}

function isCaptioned(picture: Element): boolean {
  const caption = picture.closest('figure')?.querySelector('figcaption');
  const follows = Node.DOCUMENT_POSITION_FOLLOWING;
  return Boolean(caption && picture.compareDocumentPosition(caption) & follows);
}

function isNear(element: Element, { top, bottom }: { top: number; bottom: number }): boolean {
  const box = element.getBoundingClientRect();
  // What is not a box of its own is as its children are.
  return box.height === 0 || (box.bottom > top && box.top < bottom);
}

function add(boxes: Line[], rects: Iterable<DOMRect>, keepsNext: boolean): void {
  for (const { top, bottom, width } of rects)
    if (bottom - top > 1 && width > 0) boxes.push({ top, bottom, keepsNext });
}

/** Boxes that share half of the height of the lower one are one line: a raised figure does not make another. */
function merged(boxes: Line[]): Line[] {
  const lines: Line[] = [];
  for (const box of boxes.sort((one, other) => one.top - other.top)) {
    const last = lines.at(-1);
    const shared = last ? Math.min(last.bottom, box.bottom) - box.top : 0;
    const height = Math.min(box.bottom - box.top, last ? last.bottom - last.top : Infinity);
    if (!last || shared < height / 2) {
      lines.push({ ...box });
      continue;
    }
    last.bottom = Math.max(last.bottom, box.bottom);
    last.keepsNext &&= box.keepsNext;
  }
  return lines;
}

/** The line at a height, or the nearest to it; -1 where there is none. */
export function lineAt(lines: readonly Line[], y: number): number {
  let nearest = -1;
  let least = Infinity;
  for (const [at, { top, bottom }] of lines.entries()) {
    const away = y < top ? top - y : Math.max(0, y - bottom);
    if (away < least) [nearest, least] = [at, away];
  }
  return nearest;
}
