// The line or lines that are read, lit while the rest is dimmed: they follow the pointer, the keys, and the scrolling.

import { type Line, lineAt, linesOf } from './lines';

export interface FocusedText {
  article: Element;
  /** How many lines: odd. */
  count: number;
  /** Pixels at the top and the foot of the window that something lies over. */
  covered(): { top: number; bottom: number };
  /** Brings a line into view that the keys have come to. */
  bring(line: Line): void;
  /** What is lit, in CSS pixels of the viewport; null where there is no text. */
  onShow(lit: { top: number; bottom: number } | null): void;
}

export interface FocusLine {
  /** By so many lines. */
  step(by: number): void;
  end(): void;
}

/** Where the eyes are, at first, of the height there is. */
const firstShare = 0.35;
/** Letters reach a little over and under their line. */
const air = 3;

export function focusLine({ article, count, covered, bring, onShow }: FocusedText): FocusLine {
  const window = article.ownerDocument.defaultView as Window;
  let eye = eyeAtFirst();
  let frame = 0;

  function eyeAtFirst(): number {
    const { top, bottom } = covered();
    return top + firstShare * (window.innerHeight - top - bottom);
  }

  /** With a screen more on both sides, for the keys. */
  const lines = () =>
    linesOf(article, { top: -window.innerHeight, bottom: 2 * window.innerHeight });

  function look(): void {
    const all = lines();
    const at = lineAt(all, eye);
    const around = (count - 1) / 2;
    const lit = at < 0 ? [] : all.slice(Math.max(0, at - around), at + around + 1);
    const [first, last] = [lit[0], lit.at(-1)];
    onShow(first && last ? { top: first.top - air, bottom: last.bottom + air } : null);
  }

  function lookSoon(): void {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
  }

  const until = new AbortController();
  const how = { signal: until.signal, passive: true };
  window.document.addEventListener('scroll', lookSoon, how);
  window.addEventListener('resize', lookSoon, how);
  const follow = ({ clientX, clientY }: PointerEvent) => {
    const { left, right } = article.getBoundingClientRect();
    if (clientX < left || clientX > right) return;
    eye = clientY;
    lookSoon();
  };
  for (const name of ['pointermove', 'pointerdown'] as const)
    window.document.addEventListener(name, follow, how);
  const sizes = new ResizeObserver(lookSoon);
  sizes.observe(article);
  look();

  return {
    step(by) {
      const all = lines();
      const wanted = all[Math.max(0, lineAt(all, eye) + by)];
      if (!wanted) return;
      const before = window.scrollY;
      bring(wanted);
      eye = (wanted.top + wanted.bottom) / 2 - (window.scrollY - before);
      look();
    },
    end() {
      until.abort();
      sizes.disconnect();
      cancelAnimationFrame(frame);
      onShow(null);
    },
  };
}
