// Several parts of a page as one text: the headline, and what follows it.

import type { BodyText } from './body-text';

/** The texts one after another, a line break between them. */
export function joinTexts(texts: readonly BodyText[]): BodyText {
  const beginnings = texts.map((_, index) =>
    texts.slice(0, index).reduce((sum, { text }) => sum + text.length + 1, 0),
  );
  const beginningOf = (index: number) => beginnings[index] ?? 0;
  const whole = texts.map(({ text }) => text).join('\n');
  return {
    text: whole,
    rangeOf({ from, to }) {
      const index = beginnings.findLastIndex((beginning) => beginning <= from);
      const at = beginningOf(index);
      return texts[index]?.rangeOf({ from: from - at, to: to - at }) ?? null;
    },
    offsetOf(node, offset) {
      for (const [index, text] of texts.entries()) {
        const at = text.offsetOf(node, offset);
        if (at < text.text.length) return beginningOf(index) + at;
      }
      return whole.length;
    },
  };
}
