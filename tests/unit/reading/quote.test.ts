// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuote, quoteAt } from '../../../src/reading/quote';

/** Sentences that are not like each other; `seed` chooses the words (mulberry32, by Tommy Ettinger). */
function sentences(seed: number, count = 30): string[] {
  let state = seed;
  const draw = (limit: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) % limit;
  };
  const word = () =>
    Array.from({ length: 2 + draw(8) }, () => letters[draw(letters.length)]).join('');
  return Array.from({ length: count }, (_, at) => {
    const words = Array.from({ length: 6 + draw(6) }, word);
    return `${words.join(' ')} ${at}.`;
  });
}

const letters = 'abcdefghijklmnopqrstuvwxyzабвгдеёжзийклмнопрстуфхцчшщыэюяқғңәөұүһі';

const seed = fc.integer({ min: 0, max: 100_000 });
const place = fc.integer({ min: 3, max: 26 });

/** The sentence at this place quoted from its text. */
function quoted(all: string[], at: number) {
  const text = all.join(' ');
  const sentence = all[at] ?? '';
  const from = text.indexOf(sentence);
  return { text, sentence, quote: quoteAt(text, from, from + sentence.length) };
}

const wordsAt = (text: string, span: { from: number; to: number } | null) =>
  span && text.slice(span.from, span.to);

describe('in the text it was taken from, a quote', () => {
  test('is found where it was, whatever the text and the stretch', () => {
    const stretch = fc
      .string({ minLength: 1, maxLength: 400, unit: 'binary' })
      .chain((text) =>
        fc.tuple(fc.constant(text), fc.nat(text.length - 1), fc.integer({ min: 1, max: 300 })),
      );
    fc.assert(
      fc.property(stretch, ([text, from, length]) => {
        const to = Math.min(text.length, from + length);
        expect(findQuote(text, quoteAt(text, from, to))).toEqual({ from, to });
      }),
    );
  });
});

describe('in a text that has changed since, a quote', () => {
  test('is found when text was put in, taken out or moved elsewhere', () => {
    fc.assert(
      fc.property(seed, place, fc.boolean(), (seed, at, more) => {
        const all = sentences(seed);
        const { sentence, quote } = quoted(all, at);
        const changed = more
          ? ['Опережая', 'all that came before.', ...all]
          : all.filter((_, index) => index === at || index % 5 !== at % 5);
        const text = changed.join(' ');
        expect(wordsAt(text, findQuote(text, quote))).toBe(sentence);
      }),
    );
  });

  test('is found however the white space lies', () => {
    fc.assert(
      fc.property(seed, place, (seed, at) => {
        const all = sentences(seed);
        const { sentence, quote } = quoted(all, at);
        const text = all.join('\n\n').replace(/ /g, '  \t');
        expect(wordsAt(text, findQuote(text, quote))?.replace(/\s+/g, ' ')).toBe(sentence);
      }),
    );
  });

  test('is found when a few of its letters are others', () => {
    fc.assert(
      fc.property(seed, place, fc.nat(), fc.nat(), (seed, at, one, other) => {
        const all = sentences(seed);
        const { sentence, quote } = quoted(all, at);
        const letters = [...sentence];
        for (const index of [one, other]) letters[index % letters.length] = '§';
        const edited = letters.join('');
        const text = ['New at the top.', ...all.with(at, edited)].join(' ');
        const from = text.indexOf(edited);
        const span = findQuote(text, quote);
        expect(Math.abs((span?.from ?? -99) - from)).toBeLessThanOrEqual(2);
        expect(Math.abs((span?.to ?? -99) - from - edited.length)).toBeLessThanOrEqual(2);
      }),
    );
  });

  test('is found nowhere once its sentence is gone', () => {
    fc.assert(
      fc.property(seed, place, fc.boolean(), (seed, at, replaced) => {
        const all = sentences(seed);
        const { quote } = quoted(all, at);
        const text = all.flatMap((each, index) =>
          index !== at ? [each] : replaced ? ['Nothing of this kind stood here before.'] : [],
        );
        expect(findQuote(text.join(' '), quote)).toBeNull();
      }),
    );
  });
});

describe('of several places with the same words', () => {
  test('the one in the same surroundings is meant, however far away', () => {
    const text = `One door. ${'Filler here. '.repeat(40)}Two door. Three door.`;
    const from = text.indexOf('door', text.indexOf('Three'));
    const quote = { ...quoteAt(text, from, from + 4), offset: 0 };
    expect(findQuote(text, quote)?.from).toBe(from);
  });

  test('the nearest is meant where the surroundings are the same', () => {
    const text = 'Again and again, '.repeat(60);
    const quote = quoteAt(text, 17 * 30, 17 * 30 + 5);
    expect(findQuote(`So: ${text}`, quote)?.from).toBe(17 * 30 + 4);
  });

  test('a short word is not taken for another of its kind', () => {
    const text = 'The bridge stands over the river, and the mill stands beside it.';
    const from = text.indexOf('the river');
    const quote = quoteAt(text, from, from + 3);
    expect(findQuote('Elsewhere the cat slept on a warm stone all day long.', quote)).toBeNull();
  });
});

test('a long passage is found by its ends when much of its middle is other', () => {
  const all = sentences(7);
  const text = all.join(' ');
  const from = text.indexOf(all[5] ?? '');
  const to = text.indexOf(all[12] ?? '');
  const quote = quoteAt(text, from, to);
  const changed = `Before it all. ${all.with(8, 'This one was written anew, from end to end it was, and at length.').join(' ')}`;
  const span = findQuote(changed, quote);
  expect(span?.from).toBe(changed.indexOf(all[5] ?? ''));
  expect(
    wordsAt(changed, span)
      ?.trimEnd()
      .endsWith(all[11] ?? '-'),
  ).toBe(true);
});

test('a passage of a very long text is looked for in good time', () => {
  const text = Array.from({ length: 400 }, (_, seed) => sentences(seed, 130).join('\n')).join('\n');
  expect(text.length).toBeGreaterThan(3_000_000);
  const from = text.indexOf('\n', 2_000_000) + 1;
  const quote = quoteAt(text, from, text.indexOf('\n', from + 40));
  const edited = `${text.slice(0, from + 10)}#${text.slice(from + 11)}`;
  const began = performance.now();
  expect(findQuote(edited, quote)?.from).toBe(from);
  expect(performance.now() - began).toBeLessThan(2000);
});
