// The standfirst: the summary line under the headline, which the page sets apart from the story.

import { nameWords } from './furniture';
import type { Headline } from './headline';
import { isLabelled } from './names';
import type { Line, Survey } from './survey';
import { key, likeness } from './words';

const nameOfStandfirst =
  /^(?:standfirst|subtitle|sub|subhead|subheading|sub-title|subline|dek|deck|lede|lead|leadin|summary|intro|excerpt|abstract|chapo|vorspann|teaser-text|description|anons|podzagolovok|kicker-text|tagline)$/;
const shortest = 25;
const longest = 420;
const farthest = 6;
const nextParagraphs = 3;
const longestCredit = 120;

/**
 * The line, or null; to be asked after pruning, when only the story's own lines are left. It follows the headline before any prose of the story, and stands apart: named as a
 * standfirst, set as a heading, the very words of the page's description, or alone in its container where
 * the story has one of its own. Guards: tests/pages/standfirst-*, short-story-*.
 */
export function findStandfirst(
  survey: Survey,
  headline: Headline | null,
  descriptions: readonly string[],
): Line | null {
  if (headline === null) return null;
  const below = survey.lines.slice(headline.at + 1).filter((line) => line.element.isConnected);
  const after = below.slice(0, farthest);
  const words = key(headline.line.text);
  for (const [at, line] of after.entries()) {
    if (line.text.length <= longest && key(line.text) === words) continue;
    if (isCandidate(line)) {
      const story = below.slice(at + 1);
      if (standsApart(line, headline, descriptions, story)) return line;
    }
    if (line.isProse) return null;
  }
  return null;
}

function isCandidate({ text, linked, element }: Line): boolean {
  if (text.length < shortest || text.length > longest || linked > text.length * 0.5) return false;
  // A line with a date or a name is about the story, not of it.
  if (text.length < longestCredit && isLabelled(text) && !/[.!?。…]$/.test(text)) return false;
  if (/\b(?:19|20)\d\d\b.*\d:\d\d|\d\d?[./]\d\d?[./]\d{4}/iu.test(text)) return false;
  return (
    !/^(?:li|td|figcaption|blockquote|dd|dt)$/.test(element.localName) &&
    element.closest('figure, nav, aside, footer, form') === null
  );
}

function standsApart(
  line: Line,
  headline: Headline,
  descriptions: readonly string[],
  later: readonly Line[],
): boolean {
  const story = later.find((other) => other.isProse);
  if (story === undefined) return false;
  const { element } = line;
  if (isSetApart(element) && followsDirectly(element, headline)) return !isSetApart(story.element);
  // A quotation may stand between the first paragraph and the next.
  const next = later.filter((other) => other.isProse).slice(0, nextParagraphs);
  if (next.some((other) => sameShape(element, other.element))) return false;
  if (
    isNamed(element) ||
    (element.parentElement !== null &&
      element.parentElement.children.length <= 2 &&
      isNamed(element.parentElement))
  )
    return true;
  if (descriptions.some((description) => isDescription(line.text, description))) return true;
  if (/^h[2-4]$/.test(element.localName))
    return followsDirectly(element, headline) && line.text.length > 40;
  if (!followsDirectly(element, headline)) return false;
  // Beside the headline where the story has a container of its own, or among its paragraphs but set
  // differently from them.
  return (
    element.parentElement !== story.element.parentElement ||
    element.localName !== story.element.localName
  );
}

/** A paragraph wholly in italics or bold. */
function isSetApart(element: Element): boolean {
  const [only] = element.children;
  return (
    element.childElementCount === 1 &&
    /^(?:i|em|b|strong)$/.test(only?.localName ?? '') &&
    key(only?.textContent ?? '') === key(element.textContent ?? '')
  );
}

/** Paragraphs of the story look alike: the first of them is no standfirst. */
function sameShape(one: Element, other: Element): boolean {
  return (
    one.parentElement === other.parentElement &&
    one.localName === other.localName &&
    one.className === other.className
  );
}

function isNamed(element: Element): boolean {
  if (
    element.getAttribute('itemprop') === 'description' ||
    element.getAttribute('role') === 'doc-subtitle'
  )
    return true;
  return nameWords(`${element.getAttribute('class') ?? ''} ${element.id}`).some((word) =>
    nameOfStandfirst.test(word),
  );
}

function isDescription(text: string, description: string): boolean {
  return key(text) === key(description) || likeness(text, description) > 0.85;
}

function followsDirectly(element: Element, { line, repeats }: Headline): boolean {
  const previous = element.previousElementSibling;
  return previous === line.element || repeats.some((repeat) => repeat.element === previous);
}
