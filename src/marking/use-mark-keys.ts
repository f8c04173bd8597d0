// The keys of marking: of the words that are selected, else the sentence the reader is at, and of highlights there are.

import { useRef } from 'preact/hooks';
import type { Highlight, HighlightColour } from '../article/highlight';
import type { ExactQuote } from '../reading/exact-quote';
import type { View } from '../reading/place';
import { useKeys } from '../ui/keys';
import type { Marking } from './marking';

interface MarkKeys {
  marking: Marking;
  /** BCP 47, of the article. */
  language: string;
  view(): View;
}

export function useMarkKeys({ marking, language, view }: MarkKeys): void {
  /** What the key has marked last: pressed again, it takes all of the paragraph. */
  const last = useRef<{ id: string; quote: ExactQuote } | null>(null);

  /** Marks what is selected; null where nothing is, or nothing may be. */
  function markSelected(colour?: HighlightColour): string | null {
    const selected = marking.canMake.peek() ? marking.page.peek()?.selected() : null;
    if (!selected) return null;
    getSelection()?.removeAllRanges();
    return marking.make(selected.quote, colour);
  }

  function markSentence(): string | null {
    const page = marking.page.peek();
    const quote = marking.canMake.peek() ? page?.sentence(view(), language) : null;
    if (!page || !quote) return null;
    const { current } = last;
    const before = current && marking.highlights.peek().find(({ id }) => id === current.id);
    if (before && isSame(current.quote, quote)) {
      const whole = page.paragraph(before);
      if (whole) marking.change(before.id, whole);
      return before.id;
    }
    const there = marking.highlights.peek().find((each) => isSame(each, quote));
    if (there) return there.id;
    const id = marking.make(quote);
    last.current = { id, quote };
    return id;
  }

  const openOne = (id: string | null, writes: boolean) => {
    if (id !== null) marking.open.value = { id, writes };
    return id !== null;
  };

  function step(by: 1 | -1): boolean {
    const found = marking.highlights.peek().filter(({ id }) => marking.places.peek().get(id));
    if (found.length === 0) return false;
    const at = found.findIndex(({ id }) => id === current(marking));
    const next = at < 0 ? nearest(found, by) : at + by;
    const wanted = found[(next + found.length) % found.length];
    if (wanted) marking.wanted.value = wanted.id;
    return true;
  }

  /** The first one below the top of the screen, or the last one above it. */
  function nearest(found: Highlight[], by: 1 | -1): number {
    const top = marking.page.peek()?.topOffset(view()) ?? 0;
    const first = found.findIndex(({ id }) => (marking.places.peek().get(id)?.from ?? 0) >= top);
    const below = first < 0 ? found.length : first;
    return by > 0 ? below : below - 1;
  }

  const inColour = (colour: HighlightColour) => () => {
    if (markSelected(colour) !== null) return true;
    const id = current(marking);
    if (id === null) return false;
    marking.change(id, { colour });
    return true;
  };

  useKeys({
    highlight: () => {
      const id = markSelected() ?? markSentence();
      if (id !== null) marking.wanted.value = id;
      return id !== null;
    },
    note: () => openOne(markSelected() ?? current(marking) ?? markSentence(), true),
    nextHighlight: () => step(1),
    previousHighlight: () => step(-1),
    yellow: inColour('yellow'),
    green: inColour('green'),
    blue: inColour('blue'),
    pink: inColour('pink'),
    remove: () => {
      const id = current(marking);
      if (id === null) return false;
      marking.remove(id);
      return true;
    },
    undo: marking.undo,
  });
}

/** The highlight whose sign, card or row has the focus, else the one that is open. */
function current(marking: Marking): string | null {
  const focused = document.activeElement?.closest<HTMLElement>('[data-highlight]');
  return focused?.dataset.highlight ?? marking.open.peek()?.id ?? null;
}

function isSame(one: ExactQuote, other: ExactQuote): boolean {
  return one.quote === other.quote && one.offset === other.offset;
}
