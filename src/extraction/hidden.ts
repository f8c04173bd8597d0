// What a page does not show, or shows over itself until it is answered.

import type { RemovedKind } from '../article/article';

/** What is hidden or asks for consent, whatever it holds. */
export function unwantedKind(element: Element): RemovedKind | null {
  if (!element.hasAttributes()) return null;
  const classes = element.getAttribute('class') ?? '';
  if ((isHidden(element, classes) && !isFormula(element)) || isPopup(element)) return 'hidden';
  return consentName.test(`${classes} ${element.id}`) ? 'promo' : null;
}

/** A formula for screen readers: what is shown in its place, drawn by script, says nothing without its styles. */
function isFormula(element: Element): boolean {
  return element.childElementCount === 1 && element.firstElementChild?.localName === 'math';
}

/** What shows only when a word is pointed at. */
function isPopup(element: Element): boolean {
  return element.hasAttribute('popover') || element.getAttribute('role') === 'tooltip';
}

function isHidden(element: Element, classes: string): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  if (style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style))
    return true;
  return /(?:^|\s)(?:sr-only|visually-hidden|visuallyhidden|screen-reader-text)(?:\s|$)/.test(
    classes,
  );
}

/** Cookie dialogues are longer than many articles, and never one. */
const consentName =
  /onetrust|cookiebot|didomi|qc-cmp|truste|cookie-?(?:banner|consent|notice|policy|modal|law)|consent-|gdpr/i;
