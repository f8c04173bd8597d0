// The highlights of all articles, as the library page lists them: by article, the one marked last first. Pure.

import type { Entry } from '../article/entry';
import { type Highlight, type HighlightColour, highlightsOf } from '../article/highlight';
import { fold } from '../search/fold';

/** A row of the list: an article, or one of its highlights, which follow it in the order of its text. */
export type HighlightRow =
  | { kind: 'article'; key: string; entry: Entry }
  | { kind: 'highlight'; key: string; entry: Entry; highlight: Highlight };

export interface WantedHighlights {
  /** Every word of it must stand in the words, the note, or the names of article and publication. */
  query: string;
  /** Null for all of them. */
  colour: HighlightColour | null;
}

export function highlightRows(
  entries: readonly Entry[],
  { query, colour }: WantedHighlights,
): HighlightRow[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const marked = entries.flatMap((entry) => {
    const highlights = highlightsOf(entry).filter(
      (each) => (colour === null || each.colour === colour) && holds(entry, each, words),
    );
    return highlights.length > 0 ? [{ entry, highlights }] : [];
  });
  return marked
    .sort((a, b) => newest(b.highlights) - newest(a.highlights))
    .flatMap(({ entry, highlights }) => [
      { kind: 'article', key: entry.id, entry } as const,
      ...highlights.map((highlight) => {
        const key = `${entry.id} ${highlight.id}`;
        return { kind: 'highlight', key, entry, highlight } as const;
      }),
    ]);
}

function newest(highlights: readonly Highlight[]): number {
  return highlights.reduce((latest, { updatedAt }) => Math.max(latest, updatedAt), 0);
}

function holds({ summary }: Entry, { quote, note }: Highlight, words: string[]): boolean {
  const text = fold([quote, note, summary.title, summary.siteName].join('\n'));
  return words.every((word) => text.includes(word));
}
