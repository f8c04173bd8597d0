// What turns pages besides the keys: a press at the side of the text, a swipe, the wheel.

/** Of the text's width, on both sides. */
const sideShare = 0.18;
/** A swipe is so long, in pixels; a turn of the wheel so much. */
const swipePx = 45;
const wheelPx = 30;
/** The wheel of a touch pad runs on. */
const wheelPauseMs = 300;

/** What has a use of its own for it. */
const controls =
  'a, button, input, select, summary, label, [role="button"], [data-side-panel], [data-scroll], [data-gallery], dialog, search, .reader-bar';

/** @returns What ends it. */
export function hearTurns(turn: (by: 1 | -1) => void): () => void {
  const until = new AbortController();
  const how = { signal: until.signal, passive: true };
  let start: { x: number; y: number } | null = null;
  let swipedAt = 0;
  let turned = 0;
  let wheeled = 0;
  const isRightToLeft = () =>
    document.querySelector<HTMLElement>('[data-screen="article"] article')?.dir === 'rtl';

  document.addEventListener(
    'click',
    ({ target, clientX, defaultPrevented }) => {
      if (defaultPrevented) return;
      // The click that a swipe ends with.
      if (performance.now() - swipedAt < 400 || isControl(target)) return;
      if (getSelection()?.isCollapsed === false) return;
      const side = sideOf(clientX);
      if (side !== 0) turn((isRightToLeft() ? -side : side) as 1 | -1);
    },
    how,
  );
  document.addEventListener(
    'touchstart',
    ({ touches, target }) => {
      const [touch] = touches;
      start =
        touches.length === 1 && touch && !isControl(target)
          ? { x: touch.clientX, y: touch.clientY }
          : null;
    },
    how,
  );
  document.addEventListener(
    'touchend',
    ({ changedTouches: [touch] }) => {
      if (!start || !touch || getSelection()?.isCollapsed === false) return;
      const [x, y] = [touch.clientX - start.x, touch.clientY - start.y];
      const isSideways = Math.abs(x) > Math.abs(y);
      const far = isSideways ? x : y;
      if (Math.abs(far) < swipePx) return;
      swipedAt = performance.now();
      const isNext = isSideways && isRightToLeft() ? far > 0 : far < 0;
      turn(isNext ? 1 : -1);
    },
    how,
  );
  document.addEventListener(
    'wheel',
    ({ deltaY, deltaMode, ctrlKey, target }) => {
      if (ctrlKey || (target as Element).closest('[data-side-panel], dialog')) return;
      const now = performance.now();
      if (now - turned < wheelPauseMs) return;
      wheeled += deltaMode === 0 ? deltaY : deltaY * wheelPx;
      if (Math.abs(wheeled) < wheelPx) return;
      turned = now;
      turn(wheeled > 0 ? 1 : -1);
      wheeled = 0;
    },
    how,
  );
  return () => until.abort();
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(controls) !== null;
}

/** -1 at the left of the screen of the text, 1 at the right, 0 in its middle. */
function sideOf(x: number): -1 | 0 | 1 {
  const box = document.querySelector('[data-screen="article"]')?.getBoundingClientRect();
  if (!box || x < box.left || x > box.right) return 0;
  const share = (x - box.left) / box.width;
  return share < sideShare ? -1 : share > 1 - sideShare ? 1 : 0;
}
