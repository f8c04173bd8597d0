// Crossheads that a publisher set as bold or capital lines become headings. Works on the clean tree.

import { key, tidy } from './words';

const longestCrosshead = 90;
const sentenceEnd = /[.,;:…。，؛]["'”’»)]*$/;

/** Turns short bold paragraphs, and short lines in capitals, between two paragraphs into headings. */
export function markCrossheads(root: Element): void {
  const level = root.querySelector('h2') === null ? 'h2' : 'h3';
  for (const paragraph of root.querySelectorAll('p')) {
    if (!isCrosshead(paragraph)) continue;
    const heading = root.ownerDocument.createElement(level);
    heading.append(tidy(paragraph.textContent ?? ''));
    paragraph.replaceWith(heading);
  }
}

function isCrosshead(paragraph: Element): boolean {
  const raw = paragraph.textContent ?? '';
  if (raw.length > longestCrosshead * 2) return false;
  const text = tidy(raw);
  const next = paragraph.nextElementSibling;
  const previous = paragraph.previousElementSibling;
  if (next?.localName !== 'p' || previous === null || /^h\d$/.test(previous.localName))
    return false;
  if (text.length < 3 || text.length > longestCrosshead || sentenceEnd.test(text)) return false;
  if (
    (next.textContent ?? '').length < text.length ||
    paragraph.querySelector('img, a, br') !== null
  )
    return false;
  return isWhollyBold(paragraph, text) || isCapitals(text);
}

function isWhollyBold(paragraph: Element, text: string): boolean {
  const bold = [...paragraph.querySelectorAll('b, strong')]
    .map((each) => each.textContent ?? '')
    .join('');
  return key(bold) === key(text) && key(text) !== '';
}

function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return (
    letters.length >= 4 &&
    text.length <= 60 &&
    letters === letters.toUpperCase() &&
    letters !== letters.toLowerCase()
  );
}
