// Finding words in the article on the screen: where they stand, which of them is looked at, and the light on those in view.

import { readArticle } from './article-text';
import { blocksInView } from './blocks-in-view';
import { type Findable, findable } from './find';
import type { View } from './place';
import type { Span } from './quote';
import { createLights, putOut } from './spotlight';

export interface Searched {
  /** What holds the headline and the text. */
  article: Element;
  view(): View;
  /** Brings a stretch into view. */
  go(range: Range): void;
}

/** How often the words are there, and at which of them one is, from 0; -1 where they are not. */
export interface Found {
  count: number;
  current: number;
}

export interface Finder {
  /** Goes to the first one from where the reader was when they began. */
  search(words: string): Found;
  /** To the one after or before, from the last to the first and back. */
  step(by: 1 | -1): Found;
  /** Goes back to where the reader was when they began. */
  goBack(): void;
  end(): void;
}

/** So many frames later a text that is laid out as it comes into view has its height. */
const settlingFrames = 4;

/** The names that stylesheets know them by. */
const lights = ['found', 'found-current'];

export function createFinder({ article, view, go }: Searched): Finder {
  let body = readArticle(article);
  let text: Findable = findable(body.text);
  let words = '';
  let found: Span[] = [];
  let current = -1;
  let frame = 0;
  const begun = blocksInView(article, view())?.first;
  const begunTop = begun?.getBoundingClientRect().top ?? 0;
  const begunAt = begun ? body.offsetOf(begun, 0) : 0;
  const [all, one] = createLights(lights);

  /** The text may change meanwhile, by a page that is joined. */
  const changes = new MutationObserver(() => {
    body = readArticle(article);
    text = findable(body.text);
    found = text.find(words);
    current = Math.min(current, found.length - 1);
    light();
  });
  changes.observe(article, { childList: true, subtree: true, characterData: true });

  /** Only what is in view is lit: a letter may be there thousands of times. */
  function light(): void {
    if (!all || !one) return;
    all.clear();
    one.clear();
    if (found.length === 0) return;
    const near = blocksInView(article, view());
    if (!near) return;
    const to = body.offsetOf(near.last, near.last.childNodes.length);
    for (let at = firstFrom(body.offsetOf(near.first, 0)); at < found.length; at += 1) {
      const span = found[at] as Span;
      if (span.from > to) break;
      const range = body.rangeOf(span);
      if (range) (at === current ? one : all).add(range);
    }
  }

  function lightSoon(): void {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(light);
  }

  /** The number of the first one that ends after a place. */
  function firstFrom(offset: number): number {
    let [low, high] = [0, found.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((found[middle] as Span).to > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  function goTo(next: number): Found {
    current = next;
    const range = found[next] ? body.rangeOf(found[next]) : null;
    if (range) go(range);
    lightSoon();
    return { count: found.length, current };
  }

  const until = new AbortController();
  const how = { signal: until.signal, passive: true };
  document.addEventListener('scroll', lightSoon, how);
  addEventListener('resize', lightSoon, how);

  return {
    search(wanted) {
      words = wanted;
      found = text.find(words);
      return goTo(found.length === 0 ? -1 : firstFrom(begunAt) % found.length);
    },
    step(by) {
      if (found.length === 0) return { count: 0, current: -1 };
      return goTo((current + by + found.length) % found.length);
    },
    goBack() {
      let frames = settlingFrames;
      const settle = () => {
        const by = begun ? begun.getBoundingClientRect().top - begunTop : 0;
        if (Math.abs(by) >= 1) scrollBy({ top: by, behavior: 'instant' });
        frames -= 1;
        if (frames > 0) requestAnimationFrame(settle);
      };
      settle();
    },
    end() {
      until.abort();
      changes.disconnect();
      cancelAnimationFrame(frame);
      putOut(lights);
    },
  };
}
