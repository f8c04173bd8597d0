import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasWords, sentenceAt, sentencesOf } from '../../../src/speech/sentences';

const cut = (text: string, language = 'en') =>
  sentencesOf(text, language).map(({ from, to }) => text.slice(from, to));

test('a line is a paragraph, and has its sentences', () => {
  const text = 'A headline\nOne. Two!\n\nThree?';
  expect(cut(text)).toEqual(['A headline', 'One. ', 'Two!', 'Three?']);
  expect(sentencesOf(text, 'en').map(({ paragraph }) => paragraph)).toEqual([0, 1, 1, 2]);
});

test.each([
  [
    'en',
    'Mr. Smith met Dr. A. Jones. They spoke.',
    ['Mr. Smith met Dr. A. Jones. ', 'They spoke.'],
  ],
  ['ru', 'Он жил на ул. Абая. Там тихо.', ['Он жил на ул. Абая. ', 'Там тихо.']],
  ['ja', '猫がいる。犬もいる。', ['猫がいる。', '犬もいる。']],
  ['ar', 'جاء القطار. هل تأخر؟ نعم.', ['جاء القطار. ', 'هل تأخر؟ ', 'نعم.']],
  ['no such language', 'One. Two.', ['One. ', 'Two.']],
])('sentences of %s', (language, text, sentences) => {
  expect(cut(text, language)).toEqual(sentences);
});

test('what has no words belongs to what stands before it', () => {
  expect(cut('It ended. …* * *')).toEqual(['It ended. …* * *']);
  expect([hasWords('* * *'), hasWords('7')]).toEqual([false, true]);
});

test('a place is in its sentence, and behind the end in the last', () => {
  const sentences = sentencesOf('One. Two.\nThree.', 'en');
  expect([0, 4, 5, 9, 10, 99].map((at) => sentenceAt(sentences, at))).toEqual([0, 0, 1, 2, 2, 2]);
  expect(sentenceAt([], 3)).toBe(0);
});

test('sentences are the whole text, in order, but for empty lines', () => {
  const letters = fc.constantFrom('a', 'Б', '語', '.', '!', ' ', '\n', '…', '😀', '*', '1');
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 60 }), (units) => {
      const text = units.join('');
      const lines = text.split('\n').filter((line) => line.trim() !== '');
      expect(cut(text).join('')).toBe(lines.join(''));
    }),
  );
});
