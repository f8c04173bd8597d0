// Highlights that lie over one another, as they are drawn: the newest on top. Pure.

import type { HighlightColour } from '../article/highlight';
import type { Span } from '../reading/quote';

export interface Layer extends Span {
  colour: HighlightColour;
}

/** Stretches that do not overlap, each in the colour of the highest rank there. */
export function layersOf(spans: readonly (Layer & { rank: number })[]): Layer[] {
  const edges = [...new Set(spans.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const ranked = [...spans].sort((a, b) => b.rank - a.rank);
  const layers: Layer[] = [];
  for (const [index, from] of edges.entries()) {
    const to = edges[index + 1];
    const top = ranked.find((span) => span.from <= from && span.to > from);
    if (to === undefined || !top) continue;
    const before = layers.at(-1);
    if (before?.to === from && before.colour === top.colour) before.to = to;
    else layers.push({ from, to, colour: top.colour });
  }
  return layers;
}
