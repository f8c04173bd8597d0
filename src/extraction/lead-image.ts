// The lead picture: the one that stands between the headline and the story, or first in it.

import type { LeadImage } from '../article/article';
import type { Headline } from './headline';
import type { Survey } from './survey';
import { tidy } from './words';

/**
 * The picture between headline and story on the page, with its figure: Readability often leaves it out,
 * as it stands apart from the text. A copy; null when there is none.
 */
export function heroOf(survey: Survey, headline: Headline | null): Element | null {
  if (headline === null) return null;
  const story = survey.lines
    .slice(headline.at + 1)
    .find((line) => line.isProse && line.element.isConnected);
  if (story === undefined) return null;
  const { element } = headline.line;
  for (const image of [...between(element, story.element), ...justAbove(element)]) {
    if (
      image.closest('a[href]')?.querySelector('h2, h3, p') ??
      image.closest('nav, aside, footer, form, li')
    )
      continue;
    const figure = image.closest('figure') ?? image.closest('picture') ?? image;
    const hero = image.ownerDocument.createElement('div');
    hero.append(figure.cloneNode(true));
    return hero;
  }
  return null;
}

function between(headline: Element, story: Element): Element[] {
  const scope = commonAncestor(headline, story);
  return [...(scope?.querySelectorAll('img') ?? [])].filter(
    (image) => follows(headline, image) && follows(image, story),
  );
}

/** Pictures of a figure that stands right before the headline or what holds it. */
function justAbove(headline: Element): Element[] {
  let above: Element | null = headline;
  while (above !== null && above.previousElementSibling === null) above = above.parentElement;
  const before = above?.previousElementSibling;
  if (!before || /^(?:header|nav|aside)$/.test(before.localName)) return [];
  return [...before.querySelectorAll('figure img')];
}

function follows(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & 4) !== 0;
}

function commonAncestor(one: Element, other: Element): Element | null {
  let above: Element | null = one;
  while (above !== null && !above.contains(other)) above = above.parentElement;
  return above;
}

/** Puts the hero at the head of the clean tree, unless its picture stands there already. */
export function placeHero(root: Element, hero: Element): void {
  const source = hero.querySelector('img')?.getAttribute('src');
  if (!source) return;
  const name = fileName(source);
  for (const image of root.querySelectorAll('img'))
    if (fileName(image.getAttribute('src') ?? '') === name) return;
  root.prepend(...hero.childNodes);
}

/** One picture is offered in many sizes, under one name. */
function fileName(address: string): string {
  const path = address.replace(/[?#].*$/, '');
  return (path.split('/').at(-1) ?? path).replace(/[-_]\d+x\d+(?=\.)/, '');
}

/** A copy of the first picture of the clean tree, if it opens the article. */
export function findLeadImage(root: Element): LeadImage | null {
  const image = root.querySelector('img[src]');
  if (image === null || textBefore(root, image) > 600) return null;
  const caption = tidy(image.closest('figure')?.querySelector('figcaption')?.textContent ?? '');
  return {
    url: image.getAttribute('src') ?? '',
    alt: image.getAttribute('alt') ?? '',
    caption: caption || null,
  };
}

function textBefore(root: Element, image: Element): number {
  let block: Element = image;
  while (block.parentElement !== null && block.parentElement !== root) block = block.parentElement;
  let length = 0;
  for (
    let before = block.previousElementSibling;
    before !== null;
    before = before.previousElementSibling
  ) {
    length += (before.textContent ?? '').length;
  }
  return length;
}
