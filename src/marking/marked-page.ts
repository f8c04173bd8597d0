// An article on a screen with its highlights: where each is, what is selected, what lies under a finger. They are drawn by
// the CSS Custom Highlight API, so that the article's markup stays as it is; where a browser has none, the signs
// in the margin alone say where they are.

import type { Highlight, HighlightColour } from '../article/highlight';
import { highlightColours } from '../article/highlight';
import { type BodyText, readAloud, readBody } from '../reading/body-text';
import { type ExactQuote, exactQuoteAt, findExactly } from '../reading/exact-quote';
import { placeIn, type View } from '../reading/place';
import { findQuote, type Span } from '../reading/quote';
import { sentenceLight } from '../reading/spotlight';
import { sentenceAt, sentencesOf } from '../speech/sentences';
import { layersOf } from './layers';

/** The name that stylesheets know a colour's highlight by. */
const lightOf = (colour: HighlightColour) => `mark-${colour}`;
const openLight = 'mark-open';

/** Where one is: null where its words are gone or have changed. */
export type Places = ReadonlyMap<string, Span | null>;

export interface MarkedPage {
  /** Finds them and draws them; what was found before is forgotten. */
  show(highlights: readonly Highlight[], openId: string | null): Places;
  /** The stretch of the page that one is on. */
  rangeOf(id: string): Range | null;
  /** About where one stood whose words have changed. */
  nearOf(highlight: Highlight): Range | null;
  /** The highlight under a point of the window; of several, the shortest. */
  at(x: number, y: number): string | null;
  /** What is selected in the article; null when that is nothing. */
  selected(): { quote: ExactQuote; range: Range } | null;
  /** The sentence that is read aloud, else the one that has the focus, else the first one in view. */
  sentence(view: View, language: string): ExactQuote | null;
  /** The whole paragraph, or line, that a quote is in; null where the quote is all of it. */
  paragraph(quote: ExactQuote): ExactQuote | null;
  /** How far down the text a place of the window is, as offsets count. */
  topOffset(view: View): number;
  end(): void;
}

/**
 * @param body What the article's markup was written into.
 * @param onChange The text has been written anew, or the layout is another: what was found is to be found again.
 */
export function markedPage(body: Element, onChange: (what: 'text' | 'layout') => void): MarkedPage {
  let text: BodyText = readBody(body);
  let places = new Map<string, Span | null>();
  const changes = new MutationObserver(() => {
    text = readBody(body);
    onChange('text');
  });
  changes.observe(body, { childList: true, subtree: true, characterData: true });
  const sizes = new ResizeObserver(() => onChange('layout'));
  sizes.observe(body);

  const quoteOf = ({ from, to }: Span): ExactQuote | null => {
    const words = text.text.slice(from, to);
    const start = from + words.length - words.trimStart().length;
    const end = start + words.trim().length;
    return end > start ? exactQuoteAt(text.text, start, end) : null;
  };

  function spanOf(range: Range): Span {
    return {
      from: text.offsetOf(range.startContainer, range.startOffset),
      to: text.offsetOf(range.endContainer, range.endOffset),
    };
  }

  function rangeOf(id: string): Range | null {
    const span = places.get(id);
    return (span && text.rangeOf(span)) ?? null;
  }

  return {
    show(highlights, openId) {
      places = new Map(highlights.map((each) => [each.id, findExactly(text.text, each)]));
      const found = highlights.flatMap((each) => {
        const span = places.get(each.id);
        return span ? [{ ...span, colour: each.colour, rank: each.createdAt }] : [];
      });
      const layers = layersOf(found);
      for (const colour of highlightColours) {
        const spans = layers.filter((each) => each.colour === colour);
        light(lightOf(colour), spans.map(text.rangeOf), -2);
      }
      light(openLight, [openId === null ? null : rangeOf(openId)], -1);
      return places;
    },
    rangeOf,
    nearOf(highlight) {
      const near = findQuote(text.text, highlight);
      return near && text.rangeOf(near);
    },
    at(x, y) {
      const hits = [...places].filter(([id]) => holds(rangeOf(id), x, y));
      const length = (span: Span | null) => (span ? span.to - span.from : 0);
      return hits.sort(([, a], [, b]) => length(a) - length(b))[0]?.[0] ?? null;
    },
    selected() {
      const range = selectedIn(body);
      const quote = range && quoteOf(spanOf(range));
      return range && quote ? { quote, range } : null;
    },
    sentence(view, language) {
      const spoken = spokenIn(body);
      if (spoken) return quoteOf(spanOf(spoken));
      const aloud = readAloud(body);
      const sentences = sentencesOf(aloud.text, language);
      const at = focusedIn(body, aloud) ?? placeIn(aloud, view)?.offset ?? 0;
      const found = sentences[sentenceAt(sentences, at)];
      if (!found) return null;
      const { from, to } = found;
      const { length } = aloud.text.slice(from, to).trimEnd();
      const range = aloud.rangeOf({ from, to: from + length });
      return range && quoteOf(spanOf(range));
    },
    paragraph(quote) {
      const span = findExactly(text.text, quote);
      if (!span) return null;
      const from = text.text.lastIndexOf('\n', span.from) + 1;
      const end = text.text.indexOf('\n', span.to);
      const whole = quoteOf({ from, to: end < 0 ? text.text.length : end });
      return whole?.quote === quote.quote ? null : whole;
    },
    topOffset: (view) => placeIn(text, view)?.offset ?? 0,
    end() {
      changes.disconnect();
      sizes.disconnect();
      for (const name of [...highlightColours.map(lightOf), openLight])
        CSS.highlights?.delete(name);
    },
  };
}

/** Listening has its light above ours. */
function light(name: string, ranges: readonly (Range | null)[], priority: number): void {
  if (typeof Highlight === 'undefined') return;
  const lit = new Highlight(...ranges.filter((range) => range !== null));
  lit.priority = priority;
  CSS.highlights.set(name, lit);
}

function holds(range: Range | null, x: number, y: number): boolean {
  return [...(range?.getClientRects() ?? [])].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}

/** What is selected of an article: of a selection that begins or ends outside it, the part within. */
function selectedIn(body: Element): Range | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  // Firefox selects the cells of a table one by one.
  const first = selection.getRangeAt(0);
  const last = selection.getRangeAt(selection.rangeCount - 1);
  if (!first.intersectsNode(body) || !last.intersectsNode(body)) return null;
  const range = body.ownerDocument.createRange();
  range.selectNodeContents(body);
  if (range.comparePoint(first.startContainer, first.startOffset) === 0)
    range.setStart(first.startContainer, first.startOffset);
  if (range.comparePoint(last.endContainer, last.endOffset) === 0)
    range.setEnd(last.endContainer, last.endOffset);
  return range.collapsed ? null : range;
}

function spokenIn(body: Element): Range | null {
  const [spoken] = CSS.highlights?.get(sentenceLight) ?? [];
  return spoken instanceof Range && body.contains(spoken.startContainer) ? spoken : null;
}

/** Where the focus is within the text, as on a link. */
function focusedIn(body: Element, text: BodyText): number | null {
  const { activeElement } = body.ownerDocument;
  if (!activeElement || activeElement === body || !body.contains(activeElement)) return null;
  return text.offsetOf(activeElement, 0);
}
