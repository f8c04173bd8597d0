// What changed on the page of a kept article, as a sentence.

import type { Changes } from '../changes/compare';
import type { I18n } from '../platform/i18n';

/** `headline, 2 paragraphs, 1 paragraph added`. */
export function changeWords(changes: Changes, { t, plural, language }: I18n): string {
  const { headline, standfirst, date, changed, added, removed } = changes;
  const parts = [
    ...(headline ? [t('changeHeadline')] : []),
    ...(standfirst ? [t('changeStandfirst')] : []),
    ...(date ? [t('changeDate')] : []),
    ...(changed ? [plural('changedParagraphs', changed)] : []),
    ...(added ? [plural('addedParagraphs', added)] : []),
    ...(removed ? [plural('removedParagraphs', removed)] : []),
  ];
  return new Intl.ListFormat(language, { type: 'conjunction', style: 'narrow' }).format(parts);
}
