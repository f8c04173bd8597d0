// What a search understands beside words, told with the keys: `search/query.ts` is what reads it.

import type { MessageKey } from '../platform/i18n';
import { HelpSubject } from './HelpSubject';
import { useI18n } from './i18n-context';

/** What to type for what; with a colon at its end, whatever the reader wants follows. */
const examples: readonly [MessageKey, readonly string[]][] = [
  ['searchPhrase', ['"…"']],
  ['searchTag', ['tag:']],
  ['searchSite', ['site:']],
  ['unread', ['is:unread']],
  ['inProgress', ['is:reading']],
  ['archived', ['is:archived']],
  ['starred', ['is:starred']],
  ['searchHighlighted', ['is:highlighted']],
  ['searchDates', ['before:2024-01', 'after:2024']],
];

export function SearchHelp() {
  const { t } = useI18n();
  return (
    <HelpSubject
      heading={t('searchHelp')}
      rows={examples.map(([label, typed]) => ({
        label,
        shown: typed.map((each) => (
          <code key={each} dir="ltr">
            {each}
          </code>
        )),
      }))}
    />
  );
}
