// Finds the visible headline, the anchor of everything else, and its repetitions.

import type { Line, Survey } from './survey';
import { key, likeness } from './words';

export interface Headline {
  /** The headline nearest to the story. */
  line: Line;
  /** Its place among the survey's lines. */
  at: number;
  /** Other lines that say the same, before the story or linked from its trail. */
  repeats: Line[];
  /** It says what the page's titles say, or the page has none: the story is its own. */
  isSure: boolean;
}

const nameOfHeadline =
  /headline|(?:^|[-_ ])(?:title|ttl|hed)(?:$|[-_ ])|(?:entry|post|article|story|news)[-_]?title/i;

/**
 * The line that best fits what the page calls itself elsewhere (`stated`: titles from metadata, without
 * the site's name); an `h1` counts for more, but a `div` with the very words is a headline too.
 * Null when nothing on the page is like a headline. Guards: tests/pages/headline-*.
 */
export function findHeadline(survey: Survey, stated: readonly string[]): Headline | null {
  const titles = stated.map(known);
  let best: { at: number; score: number } | null = null;
  for (const [at, line] of survey.lines.entries()) {
    const score = scoreOf(line, titles);
    // A later twin of the same standing is nearer to the story.
    if (
      score > 0 &&
      (best === null || score > best.score || (score === best.score && isTwin(survey, best.at, at)))
    ) {
      best = { at, score };
    }
  }
  if (best === null) return null;
  const line = survey.lines[best.at] as Line;
  const words = known(line.text);
  const repeats = survey.lines.filter((other) => other !== line && isSame(other.text, words));
  const isSure = titles.length === 0 || titles.some((title) => fitOf(line.text, title) >= 0.5);
  return { line, at: best.at, repeats, isSure };
}

/** A text that many others are compared with: its key is made once. */
interface Known {
  text: string;
  key: string;
}

function known(text: string): Known {
  return { text, key: key(text) };
}

function scoreOf(line: Line, titles: readonly Known[]): number {
  const { element, text, linked } = line;
  if (text.length < 4 || text.length > 300) return 0;
  const isHeading = /^h[1-6]$/.test(element.localName);
  const named =
    element.getAttribute('itemprop') === 'headline' ||
    nameOfHeadline.test(`${element.className} ${element.id}`);
  if (!isHeading && !named) return titles.some((title) => isSame(text, title)) ? 6 : 0;
  const fit = Math.max(0, ...titles.map((title) => fitOf(text, title)));
  if (fit < 0.5 && element.localName !== 'h1') return 0;
  const standing = isHeading ? Math.max(0, 6 - 2 * Number(element.localName[1])) : 0;
  const isLinked = linked > text.length * 0.5 && element.localName !== 'h1';
  return standing + (named ? 1 : 0) + fit * 6 - (isLinked ? 4 : 0);
}

function fitOf(text: string, title: Known): number {
  const { length } = title.text;
  if (text.length > length * 2.5 || length > text.length * 2.5) return 0;
  return isSame(text, title) ? 1 : Math.min(0.98, likeness(text, title.text));
}

function isSame(text: string, title: Known): boolean {
  return Math.abs(text.length - title.text.length) < 12 && key(text) === title.key;
}

function isTwin(survey: Survey, one: number, other: number): boolean {
  const first = survey.lines[one];
  const second = survey.lines[other];
  return other - one < 12 && first !== undefined && isSame(second?.text ?? '', known(first.text));
}
