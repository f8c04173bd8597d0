// An article that is turned page by page instead of scrolled. The page on the screen is the text scrolled to a line; what
// would be cut at its foot is covered. So everything that knows where a line is goes on knowing it.

import { type Line, linesOf } from './lines';
import { pageAt, pageBreaks } from './page-breaks';

export interface PagesPlace {
  /** What holds the headline, the text and what follows it. */
  article: Element;
  /** Pixels at the top and the foot of the window that are no part of a page. */
  margins(): { top: number; bottom: number };
  /** The page that is shown, from 0, of how many; and where on the screen its last line ends, if others follow. */
  onTurn(page: number, count: number, endsAt: number | null): void;
}

export interface Pages {
  /** By so many pages. */
  turn(by: number): void;
  /** To the page with this line; in CSS pixels of the viewport. */
  show(box: Pick<DOMRect, 'top'>): void;
  end(): void;
}

export function turnPages({ article, margins, onTurn }: PagesPlace): Pages {
  const window = article.ownerDocument.defaultView as Window;
  let breaks: number[] = [0];
  let page = 0;
  /** Measured late, and once for everything that changed. */
  let isStale = true;
  /** The first words of the page: found again when the lines are broken anew. */
  let first: Range | null = null;
  let frame = 0;

  function measure(): void {
    if (!isStale) return;
    isStale = false;
    const { top, bottom } = margins();
    const height = Math.max(80, window.innerHeight - top - bottom);
    const down = (line: Line) => ({
      ...line,
      top: line.top + window.scrollY,
      bottom: line.bottom + window.scrollY,
    });
    breaks = pageBreaks(linesOf(article).map(down), top, height);
  }

  function goTo(wanted: number): void {
    page = Math.max(0, Math.min(breaks.length - 1, wanted));
    const { top } = margins();
    const at = Math.round((breaks[page] ?? 0) - top);
    if (Math.abs(window.scrollY - at) >= 1) window.scrollTo({ top: at, behavior: 'instant' });
    const next = breaks[page + 1];
    onTurn(page, breaks.length, next === undefined ? null : next - window.scrollY);
    first = wordsAt(article, top);
  }

  function show({ top }: Pick<DOMRect, 'top'>): void {
    measure();
    const wanted = pageAt(breaks, top + window.scrollY);
    if (wanted !== page) goTo(wanted);
  }

  /** Something else has scrolled, as the browser's own find does: the page there is shown whole. */
  function hearScroll(): void {
    measure();
    if (Math.abs(window.scrollY - Math.round((breaks[page] ?? 0) - margins().top)) <= 1) return;
    goTo(pageAt(breaks, window.scrollY + margins().top));
  }

  function breakAnew(): void {
    isStale = true;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const box = page > 0 ? first?.getBoundingClientRect() : null;
      measure();
      goTo(box ? pageAt(breaks, box.top + window.scrollY) : page);
    });
  }

  const sizes = new ResizeObserver(breakAnew);
  sizes.observe(article);
  const until = new AbortController();
  const how = { signal: until.signal, passive: true };
  window.addEventListener('resize', breakAnew, how);
  window.document.addEventListener('scroll', hearScroll, how);

  measure();
  goTo(pageAt(breaks, window.scrollY + margins().top));
  return {
    turn(by) {
      measure();
      goTo(page + by);
    },
    show,
    end() {
      sizes.disconnect();
      until.abort();
      cancelAnimationFrame(frame);
    },
  };
}

/** The first letter at or below a height of the screen. */
function wordsAt(article: Element, top: number): Range | null {
  const walker = article.ownerDocument.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const range = article.ownerDocument.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node as Text;
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.height === 0 || box.bottom <= top + 1) continue;
    let [low, high] = [0, length - 1];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      range.setStart(node, middle);
      range.setEnd(node, middle + 1);
      const { bottom, height } = range.getBoundingClientRect();
      if (height > 0 && bottom > top + 2) high = middle;
      else low = middle + 1;
    }
    range.setStart(node, low);
    range.setEnd(node, Math.min(length, low + 1));
    return range;
  }
  return null;
}
