// The reader's place in the article on the screen: gone to at the beginning, kept from then on.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../article/article';
import type { Place } from '../article/entry';
import { type Following, follow } from '../reading/follow';

/** Where an article is on a screen, and what is to become of the reader's place in it. */
export interface Placed {
  /** Null while none is on the screen. */
  article: Article | null;
  /** What scrolls; null for the window. */
  scroller(): HTMLElement | null;
  /** Pixels at its top that something lies over. */
  covered(): number;
  /** Where to go at the beginning; null to stay. */
  start: Place | null;
  keep(place: Place): void;
  /** Brings a line to the top, where scrolling does not do it. */
  bring?(box: DOMRect): void;
}

export interface PlaceHere {
  /** Whether the reader was brought to where they were, and has not gone far since. */
  wasHere: boolean;
  /** To the first line, and the word about it goes. False when there is no such word. */
  startOver(): boolean;
}

/** A reader who has come this far from where they were has no use for the word about it. */
const farInScreens = 0.75;

/** To be called after what draws the article, so that its text is there when the place is looked for. */
export function usePlace(placed: Placed): PlaceHere {
  const [wasHere, setWasHere] = useState(false);
  const following = useRef<Following | null>(null);
  const newest = useRef(placed);
  newest.current = placed;
  const { article } = placed;

  useLayoutEffect(() => {
    const { scroller, covered, start, bring } = newest.current;
    const body = document.querySelector('[data-screen="article"] [data-part="body"]');
    if (!article || !body) return;
    const onPlace = (place: Place) => newest.current.keep(place);
    const now = follow({ body, scroller: scroller(), covered, onPlace, bring });
    following.current = now;
    if (start) now.goTo(start);
    setWasHere(start !== null && start.fraction < 1);
    return now.end;
  }, [article]);

  useLayoutEffect(() => {
    if (!wasHere) return;
    const scroller = newest.current.scroller();
    const at = () => scroller?.scrollTop ?? scrollY;
    const from = at();
    const look = () => {
      if (Math.abs(at() - from) > farInScreens * innerHeight) setWasHere(false);
    };
    const scrolled = scroller ?? document;
    scrolled.addEventListener('scroll', look, { passive: true });
    return () => scrolled.removeEventListener('scroll', look);
  }, [wasHere, article]);

  return {
    wasHere,
    startOver() {
      if (!wasHere) return false;
      setWasHere(false);
      following.current?.letGo();
      (newest.current.scroller() ?? window).scrollTo({ top: 0, behavior: 'instant' });
      return true;
    },
  };
}
