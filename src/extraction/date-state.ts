// Days in the data that a page's scripts start from: `"publishedAt":"2026-03-05T08:00"` in any script.

import { type DateCandidate, type DateSources, stamped } from './date-candidate';

/** Names that say "published", and the day or the Unix time they hold; quotes may be escaped. */
const named =
  /["'](datePublished|date_published|publish(?:ed)?_?(?:date|time|at|on)|publication_?date|pubDate|first_?published(?:_?(?:at|date))?|displayDate)\\?["']\s*:\s*\\?["']?(\d{4}-\d\d-\d\d(?:[T ][\d:.]{5,15}(?:Z|[+-]\d\d:?\d\d)?)?|1\d{9}(?:\d{3})?(?!\d))/gi;

/** Cheaper to look for than the pattern. */
const anyName = /ublish|ublication|pubDate|displayDate/;

/** State of half a megabyte is a catalogue's. */
const mostCharacters = 500_000;

/** Days are read only where neither structured data nor a `meta` has named one. Guards: tests/pages/date-state-*. */
export function fromState(
  { original, hints }: DateSources,
  stated: readonly DateCandidate[],
): DateCandidate[] {
  const sure = 8;
  if (!original || stated.some(({ kind, weight }) => kind === 'published' && weight >= sure))
    return [];
  const [value, ...others] = agreed(stampsIn(original));
  if (value === undefined || others.some((other) => !isSameDay(other, value))) return [];
  const place = { kind: 'published', source: 'meta', scope: 'page', weight: 5 } as const;
  return stamped(value, hints, place);
}

/** By their names, in the page's order. */
function stampsIn(document: Document): Map<string, string[]> {
  const stamps = new Map<string, string[]>();
  let left = mostCharacters;
  for (const script of document.querySelectorAll('script:not([src], [type*="ld+json" i])')) {
    const text = (script.textContent ?? '').slice(0, left);
    left -= text.length;
    if (!anyName.test(text)) continue;
    for (const [, name = '', value = ''] of text.matchAll(named))
      stamps.set(name, [...(stamps.get(name) ?? []), value].slice(-50));
  }
  return stamps;
}

/** The first value of each name that means one day only; several days are those of other stories, too. */
function agreed(stamps: Map<string, string[]>): string[] {
  return [...stamps.values()].flatMap(([first = '', ...others]) =>
    others.every((other) => isSameDay(first, other)) ? [first] : [],
  );
}

function isSameDay(one: string, other: string): boolean {
  return one.slice(0, 10) === other.slice(0, 10);
}
