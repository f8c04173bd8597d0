import { expect, test } from 'vitest';
import { fold } from '../../../src/search/fold';
import { wordsOf } from '../../../src/search/words';

test.each([
  ['Élan', 'elan'],
  ['ЁЛКА', 'елка'],
  ['ﬁsh', 'fish'],
  ['Ærø', 'ærø'],
  ['İstanbul', 'istanbul'],
  ['Ἀθῆναι', 'αθηναι'],
  ['كِتَابٌ', 'كتاب'],
  ['أحمد', 'احمد'],
  ['שָׁלוֹם', 'שלום'],
  ['co\u00adoperate', 'cooperate'],
])('%s folds to %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test.each([
  ['Й', 'И'],
  ['Қ', 'К'],
  ['Ұ', 'У'],
  ['ң', 'н'],
  ['і', 'и'],
])('of the Cyrillic alphabets %s and %s stay apart', (one, other) => {
  expect(fold(one)).not.toBe(fold(other));
});

test('marks that are vowels stay', () => {
  expect(fold('हिन्दी')).not.toBe(fold('हन्द'));
});

test.each([
  ['The crane, unseen: 3.5 tonnes!', 'the crane unseen 3 5 tonnes'],
  ['don’t re-open', 'don t re open'],
  ['½ cup', '1 2 cup'],
  ['12 mai – Ёлка', '12 mai елка'],
  ['中国 and 東京', '中 国 and 東 京'],
  ['𝒳𝒴 𠮷野家', 'xy 𠮷 野 家'],
  ['\u00ad ـ', ''],
])('the words of %s', (text, words) => {
  expect(
    wordsOf(text)
      .map(({ word }) => word)
      .join(' '),
  ).toBe(words);
});

test('every word says where it stands', () => {
  const text = 'Ёлка, co\u00adoperate 中国';
  expect(wordsOf(text).map(({ from, to }) => text.slice(from, to))).toEqual([
    'Ёлка',
    'co\u00adoperate',
    '中',
    '国',
  ]);
});
