// Scrolling by itself, until the reader does anything. Where motion is unwelcome it goes on by screens, as often as one is
// read.

export interface ScrolledPage {
  /** How far a minute, in CSS pixels: asked for all the time. */
  pxPerMinute(): number;
  /** Whether it goes by screens. */
  bySteps(): boolean;
  /** One screen on. False at the end. */
  step(): boolean;
  /** Pixels that a screen has for text. */
  height(): number;
  /** The reader did something, or the end has come. */
  onStop(): void;
}

export interface AutoScroll {
  /** Ends it without a word. */
  end(): void;
}

/** What a reader does that ends it; keys are told apart by whoever hears them. */
const touches = ['wheel', 'pointerdown', 'touchstart'];

export function scrollByItself(page: ScrolledPage): AutoScroll {
  let frame = 0;
  let last: number | null = null;
  /** Pixels that are still to be scrolled: browsers take whole ones. */
  let due = 0;

  function end(): void {
    cancelAnimationFrame(frame);
    until.abort();
  }

  function stop(): void {
    end();
    page.onStop();
  }

  function goOn(now: number): void {
    // A tab that slept does not catch up.
    const passedMs = Math.min(100, now - (last ?? now));
    last = now;
    due += (page.pxPerMinute() * passedMs) / 60_000;
    if (page.bySteps() ? !stepped() : !scrolled()) {
      stop();
      return;
    }
    frame = requestAnimationFrame(goOn);
  }

  function stepped(): boolean {
    if (due < page.height()) return true;
    due = 0;
    return page.step();
  }

  function scrolled(): boolean {
    const whole = Math.floor(due);
    if (whole === 0) return true;
    due -= whole;
    const before = scrollY;
    scrollBy({ top: whole, behavior: 'instant' });
    return scrollY > before;
  }

  const until = new AbortController();
  const how = { signal: until.signal, passive: true, capture: true };
  const touch = ({ target }: Event) => {
    // Its own controls.
    if (!(target as Element).closest?.('[data-part="auto-scroll"]')) stop();
  };
  for (const name of touches) addEventListener(name, touch, how);
  frame = requestAnimationFrame(goOn);
  return { end };
}
