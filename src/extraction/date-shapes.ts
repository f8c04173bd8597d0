// Lines that look alike: three with dates are a list's or a thread's.

import { isNamedDate } from './date-labels';
import type { Dated } from './date-sighting';
import type { Line } from './survey';

/** So many dated lines of one look are a list's or a thread's. */
export const listLength = 3;

/** How the lines of a list look alike: by the names of the line's element and of the one around it. */
export function shapeOf({ element }: Line): string {
  const above = element.parentElement;
  return `${element.localName}.${element.getAttribute('class') ?? ''} ${above?.localName}.${above?.getAttribute('class') ?? ''}`;
}

/** The dated lines of each shape, in the page's order. */
export function shapesOf(dated: readonly Dated[]): Map<string, Dated[]> {
  const shapes = new Map<string, Dated[]>();
  for (const each of dated) {
    const shape = shapeOf(each.line);
    const others = shapes.get(shape);
    if (others === undefined) shapes.set(shape, [each]);
    else others.push(each);
  }
  return shapes;
}

/** How far above the headline a story's own date may stand before a list of its like. */
const linesBefore = 5;

/**
 * Whether a line stands right above the headline and all that look like it far below: the story's or the first post's
 * own, and then those of other stories or of replies.
 */
export function standsApart(line: Dated, alike: readonly Dated[], headline: number): boolean {
  const [first, second] = alike;
  if (line !== first || second === undefined) return false;
  const isForDate = isNamedDate(first.line.element) || first.dates[0]?.mark !== null;
  return (
    isForDate && first.at < headline && headline - first.at <= linesBefore && second.at > headline
  );
}
