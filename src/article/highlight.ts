// A passage that a reader has marked, with what they had to say about it.

import type { TextQuote } from './text-quote';

export const highlightColours = ['yellow', 'green', 'blue', 'pink'] as const;

export type HighlightColour = (typeof highlightColours)[number];

export interface Highlight extends TextQuote {
  /** Drawn at random: two that are made at the same time on two machines are two. */
  id: string;
  colour: HighlightColour;
  /** What the reader wrote about it; plain text, with line breaks. Absent where there is nothing. */
  note?: string;
  /** When it was made, and when its words, colour or note were last changed; epoch milliseconds. */
  createdAt: number;
  updatedAt: number;
  /**
   * Nowhere else in the text stood the same words when it was made: where they still stand once they are the same
   * ones, whatever is around them now.
   */
  unique?: true;
}

/** What of a highlight its reader can change: its colour, its note, which words it is on. */
export type HighlightChange = Partial<Omit<Highlight, 'id' | 'createdAt' | 'updatedAt'>>;

/** The highlight with something changed; a note without words is none. */
export function changed(before: Highlight, change: HighlightChange, now: number): Highlight {
  const { note, unique, ...rest } = { ...before, ...change };
  const isUnique = change.quote === undefined ? unique : change.unique;
  return {
    ...rest,
    ...(note?.trim() && { note: note.trim() }),
    ...(isUnique && { unique: true }),
    // Later than before, whatever the clock says.
    updatedAt: Math.max(now, before.updatedAt + 1),
  };
}

/**
 * The highlights of a row, in the order of the text. They may come from another machine, a newer version or a file:
 * what cannot be one is left out here (and stays in the row), a colour that is not known is the first.
 */
export function highlightsOf({ highlights }: { highlights?: readonly unknown[] }): Highlight[] {
  if (!Array.isArray(highlights)) return [];
  return highlights
    .filter(isHighlight)
    .map((each) => ({ ...each, colour: isColour(each.colour) ? each.colour : 'yellow' }) as const)
    .sort((a, b) => a.offset - b.offset || (a.id < b.id ? -1 : 1));
}

function isColour(value: unknown): value is HighlightColour {
  return highlightColours.some((each) => each === value);
}

function isHighlight(value: unknown): value is Highlight {
  if (typeof value !== 'object' || value === null) return false;
  const { id, quote, prefix, suffix, offset, note, createdAt, updatedAt } =
    value as Partial<Highlight>;
  return (
    [id, quote, prefix, suffix, note ?? ''].every((each) => typeof each === 'string') &&
    quote?.trim() !== '' &&
    [offset, createdAt, updatedAt].every(Number.isFinite)
  );
}
