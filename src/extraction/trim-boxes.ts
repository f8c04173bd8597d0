// Small boxes among the paragraphs that end in a link or a button of their own: a promotion, a teaser, a notice
// that asks for consent.

import type { Lines } from './attempts';
import type { Line, Survey } from './survey';
import type { TrimContext } from './trim-context';

/** A box says no more than this, and all of them no more than this share of the text. */
const longestBox = 420;
const largestShare = 0.2;

/** What is pressed is named in a few words. */
const longestCall = 40;

interface Box {
  element: Element;
  lines: number[];
}

/** Takes the boxes out of the chosen lines, unless the text is made of such boxes. */
export function trimBoxes(chosen: Lines, { survey, trail }: TrimContext): void {
  const boxes = boxesIn(chosen, survey);
  const inside = boxes.flatMap(({ lines }) => lines);
  if (lengthOf(inside, survey) > lengthOf([...chosen], survey) * largestShare) return;
  for (const at of inside) chosen.delete(at);
  for (const { element } of boxes) trail.add('promo', element);
}

function boxesIn(chosen: Lines, survey: Survey): Box[] {
  const boxes: Box[] = [];
  for (const at of chosen) {
    const line = survey.lines[at] as Line;
    const element = isCall(line) ? boxOf(line, survey) : null;
    if (element === null || isOneOfMany(element)) continue;
    const lines = linesIn(element, at, survey).filter((each) => chosen.has(each));
    boxes.push({ element, lines });
  }
  return boxes;
}

/** A box's own line stands before those inside it. */
function linesIn(box: Element, from: number, { lines }: Survey): number[] {
  const inside: number[] = [];
  for (let at = from; box.contains(lines[at]?.element ?? null) && at < lines.length; at += 1)
    inside.push(at);
  return inside;
}

function lengthOf(places: readonly number[], survey: Survey): number {
  return places.reduce((sum, at) => sum + (survey.lines[at]?.text.length ?? 0), 0);
}

/** A container's own text, all of which is one short link or button. */
function isCall({ element, text }: Line): boolean {
  if (!/^(?:div|section|aside|center)$/.test(element.localName) || text.length > longestCall)
    return false;
  const pressed = [...element.children].filter((child) => child.matches('a[href], button'));
  const said = pressed.map((each) => each.textContent ?? '').join(' ');
  return pressed.length > 0 && pressed.length <= 2 && wordless(said) === wordless(text);
}

function wordless(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The box itself, when it holds a little prose and nothing that a story would show. */
function boxOf({ element }: Line, survey: Survey): Element | null {
  const { text, prose } = survey.of(element);
  if (prose === 0 || text > longestBox) return null;
  return element.querySelector('img, pre, table, code, figure, ul, ol, [aria-expanded]') === null
    ? element
    : null;
}

/** Sections of a list of things may each end in a link: three of a shape are the story itself. */
function isOneOfMany(box: Element): boolean {
  const siblings = [...(box.parentElement?.children ?? [])];
  return (
    siblings.filter((each) => each.localName === box.localName && each.className === box.className)
      .length >= 3
  );
}
