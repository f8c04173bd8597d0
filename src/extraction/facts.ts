// What is named like furniture and is none: facts beside the text, an embedded post, a quotation's source, a section
// among others of its kind. Guards: tests/pages/ingredients-in-aside, facts-in-aside-german, embedded-post-kept,
// content-named-like-clutter, content-named-like-windows, paid-text-behind-its-wall.

import type { RemovedKind } from '../article/article';
import { kindByNames } from './furniture';
import { absoluteAddress } from './prepare';
import type { Survey } from './survey';
import { videoOf } from './videos';

/** Whether an element belongs to the text all the same, whatever its name says. */
export function isStorysOwn(element: Element, kind: RemovedKind, survey: Survey): boolean {
  if (element.localName === 'footer') return element.closest('blockquote') !== null;
  if (kind === 'share')
    return element.localName === 'blockquote' || element.querySelector('blockquote') !== null;
  if (element.localName === 'aside') return isFacts(element, survey);
  if (kind === 'player') return hasVideo(element);
  if (kind === 'navigation') return isAroundSample(element);
  return (
    kind === 'promo' &&
    (isSectionAmongOthers(element, survey) ||
      isAroundPicture(element, survey) ||
      isPaidText(element, survey))
  );
}

/** A player of films leaves a still, one of sounds nothing. */
function hasVideo(element: Element): boolean {
  const somewhere = 'https://page.invalid/';
  return [...element.querySelectorAll('video, iframe, embed, object')].some(
    (player) =>
      videoOf(player, (address) => absoluteAddress(address, somewhere), somewhere) !== null,
  );
}

/** Code and figures with a bar of buttons above them: what names the bar is put on the box around both. */
function isAroundSample(element: Element): boolean {
  return element.querySelector('pre, table') !== null && element.querySelector('form') === null;
}

/** A picture that a script opens large: the names are those of the window in which it will be seen. */
function isAroundPicture(element: Element, survey: Survey): boolean {
  if (element.querySelector('img') === null || element.querySelector('form, input') !== null)
    return false;
  const caption = element.querySelector('figcaption');
  const { text, prose } = survey.of(element);
  return (
    prose === 0 && text <= mostWordsOfButtons + (caption === null ? 0 : survey.of(caption).text)
  );
}

/** In characters: "Click to enlarge". */
const mostWordsOfButtons = 40;

/**
 * What a subscriber sees behind the wall bears its name too, as Google asks of sites
 * (https://developers.google.com/search/docs/appearance/structured-data/paywalled-content); the wall has a button.
 */
function isPaidText(element: Element, survey: Survey): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  return (
    /paywall/i.test(names) &&
    survey.of(element).prose >= fewestPaid &&
    element.querySelector('form, input, button') === null
  );
}

/** In characters of prose: walls say less. */
const fewestPaid = 600;

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
