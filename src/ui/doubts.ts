// Which doubts about a text are worth a reader's attention. Pure.

import type { Article, TextDoubt } from '../article/article';

/** Different reasons for one fear: that this is not the article. The first one found says enough. */
const wrongText: readonly TextDoubt[] = [
  'mostly-links',
  'no-headline',
  'headline-far',
  'attempts-disagree',
];

/** The doubts to tell, most important first; none about a text that the extractor is sure of. */
export function doubtsToTell({ certainty, doubts = [], pagination }: Article): TextDoubt[] {
  if (certainty === undefined || certainty === 'high') return [];
  // Not the end of a page that has a next one.
  const goesOn = Boolean(pagination?.next);
  const ends = doubts.filter(
    (doubt) => doubt === 'paywalled' || (doubt === 'ends-mid-sentence' && !goesOn),
  );
  const wrong = wrongText.filter((doubt) => doubts.includes(doubt)).slice(0, 1);
  const large = doubts.filter((doubt) => doubt === 'large-page');
  // A text cut off by a paywall ends as it ends.
  return [...(ends.includes('paywalled') ? ['paywalled' as const] : ends), ...wrong, ...large];
}
