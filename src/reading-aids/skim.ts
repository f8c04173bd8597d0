// Walking through an article paragraph by paragraph. The one that one is at has the focus, so that a screen reader says
// it, and a mark beside it.

import { paragraphFrom, paragraphsOf } from '../reading/paragraphs';
import { type Aids, articleHere, coveredAbove } from './aids';

const mark = 'data-skimmed';

/** False where there is no further one. */
export function stepParagraph(aids: Aids, by: 1 | -1): boolean {
  const body = articleHere()?.body;
  if (!body) return false;
  const current = body.querySelector(`[${mark}]`);
  const wanted = paragraphFrom(paragraphsOf(body), current, by, coveredAbove());
  if (!wanted) return false;
  current?.removeAttribute(mark);
  wanted.setAttribute(mark, '');
  if (!wanted.hasAttribute('tabindex')) wanted.tabIndex = -1;
  wanted.focus({ preventScroll: true });
  wanted.addEventListener('blur', () => wanted.removeAttribute(mark), { once: true });
  const { top, bottom } = wanted.getBoundingClientRect();
  const isInView = top >= coveredAbove() && bottom <= 0.8 * innerHeight;
  if (!isInView || aids.pages.peek()) aids.go(wanted, 0.2);
  return true;
}
