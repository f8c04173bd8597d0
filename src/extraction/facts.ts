// What is named like furniture and is none: facts beside the text, an embedded post, a quotation's source, a section
// among others of its kind. Guards: tests/pages/ingredients-in-aside, facts-in-aside-german, embedded-post-kept,
// content-named-like-clutter.

import type { RemovedKind } from '../article/article';
import { kindByNames } from './furniture';
import type { Survey } from './survey';

/** Whether an element belongs to the text all the same, whatever its name says. */
export function isStorysOwn(element: Element, kind: RemovedKind, survey: Survey): boolean {
  if (element.localName === 'footer') return element.closest('blockquote') !== null;
  if (kind === 'share')
    return element.localName === 'blockquote' || element.querySelector('blockquote') !== null;
  if (element.localName === 'aside') return isFacts(element, survey);
  return kind === 'promo' && isSectionAmongOthers(element, survey);
}

const mostLinked = 0.2;

/** An `aside` with next to no links, after prose of the same container. */
function isFacts(aside: Element, survey: Survey): boolean {
  const { text, linked } = survey.of(aside);
  if (text === 0 || linked > text * mostLinked) return false;
  if (kindByNames(`${aside.getAttribute('class') ?? ''} ${aside.id}`) !== null) return false;
  if (aside.querySelector('form, input, button') !== null) return false;
  let before = aside.previousElementSibling;
  for (; before !== null; before = before.previousElementSibling)
    if (survey.of(before).prose > 0) return true;
  return false;
}

/** Prose without a link, in an element whose siblings have the same first name and prose as well. */
function isSectionAmongOthers(element: Element, survey: Survey): boolean {
  const { prose, links } = survey.of(element);
  if (prose === 0 || links > 0 || element.querySelector('form, input, button') !== null)
    return false;
  const [name] = element.classList;
  return [...(element.parentElement?.children ?? [])].some(
    (sibling) =>
      sibling !== element && sibling.classList[0] === name && survey.of(sibling).prose > 0,
  );
}
