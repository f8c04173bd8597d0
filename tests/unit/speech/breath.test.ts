import { expect, test } from 'vitest';
import { breathEnd, weightOf } from '../../../src/speech/breath';

const breaths = (text: string, longest: number) => {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = breathEnd(text, at, text.length, longest);
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces;
};

test('a short sentence is one breath', () => {
  expect(breaths('A short sentence, said at once.', 100)).toEqual([
    'A short sentence, said at once.',
  ]);
});

test('a long one stops for breath at a clause, or else between words', () => {
  expect(breaths('The train, which was late again; the rain, and the dark.', 40)).toEqual([
    'The train, which was late again; ',
    'the rain, and the dark.',
  ]);
  expect(breaths('one two three four five six seven', 15)).toEqual([
    'one two three ',
    'four five six ',
    'seven',
  ]);
});

test('a long word is cut between characters, never inside of one', () => {
  expect(breaths('😀😀😀', 3)).toEqual(['😀', '😀', '😀']);
});

test('what takes longer to say weighs more', () => {
  expect([weightOf('abc'), weightOf('猫犬')]).toEqual([3, 6]);
  expect(breaths('猫がいる、犬もいる、鳥も', 18)).toEqual(['猫がいる、', '犬もいる、', '鳥も']);
});
