// A document on a screen that a test can look at and touch: a tab, or the popup. What both browsers
// do alike lives here; `chromium.ts` and `firefox.ts` bring the few things they do differently.

import { until } from './until.ts';

export type Modifier = 'Alt' | 'Control' | 'Shift';

/** A key by its DOM name (`Enter`, `ArrowDown`, `a`), with the modifiers held down. */
export interface KeyPress {
  key: string;
  modifiers?: Modifier[];
}

export interface MousePress {
  button?: 'left' | 'middle';
  modifiers?: Modifier[];
}

export interface Point {
  x: number;
  y: number;
}

/** Runs inside the page: everything it uses comes in as arguments of plain JSON. */
type PageFunction<Args extends unknown[], Result> = (...args: Args) => Result | Promise<Result>;

export abstract class View {
  /** Evaluates an expression, awaits it, and gives the value of the JSON text it results in. */
  protected abstract run(expression: string): Promise<unknown>;

  /** Evaluates an expression and waits for no answer. */
  protected abstract runBlind(expression: string): Promise<void>;

  protected abstract pressMouse(at: Point, press: MousePress): Promise<void>;

  /** A real key, to whatever has the focus. */
  abstract pressKey(press: KeyPress): Promise<void>;

  /** Writes what is on the screen to a PNG file. */
  abstract screenshot(path: string): Promise<void>;

  abstract close(): Promise<void>;

  async evaluate<Args extends unknown[], Result>(
    run: PageFunction<Args, Result>,
    ...args: Args
  ): Promise<Result> {
    return (await this.run(expressionOf(run, args))) as Result;
  }

  /** Evaluates what ends this view, so that no answer may ever come. */
  async evaluateLast<Args extends unknown[]>(
    run: PageFunction<Args, unknown>,
    ...args: Args
  ): Promise<void> {
    await this.runBlind(expressionOf(run, args));
  }

  /** Evaluates until the answer is truthy. */
  until<Args extends unknown[], Result>(
    what: string,
    run: PageFunction<Args, Result>,
    ...args: Args
  ): Promise<NonNullable<Result>> {
    return until(what, () => this.evaluate(run, ...args));
  }

  /**
   * Presses the mouse on an element, once it can be hit: scrolled to, not covered, and standing still, as a list in which
   * a line comes late would carry it away.
   */
  async click(selector: string, press: MousePress = {}): Promise<void> {
    let last: Point | null = null;
    const at = await until(`${selector} to be clickable`, async () => {
      const now = await this.evaluate(hitPoint, selector);
      const stands = now !== null && now.x === last?.x && now.y === last.y;
      last = now;
      return stands ? now : null;
    });
    await this.pressMouse(at, press);
  }

  /** Types into whatever has the focus. */
  async type(text: string): Promise<void> {
    for (const key of text) await this.pressKey({ key });
  }

  exists(selector: string): Promise<boolean> {
    return this.evaluate((selector) => document.querySelector(selector) !== null, selector);
  }

  /** The element's text as it shows, or null where there is no such element. */
  async text(selector: string): Promise<string | null> {
    return (await this.texts(selector))[0] ?? null;
  }

  /** The text of all such elements. */
  texts(selector: string): Promise<string[]> {
    return this.evaluate(
      (selector) =>
        [...document.querySelectorAll<HTMLElement>(selector)].map((each) =>
          // Not textContent: what is hidden must not count as shown.
          each.innerText.trim(),
        ),
      selector,
    );
  }
}

/** An expression that calls the function with these arguments and gives its result as JSON text. */
export function expressionOf<Args extends unknown[]>(
  run: PageFunction<Args, unknown>,
  args: Args,
): string {
  const list = args.map((arg) => JSON.stringify(arg) ?? 'undefined').join(', ');
  return `(async () => JSON.stringify({ value: await (${run})(${list}) }))()`;
}

/** The value in the JSON text of `expressionOf`. */
export function valueIn(json: unknown): unknown {
  return (JSON.parse(String(json)) as { value?: unknown }).value;
}

/**
 * Runs in the page: a point where a press reaches the element, or null while it has no size or something
 * covers it. A link around blocks has boxes without size, so those of its children count too.
 */
function hitPoint(selector: string): Point | null {
  const element = document.querySelector(selector);
  if (!element) return null;
  // A press on a link's words is a press on the link, which may lie over them.
  const target = element.closest('a, button, label') ?? element;
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const boxes = [element, ...element.children].flatMap((each) => [...each.getClientRects()]);
  for (const { left, top, width, height } of boxes) {
    const point = { x: left + width / 2, y: top + height / 2 };
    if (width > 0 && height > 0 && target.contains(document.elementFromPoint(point.x, point.y))) {
      return point;
    }
  }
  return null;
}

/** Runs in the page: where an element is. */
export function middleOf(selector: string): Point | null {
  const element = document.querySelector(selector);
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = element?.getClientRects()[0];
  return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
}
