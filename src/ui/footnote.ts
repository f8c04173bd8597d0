// Links within an article. A footnote's mark opens its note in place; any other link goes where it points.

import { anchorPrefix } from '../html/markup';
import { isFootnoteMark } from '../reading/footnote-marks';

/** A note is no chapter. */
const longestNote = 1500;

/**
 * Follows a link to a place in the same article.
 *
 * @param closeWords What the button says that takes the note away again.
 */
export function followWithin(link: HTMLAnchorElement, closeWords: string): void {
  const target = targetOf(link);
  if (!target) return;
  const isAhead = link.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING;
  const note = isAhead && isFootnoteMark(link) ? noteAt(target) : null;
  if (!note) {
    target.scrollIntoView({ block: 'start' });
    // From there the keys go on.
    if (target.tabIndex < 0) target.tabIndex = -1;
    target.focus({ preventScroll: true });
    return;
  }
  const open = noteAfter(link);
  if (open) close(link, open);
  else show(link, note, closeWords);
}

/** A file from elsewhere may hold a link that names nothing. */
function targetOf(link: HTMLAnchorElement): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(link.hash.slice(1)));
  } catch {
    return null;
  }
}

/** The words of the note there, without the way back; null where the place is none. */
function noteAt(target: Element): DocumentFragment | null {
  const holder = target.closest('li, dd, p, td') ?? target;
  if (/^h[2-6]$/.test(holder.localName)) return null;
  const note = document.createDocumentFragment();
  for (const child of holder.childNodes) note.append(child.cloneNode(true));
  for (const back of note.querySelectorAll(`a[href^="#${anchorPrefix}"]`)) back.remove();
  for (const named of note.querySelectorAll('[id]')) named.removeAttribute('id');
  const length = note.textContent?.trim().length ?? 0;
  return length > 0 && length < longestNote ? note : null;
}

function noteAfter(link: HTMLAnchorElement): HTMLElement | null {
  const next = placeOf(link).nextElementSibling;
  return next instanceof HTMLElement && next.dataset.part === 'footnote' ? next : null;
}

function show(link: HTMLAnchorElement, note: DocumentFragment, closeWords: string): void {
  // Neutral elements: a note may stand in the middle of a paragraph.
  const box = document.createElement('span');
  box.dataset.part = 'footnote';
  box.role = 'note';
  for (const block of [...note.querySelectorAll('p, div')])
    block.replaceWith(...block.childNodes, ' ');
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', textContent: '×', ariaLabel: closeWords });
  button.dataset.action = 'close-footnote';
  button.addEventListener('click', () => close(link, box));
  box.append(note, button);
  placeOf(link).after(box);
  link.ariaExpanded = 'true';
}

function close(link: HTMLAnchorElement, box: HTMLElement): void {
  box.remove();
  link.ariaExpanded = 'false';
  link.focus();
}

/** The mark as it stands in the line, raised or not. */
function placeOf(link: HTMLAnchorElement): Element {
  return link.closest('sup') ?? link;
}
