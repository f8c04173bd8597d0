// Walking through an article paragraph by paragraph. The one that one is at has a mark beside it.

import { paragraphFrom, paragraphsOf } from '../reading/paragraphs';
import { type Aids, articleHere, coveredAbove } from './aids';

const mark = 'data-skimmed';

/** Takes the focus along, so that a screen reader says the paragraph. False where there is no further one. */
export function stepParagraph(aids: Aids, by: 1 | -1): boolean {
  const wanted = markNext(by);
  if (!wanted) return false;
  if (!wanted.hasAttribute('tabindex')) wanted.tabIndex = -1;
  wanted.focus({ preventScroll: true });
  wanted.addEventListener('blur', () => wanted.removeAttribute(mark), { once: true });
  const { top, bottom } = wanted.getBoundingClientRect();
  const isInView = top >= coveredAbove() && bottom <= 0.8 * innerHeight;
  if (!isInView || aids.pages.peek()) aids.go(wanted, 0.2);
  return true;
}

/** From a button, which keeps the focus; the paragraph is brought to where an open menu does not lie over it. */
export function stepParagraphFromButton(aids: Aids, by: 1 | -1): void {
  const wanted = markNext(by);
  if (wanted) aids.go(wanted, 0.5);
}

/** Once the buttons are gone. */
export function endSteps(): void {
  articleHere()?.body.querySelector(`[${mark}]:not(:focus)`)?.removeAttribute(mark);
}

function markNext(by: 1 | -1): HTMLElement | null {
  const body = articleHere()?.body;
  if (!body) return null;
  const current = body.querySelector(`[${mark}]`);
  const wanted = paragraphFrom(paragraphsOf(body), current, by, coveredAbove());
  if (!wanted) return null;
  current?.removeAttribute(mark);
  wanted.setAttribute(mark, '');
  return wanted;
}
