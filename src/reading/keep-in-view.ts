// Keeps a stretch of an article in view while it moves on, until the reader scrolls away from it.

export interface KeptInView {
  /** Pixels of the window that something lies over. */
  covered(): { top: number; bottom: number };
  /** The reader has scrolled away from the stretch, or is back at it. */
  onAway(isAway: boolean): void;
  /** Has a stretch shown where scrolling does not do it; false where that does. */
  bring?: ((box: DOMRect) => boolean) | undefined;
}

export interface ViewKeeper {
  /** This stretch is the one to be seen now. */
  show(range: Range): void;
  /** Goes to it, also when the reader had left it. */
  comeBack(): void;
  end(): void;
}

/** Of the height there is: what is above the one or below the other is brought to the first. */
const restAt = 0.2;
const lowest = 0.75;
/** A scroll of ours is over after this long, if no event says so before. */
const scrollingMs = 1200;

export function keepInView({ covered, onAway, bring: bringOtherwise }: KeptInView): ViewKeeper {
  let current: Range | null = null;
  let isAway = false;
  let oursUntil = 0;

  /** The stretch, in shares of the height there is: 0 at its top, 1 at its bottom. */
  function whereabouts(): { top: number; bottom: number; height: number; px: number } | null {
    const box = current?.getClientRects().length ? current.getBoundingClientRect() : null;
    if (!box) return null;
    const { top, bottom } = covered();
    const height = Math.max(1, document.documentElement.clientHeight - top - bottom);
    return {
      top: (box.top - top) / height,
      bottom: (box.bottom - top) / height,
      height,
      px: box.top - top,
    };
  }

  function isInView(): boolean {
    const at = whereabouts();
    return at === null || (at.bottom > 0 && at.top < 1);
  }

  function setAway(to: boolean): void {
    if (to === isAway) return;
    isAway = to;
    onAway(to);
  }

  function bring(): void {
    if (current && bringOtherwise?.(current.getBoundingClientRect())) return;
    const at = whereabouts();
    if (!at || (at.top >= 0 && at.bottom <= lowest)) return;
    const by = at.px - restAt * at.height;
    // A long sentence that has begun where it should is read on where it is.
    if (Math.abs(by) < 1) return;
    oursUntil = performance.now() + scrollingMs;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const isFar = Math.abs(by) > 2 * at.height;
    scrollBy({ top: by, behavior: calm || isFar ? 'instant' : 'smooth' });
  }

  function hearScroll(): void {
    if (performance.now() >= oursUntil) setAway(!isInView());
  }
  function hearEnd(): void {
    oursUntil = 0;
  }

  const listening = new AbortController();
  const how = { signal: listening.signal, passive: true, capture: true };
  document.addEventListener('scroll', hearScroll, how);
  document.addEventListener('scrollend', hearEnd, how);
  for (const touch of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
    document.addEventListener(touch, hearEnd, how);

  return {
    show(range) {
      current = range;
      if (isAway && isInView()) setAway(false);
      if (!isAway) bring();
    },
    comeBack() {
      setAway(false);
      bring();
    },
    end: () => listening.abort(),
  };
}
