// Takes a line out of our copy because it has a field of its own.

import { isBlock } from '../html/text';
import type { Line, Survey } from './survey';

/** Removes the line's element, or only its own text when other blocks stand inside it. */
export function takeOut({ element }: Line, survey: Survey): void {
  survey.forget(element);
  const inner = [...element.querySelectorAll('*')].some(
    (each) => isBlock(each) || each.localName === 'img',
  );
  if (!inner) {
    element.remove();
    return;
  }
  for (const node of [...element.childNodes]) {
    const isKept =
      node.nodeType === 1 &&
      (isBlock(node as Element) || (node as Element).querySelector('img, p, div') !== null);
    if (!isKept) node.remove();
  }
}
