// Every date the page offers, each with where it stood and what it claims. Chooses nothing.

import { dayInAddress } from './date-address';
import { type DateCandidate, type DateSources, stamped } from './date-candidate';
import { fromLines } from './date-lines';
import { fromMetas, fromMicrodata } from './date-metas';
import { fromState } from './date-state';

/** All candidates, in no particular order. */
export function collectDates(sources: DateSources): DateCandidate[] {
  const stated = [...fromData(sources), ...fromMetas(sources), ...fromMicrodata(sources)];
  return [...stated, ...fromState(sources, stated), ...fromAddress(sources), ...fromLines(sources)];
}

function fromData({ data, hints }: DateSources): DateCandidate[] {
  if (data === null) return [];
  const origin = { source: 'json-ld', scope: 'page' } as const;
  const weight = data.isArticle ? 9 : 6;
  return [
    ...stamped(data.published, hints, { kind: 'published', weight, ...origin }),
    ...(data.published
      ? []
      : stamped(data.created, hints, { kind: 'published', weight: 5, ...origin })),
    ...stamped(data.modified, hints, { kind: 'modified', weight: 9, ...origin }),
  ];
}

function fromAddress({ url }: DateSources): DateCandidate[] {
  const found = dayInAddress(url);
  if (found?.day == null) return [];
  return stamped(
    `${found.year}-${found.month}-${found.day}`,
    { language: null },
    { kind: 'published', source: 'address', scope: 'page', weight: 5 },
  );
}
