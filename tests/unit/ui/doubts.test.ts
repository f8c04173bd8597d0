// @vitest-environment node
import { expect, test } from 'vitest';
import type { Article } from '../../../src/article/article';
import { doubtsToTell } from '../../../src/ui/doubts';
import { articleWith } from '../../support/articles';

const told = (parts: Partial<Article>) => doubtsToTell(articleWith({ certainty: 'low', ...parts }));

test('nothing is told of a text that is sure, or was kept before there were doubts', () => {
  expect(told({ certainty: 'high', doubts: ['paywalled'] })).toEqual([]);
  expect(doubtsToTell(articleWith())).toEqual([]);
  expect(told({ doubts: [] })).toEqual([]);
});

test('reasons for one fear are told as one', () => {
  expect(told({ doubts: ['attempts-disagree', 'headline-far', 'no-headline'] })).toEqual([
    'no-headline',
  ]);
});

test('a page that goes on may end mid-sentence; a paywall may, too', () => {
  const doubts: Article['doubts'] = ['ends-mid-sentence'];
  expect(told({ doubts })).toEqual(['ends-mid-sentence']);
  expect(told({ doubts, pagination: { page: 1, pages: 2, next: 'https://x.example/2' } })).toEqual(
    [],
  );
  expect(told({ doubts: ['ends-mid-sentence', 'paywalled', 'large-page'] })).toEqual([
    'paywalled',
    'large-page',
  ]);
});
