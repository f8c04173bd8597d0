import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactQuoteAt, findExactly } from '../../../src/reading/exact-quote';

const text = [
  'The harbour bridge opened on Saturday after nine years of work.',
  'Nobody fell in, said the mayor. The price of wheat rose again.',
  'A ferry will still cross at night. The price of wheat rose again.',
  'The mayor, who is leaving, was the first to cross.',
].join('\n');

const quoteOf = (words: string, after = 0) => {
  const from = text.indexOf(words, after);
  return exactQuoteAt(text, from, from + words.length);
};
const found = (words: string, now: string, after = 0) => {
  const span = findExactly(now, quoteOf(words, after));
  return span && now.slice(span.from, span.to);
};

describe('marked words', () => {
  test('are found wherever an edit elsewhere has moved them', () => {
    const now = `A new first paragraph.\n${text.replace('on Saturday ', '')}`;
    expect(found('who is leaving', now)).toBe('who is leaving');
    const spaced = now.replace('who is leaving', 'who\u00a0is\nleaving');
    expect(found('who is leaving', spaced)).toBe('who\u00a0is\nleaving');
  });

  test('that were edited are not found, however little', () => {
    expect(found('nine years of work', text.replace('nine', 'ten'))).toBeNull();
    expect(found('the first to cross', text.replace('first', 'First'))).toBeNull();
  });

  test('that stand twice are found in their own place, and not in the other', () => {
    const words = 'The price of wheat rose again.';
    const second = text.lastIndexOf(words);
    const quote = quoteOf(words, second);
    const now = `Something new.\n${text}`;
    expect(findExactly(now, quote)?.from).toBe(now.lastIndexOf(words));
    // Its own place is edited: the other one is not taken for it.
    const gone = `${text.slice(0, second)}Corn did not.${text.slice(second + words.length)}`;
    expect(findExactly(gone, quote)).toBeNull();
  });

  test('of a kind are found with nothing left around them, where there are enough of them', () => {
    const long = 'A ferry will still cross at night.';
    expect(found(long, `All else is new. ${long} And after it, too.`)).toBe(long);
    expect(found('ferry', 'All else is new, but a ferry.')).toBeNull();
  });

  test('at the beginning and the end of the text know that nothing is around them', () => {
    expect(found('The harbour', `${text}\nThe harbour, again.`)).toBe('The harbour');
    expect(found('to cross.', `New beginning. ${text}`)).toBe('to cross.');
  });

  test('are found in their own text, whatever it is and whichever they are', () => {
    const words = fc.array(fc.constantFrom('so', 'it', 'goes', '\n', '😀', '(', '\\'), {
      minLength: 2,
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (parts, one, two) => {
        const whole = parts.join(' ').trim();
        const from = one % whole.length;
        const to = Math.min(whole.length, from + 1 + (two % 20));
        fc.pre(whole.slice(from, to).trim() !== '');
        expect(findExactly(whole, exactQuoteAt(whole, from, to))).toEqual({ from, to });
      }),
    );
  });
});
