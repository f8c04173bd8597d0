// The line of an article's text that shows why it was found.

import { marksAmong, type Span } from './marks';
import type { Query } from './query';
import { wordsOf } from './words';

export interface Snippet {
  text: string;
  /** What to mark in it. */
  marks: Span[];
}

/** UTF-16 units shown, at most. */
const longest = 180;
/** What is shown of the text before the first mark. */
const leadIn = 40;
/** Of a longer text only the beginning is looked at first. */
const firstLook = 20_000;

/**
 * The stretch of a text that holds the most of what was looked for, the earliest of equals; null when it
 * holds nothing of it. Line breaks are spaces, and an ellipsis says where something was left out.
 */
export function snippetOf(text: string, query: Query): Snippet | null {
  if (query.words.length + query.phrases.length === 0) return null;
  if (text.length > firstLook * 2) {
    const early = snippetOf(text.slice(0, firstLook), query);
    if (early) return early;
  }
  const marks = marksAmong(wordsOf(text), query);
  const best = bestStretch(text, marks);
  return best && cut(text, marks, best);
}

/** The stretch, beginning shortly before a mark, whose marks hold the most different words. */
function bestStretch(text: string, marks: Span[]): Span | null {
  let best: Span | null = null;
  let most = 0;
  for (const [first, [from]] of marks.entries()) {
    const start = wordStart(text, Math.max(0, from - leadIn), from);
    const end = Math.min(text.length, start + longest);
    const held = new Set<string>();
    for (let at = first; at < marks.length; at += 1) {
      const [begin, stop] = marks[at] ?? [0, 0];
      if (stop > end) break;
      held.add(text.slice(begin, stop).toLowerCase());
    }
    if (held.size > most) [most, best] = [held.size, [start, end]];
  }
  return best ?? firstMark(text, marks);
}

/** A mark that is longer than what is shown. */
function firstMark(text: string, marks: Span[]): Span | null {
  const [first] = marks;
  return first ? [first[0], Math.min(text.length, first[0] + longest)] : null;
}

function cut(text: string, marks: Span[], [start, limit]: Span): Snippet {
  const end = limit < text.length ? wordEnd(text, start, limit) : limit;
  const before = start > 0 ? '…' : '';
  const shift = before.length - start;
  return {
    text: `${before}${text.slice(start, end).replace(/\s/g, ' ')}${end < text.length ? '…' : ''}`,
    marks: marks
      .filter(([from, to]) => from >= start && from < end && to > start)
      .map(([from, to]) => [from + shift, Math.min(to, end) + shift]),
  };
}

/** The beginning of the first whole word from a place on, or a place before a character that is not halved. */
function wordStart(text: string, from: number, to: number): number {
  if (from === 0) return 0;
  const space = text.slice(from, to).search(/\s/);
  return space >= 0 ? from + space + 1 : whole(text, from);
}

function wordEnd(text: string, from: number, to: number): number {
  const space = text.slice(from, to).search(/\s+\S*$/);
  return space > longest / 2 ? from + space : whole(text, to);
}

/** A place that does not stand between the two halves of a character. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
