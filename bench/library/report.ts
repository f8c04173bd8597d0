// How figures of the search are said.

import { quantile } from '../statistics';
import type { Comparison, QueryTime } from './compare';

/** Median, 95th percentile and worst. */
export function tail(values: number[]): string {
  const [middle, most, worst] = [0.5, 0.95, 1].map((share) => quantile(values, share).toFixed(1));
  return `median ${middle}, p95 ${most}, worst ${worst} ms`;
}

export function reportComparison({ oursFirstMs, peerFirstMs, queries }: Comparison): void {
  console.log(`  first answer  ours ${oursFirstMs.toFixed(0)} ms, MiniSearch ${peerFirstMs.toFixed(0)} ms
  query, ours        ${tail(queries.map(({ oursMs }) => oursMs))}
  query, MiniSearch  ${tail(queries.map(({ peerMs }) => peerMs))}`);
  for (const kind of new Set(queries.map((each) => each.kind))) {
    const some = queries.filter((each) => each.kind === kind);
    console.log(
      `    ${kind.padEnd(12)} ours ${tail(some.map(({ oursMs }) => oursMs))}; MiniSearch ${tail(some.map(({ peerMs }) => peerMs))}; found ${found(some)}`,
    );
  }
}

function found(queries: QueryTime[]): string {
  const middle = (of: (query: QueryTime) => number) => quantile(queries.map(of), 0.5).toFixed(0);
  return `${middle(({ ours }) => ours)} (MiniSearch ${middle(({ peer }) => peer)})`;
}
