// What is searched for: the same queries in every run, out of articles that are there.

import { wordsOf } from '../../src/search/words';
import { seeded } from '../seeded';
import { makeArticle } from './articles';

export type QueryKind = 'title words' | 'text words' | 'beginnings' | 'phrases' | 'none';

export interface MeasuredQuery {
  kind: QueryKind;
  typed: string;
}

const shares: [QueryKind, number][] = [
  ['title words', 0.25],
  ['text words', 0.25],
  ['beginnings', 0.25],
  ['phrases', 0.125],
  ['none', 0.125],
];

/** @param articles How many there are. */
export function makeQueries(count: number, articles: number): MeasuredQuery[] {
  const random = seeded(4242);
  const queries = shares.flatMap(([kind, share]) =>
    Array.from({ length: Math.round(count * share) }, () => ({
      kind,
      typed: typedOf(kind, Math.floor(random() * articles), random),
    })),
  );
  // By turns, so that none is measured in the wake of its own kind only.
  return queries
    .map((query) => ({ query, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ query }) => query);
}

function typedOf(kind: QueryKind, number: number, random: () => number): string {
  const { article } = makeArticle(number);
  const words = wordsOf(kind === 'title words' ? article.title : article.text).map(
    ({ word }) => word,
  );
  const at = Math.floor(random() * (words.length - 3));
  switch (kind) {
    case 'title words':
      return words.slice(at, at + 1 + Math.floor(random() * 3)).join(' ');
    case 'text words':
      return random() < 0.5
        ? (words[at] ?? '')
        : `${words[at]} ${words[Math.floor(random() * words.length)]}`;
    case 'beginnings':
      return (words[at] ?? '').slice(0, 1 + Math.floor(random() * 4));
    case 'phrases':
      return `"${words.slice(at, at + 2 + Math.floor(random() * 2)).join(' ')}"`;
    case 'none':
      return `${words[at]}zqx`;
  }
}
