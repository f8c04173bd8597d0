// What the aids of a reader tab know of one another: which are open, and the one way to a place in the text, which is
// another when the article is turned in pages.

import { type Signal, signal } from '@preact/signals';
import type { Pages } from '../reading/pages';
import { type SidePanelState, sidePanel } from '../ui/side-panel';

export interface Aids {
  readonly outline: SidePanelState;
  readonly isFinding: Signal<boolean>;
  readonly scrollsItself: Signal<boolean>;
  /** Whether everything but the text is hidden, as was asked for, or only the controls, which faded by themselves. */
  readonly bare: Signal<'asked' | 'faded' | null>;
  /** From 0 to 1: how far the text has been scrolled. */
  readonly progress: Signal<number>;
  /** While the article is turned in pages. */
  readonly pages: Signal<Pages | null>;
  /** Brings a line to the top, or its page on the screen. */
  bring(box: Pick<DOMRect, 'top'>): void;
  /** Shows the page with a line; false while the article is scrolled. */
  showPage(box: Pick<DOMRect, 'top'>): boolean;
  /** Brings it so far down the screen, and keeps it there while what is around it is laid out. */
  go(target: Element | Range, share?: number): void;
}

/** Of the line above, so much shows. */
const peekPx = 10;
/** So many frames later a text that is laid out as it comes into view has its height. */
const settlingFrames = 4;

export function createAids(): Aids {
  const pages = signal<Pages | null>(null);

  function showPage(box: Pick<DOMRect, 'top'>): boolean {
    const turned = pages.peek();
    turned?.show(box);
    return turned !== null;
  }

  function bring({ top }: Pick<DOMRect, 'top'>, share = 0): void {
    if (showPage({ top })) return;
    const above = coveredAbove();
    const by = top - above - Math.max(peekPx, share * (innerHeight - above));
    if (Math.abs(by) >= 1) scrollBy({ top: by, behavior: 'instant' });
  }

  return {
    outline: sidePanel('outline'),
    isFinding: signal(false),
    scrollsItself: signal(false),
    bare: signal(null),
    progress: signal(0),
    pages,
    showPage,
    bring,
    go(target, share = 0) {
      let frames = settlingFrames;
      const settle = () => {
        const box = boxOf(target);
        if (box) bring(box, share);
        frames -= 1;
        if (frames > 0) requestAnimationFrame(settle);
      };
      settle();
    },
  };
}

function boxOf(target: Element | Range): DOMRect | undefined {
  return target instanceof Range
    ? (target.getClientRects()[0] ?? undefined)
    : target.getBoundingClientRect();
}

/** Pixels at the top of the window that the bar lies over. */
export function coveredAbove(): number {
  return document.querySelector<HTMLElement>('.reader-bar')?.offsetHeight ?? 0;
}

/** And at its foot, the bars of listening and of scrolling. */
export function coveredBelow(): number {
  const bars = [...document.querySelectorAll<HTMLElement>('[data-at-foot]')];
  return Math.max(0, ...bars.map((bar) => innerHeight - bar.getBoundingClientRect().top));
}

/** The article on the screen, and its text. */
export function articleHere(): { article: HTMLElement; body: HTMLElement } | null {
  const article = document.querySelector<HTMLElement>('[data-screen="article"] article');
  const body = article?.querySelector<HTMLElement>('[data-part="body"]');
  return article && body ? { article, body } : null;
}
