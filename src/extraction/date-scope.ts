// Whose a date is, told by the elements around it: the story's, or another's.

import type { DateSources } from './date-candidate';
import { isNamedCaption, isNamedDate, isNamedOther, isNamedReply } from './date-labels';
import { furnitureKind } from './furniture';
import type { Headline } from './headline';
import type { Line, Survey } from './survey';
import { tidy } from './words';

/** A link that says no more than a date leads to the day's archive or to the story itself. */
const longestDateLink = 40;

/** A column or a footer of the story's own says little else than who wrote it and when. */
const longestOwnBox = 250;

/** In furniture, or in a link to another page: some other story's date, or the page's. */
export function isOfOther(
  element: Element,
  { headline, survey }: Pick<DateSources, 'headline' | 'survey'>,
  isFar: boolean,
): boolean {
  for (
    let above: Element | null = element;
    above !== null && above.localName !== 'body';
    above = above.parentElement
  ) {
    if (headline !== null && above.contains(headline.line.element)) return false;
    const { text } = survey.of(above);
    if (above.localName === 'a' && above.hasAttribute('href') && text > longestDateLink)
      return true;
    if (above.localName === 'header' && isSiteHeader(above, headline)) return true;
    if (isNamedOther(above) || (isFar && isNamedReply(above))) return true;
    const kind = furnitureKind(above);
    if (kind === null || kind === 'share') continue;
    if (!isOwnBox(above, text, headline)) return true;
  }
  return false;
}

/** In a picture's caption: the day it was taken. What is only called a caption may hold a story's whole head. */
export function isInCaption(element: Element, headline: Headline | null): boolean {
  const named = [element, element.parentElement].find((each) => each && isNamedCaption(each));
  const caption = element.closest('figure, figcaption') ?? named ?? null;
  return caption !== null && !(headline !== null && caption.contains(headline.line.element));
}

/** A link longer than this is another story's headline. */
const longestPlainLink = 20;

/** The page's own header and footer, lists, and works within the page. */
const notImprints =
  'a[href], li, nav, header, footer, [role="contentinfo"], article article, blockquote, [itemscope]';

/**
 * Whether a labelled date in a column or a footer ("Published: 5 March 2026") may be the story's own: it is nobody's
 * reply, no advert, in no link, and not beside the headline of another story.
 */
export function isInImprint(
  line: Line,
  at: number,
  { survey }: Pick<DateSources, 'survey'>,
): boolean {
  if (survey.lines.slice(Math.max(0, at - 2), at + 2).some(linksStory)) return false;
  const { element } = line;
  if (element.closest(notImprints) !== null) return false;
  for (let above: Element | null = element; above !== null; above = above.parentElement) {
    if (above.localName === 'body') break;
    if (isNamedOther(above) || isNamedReply(above)) return false;
    const kind = furnitureKind(above);
    if (kind !== null && kind !== 'related' && kind !== 'navigation') return false;
  }
  return true;
}

/** Whether one link of a line is as long as a headline; a row of tags has many short ones. */
function linksStory({ element, linked }: Line): boolean {
  if (linked <= longestPlainLink) return false;
  const around = element.closest('a[href]');
  const links = around === null ? [...element.querySelectorAll('a[href]')] : [around];
  return links.some((link) => tidy(link.textContent ?? '').length > longestPlainLink);
}

/** A header before the headline is the page's; one after it, or within the article, is the story's. */
function isSiteHeader(header: Element, headline: Headline | null): boolean {
  if (headline === null) return true;
  if (isInArticle(header, headline)) return false;
  const following = 4;
  return (header.compareDocumentPosition(headline.line.element) & following) !== 0;
}

/** A small footer or column that stands in one box with the headline. */
function isOwnBox(box: Element, text: number, headline: Headline | null): boolean {
  if (headline === null || text > longestOwnBox || /©|copyright/i.test(box.textContent ?? ''))
    return false;
  const names = `${box.localName} ${box.getAttribute('class') ?? ''}`;
  if (!/footer|aside|meta|data|info|tags/i.test(names) && !isNamedDate(box)) return false;
  const { parentElement: around } = box;
  if (around === null || around.localName === 'body') return false;
  return around.contains(headline.line.element) || (isNamedDate(box) && isInArticle(box, headline));
}

/** Whether an element stands in one `article` with the headline. */
function isInArticle(element: Element, headline: Headline): boolean {
  return element.closest('article')?.contains(headline.line.element) === true;
}

/** How many lines may stand before the headline in the box it shares with its date. */
const linesInBox = 15;

/** Whether a date above the headline shares a box with it that holds little else before it. */
export function isInOwnBox(element: Element, headline: Headline, survey: Survey): boolean {
  let box: Element | null = element;
  while (box !== null && !box.contains(headline.line.element)) box = box.parentElement;
  if (box === null || box.localName === 'body') return false;
  const far = survey.lines[headline.at - linesInBox];
  return far === undefined || !box.contains(far.element);
}
