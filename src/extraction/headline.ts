// Finds the visible headline, the anchor of everything else, and its repetitions.

import { isFrontPageLink } from './front-page-link';
import type { Line, Survey } from './survey';
import { key, likeness, tidy } from './words';

export interface Headline {
  /** The headline nearest to the story. */
  line: Line;
  /** Its words, without the buttons, permalinks and labels in it. */
  text: string;
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
 * the site's name); an `h1` counts for more, but a `div` with the very words is a headline too. One that
 * bears one of the site's `names` or leads to its front page is none. Null when nothing on the page is like a headline. Guards: tests/pages/headline-*.
 */
export function findHeadline(
  survey: Survey,
  stated: readonly string[],
  names: readonly string[] = [],
): Headline | null {
  const nameKeys = new Set(names.map(key));
  const titles = stated.map(known);
  let best: { at: number; score: number } | null = null;
  for (const [at, line] of survey.lines.entries()) {
    const score = scoreOf(line, titles, nameKeys);
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
  return { line, text: wordsOf(line, titles), at: best.at, repeats, isSure };
}

/** A text that many others are compared with: its key is made once. */
interface Known {
  text: string;
  key: string;
}

function known(text: string): Known {
  return { text, key: key(text) };
}

function scoreOf(line: Line, titles: readonly Known[], names: ReadonlySet<string>): number {
  const { element, text, linked } = line;
  if (text.length < 4 || text.length > 300) return 0;
  const level = headingLevel(element);
  const isHeading = level > 0;
  const named =
    element.getAttribute('itemprop') === 'headline' ||
    nameOfHeadline.test(`${element.className} ${element.id}`);
  if (!isHeading && !named) return titles.some((title) => isSame(text, title)) ? 6 : 0;
  const fit = Math.max(0, ...titles.map((title) => fitOf(text, title)));
  // Without a title to go by, a name must do.
  if (fit < 0.5 && level !== 1 && !(named && titles.length === 0)) return 0;
  if (fit < 1 && isOfSite(line, names)) return 0;
  const standing = isHeading ? Math.max(0, 6 - 2 * level) : 0;
  const isLinked = linked > text.length * 0.5 && level !== 1;
  return standing + (named ? 1 : 0) + fit * 6 - (isLinked ? 4 : 0);
}

/** 1 for `h1` or a block right inside it; 0 for what is no heading. */
export function headingLevel(element: Element): number {
  return levelOf(element.localName) || levelOf(element.parentElement?.localName ?? '');
}

function levelOf(name: string): number {
  return /^h[1-6]$/.test(name) ? Number(name[1]) : 0;
}

function isOfSite({ element, text, linked }: Line, names: ReadonlySet<string>): boolean {
  if (names.has(key(text))) return true;
  const link = linked === 0 ? null : (element.closest('a') ?? element.querySelector('a'));
  return link !== null && linked > text.length / 2 && isFrontPageLink(link);
}

const notItsWords = 'button, time, [hidden], [role="button"], .headerlink, a[href*="#"]';
const labels = '[class*="label" i], [class*="prefix" i], [class*="badge" i]';

/** What forum software writes before the name of a thread. */
const threadWord =
  /^(?:thread|topic|discussion|re|тема|тақырып|thema|sujet|tema|hilo|tópico|discussione|wątek|konu|الموضوع|主题|主題|トピック|스레드)\s*[:：]\s*/iu;

function wordsOf({ element, text }: Line, titles: readonly Known[]): string {
  const isSaid = (words: string) => titles.some((title) => title.key.startsWith(key(words)));
  let words = without(
    element,
    text,
    notItsWords,
    (part) => part.localName !== 'a' || !/[\p{L}\p{N}]/u.test(part.textContent ?? ''),
  );
  const bare = without(element, words, labels, () => true);
  if (bare !== words && titles.some((title) => isSame(bare, title))) words = bare;
  const rest = words.replace(threadWord, '');
  return rest !== words && isSaid(rest) ? rest : words;
}

/** A line's text but for some of the elements in it. */
function without(
  element: Element,
  text: string,
  selector: string,
  isMeant: (part: Element) => boolean,
): string {
  if (element.childElementCount === 0 || element.querySelector(selector) === null) return text;
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(selector)) if (isMeant(part)) part.remove();
  const rest = tidy(copy.textContent ?? '');
  return rest.length < 3 || rest.length > text.length ? text : rest;
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
