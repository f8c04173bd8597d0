// The whole of an article on a screen as one text.

import { type BodyText, readAloud, readBody } from './body-text';
import { joinTexts } from './joined-text';

/** What is read of an article, in this order. */
const parts = ['title', 'standfirst', 'body'];

/**
 * Its headline, its standfirst and its text. Holds for as long as nothing of it changes.
 *
 * @param article The element that holds them.
 */
export function readArticle(article: Element): BodyText {
  return readParts(article, readBody);
}

/** The same as it is read aloud. */
export function readArticleAloud(article: Element): BodyText {
  return readParts(article, readAloud);
}

function readParts(article: Element, read: (part: Element) => BodyText): BodyText {
  const found = parts.map((part) => article.querySelector(`[data-part="${part}"]`));
  return joinTexts(found.filter((each) => each !== null).map(read));
}
