// What a search understands beside words, told with the keys: `search/query.ts` is what reads it.

import type { MessageKey } from '../platform/i18n';
import { useI18n } from './i18n-context';
import styles from './KeyboardHelp.module.css';

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
    <section class={styles.subject} data-part="search-help">
      <h3>{t('searchHelp')}</h3>
      <dl class={styles.keys}>
        {examples.map(([label, typed]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>
              {typed.map((each) => (
                <code key={each} dir="ltr">
                  {each}
                </code>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
