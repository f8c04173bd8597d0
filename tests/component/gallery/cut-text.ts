// Finds words of ours that a reader cannot read whole: cut off by a box that does not scroll, running out of the
// control they name, out of the window, or over other words.

/** Each fault as a sentence with the words it is about; empty when everything can be read. */
export function cutTexts(document: Document): string[] {
  const view = document.defaultView as Window & typeof globalThis;
  const root = document.documentElement;
  const faults: string[] = [];
  if (root.scrollWidth > root.clientWidth)
    faults.push(`wider than its window: ${root.scrollWidth}`);
  for (const screen of document.querySelectorAll<HTMLElement>('[data-screen], dialog[open]')) {
    if (screen.scrollWidth > screen.clientWidth) faults.push(`scrolls sideways: ${nameOf(screen)}`);
  }
  const drawn: { text: Text; box: DOMRect; layer: Element | null }[] = [];
  for (const text of textsOf(document)) {
    const element = text.parentElement as HTMLElement;
    if (!isShown(element)) continue;
    const box = boxOf(text);
    if (box.width < 1 || box.height < 1) continue;
    const words = text.data.trim().slice(0, 40);
    const cutter = whatCuts(element, box, view);
    if (cutter) faults.push(`“${words}” is cut by ${nameOf(cutter)}`);
    const control = element.closest('button, select, label, summary, [role="tab"], kbd, li > a');
    const shown = inSight(element, box);
    if (!shown) continue;
    if (control && runsOut(shown, control.getBoundingClientRect()))
      faults.push(`“${words}” runs out of ${nameOf(control)}`);
    drawn.push({
      text,
      box: shown,
      layer: element.closest('dialog, [popover], [data-part="toast"]'),
    });
  }
  return [...faults, ...overlaps(drawn)];
}

function* textsOf(document: Document): Iterable<Text> {
  const walker = document.createTreeWalker(document.body, 4 /* NodeFilter.SHOW_TEXT */);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    // Articles have rules of their own; what is said beside them is ours.
    if (text.data.trim() !== '' && !text.parentElement?.closest('.article, option, script, style'))
      yield text;
  }
}

function boxOf(text: Text): DOMRect {
  const range = text.ownerDocument.createRange();
  range.selectNodeContents(text);
  return range.getBoundingClientRect();
}

/** Words for screen readers alone are clipped on purpose. */
function isShown(element: HTMLElement): boolean {
  const isSaidOnly = getComputedStyle(element).clipPath === 'inset(50%)';
  return (
    !isSaidOnly &&
    !element.closest('.unseen, [hidden]') &&
    element.checkVisibility({
      checkOpacity: true,
      checkVisibilityCSS: true,
    } as CheckVisibilityOptions)
  );
}

/** The nearest box around that hides a part of it and does not let the reader scroll there. */
function whatCuts(element: HTMLElement, box: DOMRect, view: Window): HTMLElement | null {
  // Headlines, openings and names of publications are the page's own words; where they are shortened, the article has
  // them whole.
  const isPagesOwn =
    element.closest('[data-part="entry-title"], [data-part="publication"], bdi') !== null ||
    element.closest<HTMLElement>('[lang]')?.lang !== element.ownerDocument.documentElement.lang;
  for (let around: HTMLElement | null = element; around; around = around.parentElement) {
    const { overflowX, overflowY, position } = view.getComputedStyle(around);
    const frame = around.getBoundingClientRect();
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    const sideways = box.left < frame.left - 1 || box.right > frame.right + 1;
    const downwards = box.bottom > frame.bottom + 1 || box.top < frame.top - 1;
    if (!isPagesOwn && ((hides(overflowX) && sideways) || (hides(overflowY) && downwards)))
      return around;
    if (
      overflowX === 'auto' ||
      overflowX === 'scroll' ||
      overflowY === 'auto' ||
      position === 'fixed'
    )
      return null;
  }
  return null;
}

/** What is left of a box where something around it scrolls; null when it has been scrolled away. */
function inSight(element: HTMLElement, box: DOMRect): DOMRect | null {
  const view = element.ownerDocument.defaultView as Window & typeof globalThis;
  let { left, right, top, bottom } = box;
  for (let around: HTMLElement | null = element; around; around = around.parentElement) {
    if (view.getComputedStyle(around).overflow === 'visible') continue;
    const frame = around.getBoundingClientRect();
    [left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)];
    [top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)];
  }
  return right > left && bottom > top
    ? new view.DOMRect(left, top, right - left, bottom - top)
    : null;
}

function runsOut(box: DOMRect, frame: DOMRect): boolean {
  return (
    box.left < frame.left - 1 ||
    box.right > frame.right + 1 ||
    box.top < frame.top - 2 ||
    box.bottom > frame.bottom + 2
  );
}

/** Words of one layer that are drawn over each other. */
function overlaps(drawn: { text: Text; box: DOMRect; layer: Element | null }[]): string[] {
  const found: string[] = [];
  for (const [at, one] of drawn.entries()) {
    for (const other of drawn.slice(at + 1)) {
      if (one.layer !== other.layer || !isOver(one.box, other.box)) continue;
      const [a, b] = [one.text.parentElement, other.text.parentElement] as [Element, Element];
      // Pieces of one sentence share its lines; what floats above the page hides what scrolls below.
      if (blockOf(a) === blockOf(b) || floats(a) !== floats(b)) continue;
      found.push(
        `“${one.text.data.trim().slice(0, 30)}” lies over “${other.text.data.trim().slice(0, 30)}”`,
      );
    }
  }
  return found;
}

function isOver(one: DOMRect, other: DOMRect): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > 2 && down > 3;
}

function blockOf(element: Element): Element {
  let block = element;
  const view = element.ownerDocument.defaultView as Window;
  while (block.parentElement && view.getComputedStyle(block).display.startsWith('inline'))
    block = block.parentElement;
  return block;
}

function floats(element: Element): Element | null {
  const view = element.ownerDocument.defaultView as Window;
  for (let around: Element | null = element; around; around = around.parentElement) {
    if (/fixed|sticky|absolute/.test(view.getComputedStyle(around).position)) return around;
  }
  return null;
}

function nameOf(element: Element): string {
  const { tagName, className, dataset } = element as HTMLElement;
  const mark = dataset.action ?? dataset.part ?? dataset.screen ?? className;
  return `${tagName.toLowerCase()}[${mark}]`;
}
