// Follows a reader through an article on a screen: brings them to where they were, and tells where they are.

import type { Place } from '../article/entry';
import { readBody } from './body-text';
import { boxOf, findPlace, placeIn, type View } from './place';
import type { Span } from './quote';

export interface Followed {
  /** What the article's markup was written into. */
  body: Element;
  /** What scrolls; null for the window. */
  scroller: HTMLElement | null;
  /** Pixels at the top of what scrolls that something else lies over. */
  covered(): number;
  onPlace(place: Place): void;
  /** Brings a line to the top, where scrolling does not do it. */
  bring?: ((box: DOMRect) => void) | undefined;
}

export interface Following {
  /** Puts the line of a place at the top, and holds it there until the layout is at rest or the reader scrolls. */
  goTo(place: Place): void;
  /** Stops holding it. */
  letGo(): void;
  /** Ends it. What was not told by then is not told: the text may be gone from the screen already. */
  end(): void;
}

/** A place is told after this long, and again for as long as the reader scrolls on. */
const toldEveryMs = 500;
/** Of the line above, so much shows: that there is more, and not a line for the first one. */
const peekPx = 10;
/** Pictures and fonts arrive late; for so long the line is put back where it was. */
const settlingMs = 1500;

export function follow({ body, scroller, covered, onPlace, bring }: Followed): Following {
  const doc = body.ownerDocument;
  const scrolled = scroller ?? doc;
  let text = readBody(body);
  /** The last place that was told, or gone to. */
  let last: Place | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let held: Span | null = null;
  let holdUntil = 0;
  let frame = 0;

  /** The text may have been written anew, or in part, by a page that was joined. */
  const changes = new MutationObserver(() => {
    text = readBody(body);
    held = null;
  });
  changes.observe(body, { childList: true, subtree: true, characterData: true });

  function inView(): View {
    const box = scroller?.getBoundingClientRect();
    return {
      top: (box?.top ?? 0) + covered(),
      bottom: box?.bottom ?? doc.documentElement.clientHeight,
    };
  }

  function tell(): void {
    clearTimeout(timer);
    timer = undefined;
    if (performance.now() < holdUntil) return;
    const place = placeIn(text, inView());
    if (place === null || (place.offset === last?.offset && place.fraction === last.fraction))
      return;
    last = place;
    onPlace(place);
  }

  function hear(): void {
    timer ??= setTimeout(tell, toldEveryMs);
  }

  /** Only what is still to be told: the page may be gone before a new measurement. */
  function hearEnd(): void {
    if (timer !== undefined) tell();
  }

  function put(place: Place): void {
    held ??= findPlace(text.text, place);
    const box = boxOf(text, held);
    if (!box) return;
    if (bring) {
      bring(box);
      return;
    }
    const by = box.top - inView().top - peekPx;
    if (Math.abs(by) >= 1)
      (scroller ?? doc.defaultView)?.scrollBy({ top: by, behavior: 'instant' });
  }

  /** Frame by frame, in one loop however often it is called for. */
  function hold(): void {
    if (last === null || performance.now() >= holdUntil) return;
    put(last);
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(hold);
  }

  const letGo = () => {
    holdUntil = 0;
  };

  /** Lines are broken anew: what was the first one stays it. */
  let width = 0;
  const sizes = new ResizeObserver(([entry]) => {
    const now = entry?.contentRect.width ?? 0;
    if (width !== 0 && now !== width && last) goTo(last);
    width = now;
  });
  sizes.observe(body);

  function goTo(place: Place): void {
    last = place;
    held = null;
    holdUntil = performance.now() + settlingMs;
    hold();
  }

  scrolled.addEventListener('scroll', hear, { passive: true });
  doc.addEventListener('visibilitychange', hearEnd);
  doc.defaultView?.addEventListener('pagehide', hearEnd);
  const touches = ['wheel', 'pointerdown', 'keydown', 'touchstart'];
  for (const touch of touches) doc.addEventListener(touch, letGo, { passive: true, capture: true });

  return {
    goTo,
    letGo,
    end() {
      letGo();
      clearTimeout(timer);
      changes.disconnect();
      sizes.disconnect();
      scrolled.removeEventListener('scroll', hear);
      doc.removeEventListener('visibilitychange', hearEnd);
      doc.defaultView?.removeEventListener('pagehide', hearEnd);
      for (const touch of touches) doc.removeEventListener(touch, letGo, { capture: true });
    },
  };
}
