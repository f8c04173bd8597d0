// The headings of an article on a screen, and which of them one is under.

export interface Heading {
  element: HTMLElement;
  text: string;
  /** 1 for the headline; no level is left out below it, whatever the page did. */
  level: number;
}

/**
 * The headline, where it is given, and the headings of the text, in order; empty ones left out.
 *
 * @param headline Stands above all others.
 */
export function outlineOf(headline: HTMLElement | null, body: Element): Heading[] {
  const found = [...body.querySelectorAll<HTMLElement>('h2, h3, h4, h5, h6')];
  const headings = found.flatMap((element) => headingOf(element, Number(element.localName[1])));
  /** Levels that are open above the next heading, as the page has them. */
  const open: number[] = [];
  for (const heading of headings) {
    while ((open.at(-1) ?? 0) >= heading.level) open.pop();
    open.push(heading.level);
    heading.level = open.length + 1;
  }
  return [...(headline ? headingOf(headline, 1) : []), ...headings];
}

function headingOf(element: HTMLElement, level: number): Heading[] {
  const text = element.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  return text === '' ? [] : [{ element, text, level }];
}

/**
 * The place in an outline of the heading one is under: the last one above a line of the screen; 0 before the first.
 *
 * @param line In CSS pixels of the viewport.
 */
export function headingAt(headings: readonly Heading[], line: number): number {
  let [low, high] = [0, headings.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const top = headings[middle]?.element.getBoundingClientRect().top ?? 0;
    if (top <= line) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
