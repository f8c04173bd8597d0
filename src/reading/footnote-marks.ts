// What a footnote's mark looks like: a link within the article, and short.

/** "1", "[12]", "*", "†", "note 3". */
const longestMark = 8;
const within = 'a[href^="#"]';

/** Whether a link within the article may be the mark of a footnote. */
export function isFootnoteMark(link: Element): boolean {
  const text = link.textContent?.trim() ?? '';
  return text.length <= longestMark && (/[\d*†‡§]/.test(text) || link.closest('sup') !== null);
}

/**
 * Whether an element stands beside the words of its line, as marks do, and is none of them: a raised one, or "[12]". In
 * "see note 3" it is.
 */
export function isBesideWords(element: Element): boolean {
  if (element.localName === 'sup') {
    const links = [...element.querySelectorAll(within)];
    return links.length > 0 && links.every(isFootnoteMark);
  }
  if (!element.matches(within) || !isFootnoteMark(element)) return false;
  return element.querySelector('sup') !== null || /^\[.+\]$/.test(element.textContent.trim());
}
