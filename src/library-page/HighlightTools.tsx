// Over the list of highlights: how many there are, and which colours are shown.

import { type HighlightColour, highlightColours } from '../article/highlight';
import { SearchField } from '../list/SearchField';
import { colourNames } from '../marking/Sign';
import { useI18n } from '../ui/i18n-context';
import { countOf } from './HighlightRows';
import type { LibraryPageState } from './state';
import styles from './Tools.module.css';

export function HighlightTools({ state }: { state: LibraryPageState }) {
  const { t, plural } = useI18n();
  const { query, colour } = state.shown.value;
  return (
    <header class={styles.tools}>
      <SearchField
        query={query}
        label={t('searchHighlights')}
        onSearch={(next) => state.show({ query: next })}
      />
      <div class={styles.line}>
        <h1>
          {t('highlights')}{' '}
          <span class={styles.count} role="status">
            {state.collection.value.status === 'shown' &&
              plural('highlightCount', countOf(state.highlightRows.value))}
          </span>
        </h1>
        <span class={styles.gap} />
        <select
          class={styles.choice}
          data-action="mark-filter"
          aria-label={t('markColour')}
          title={t('markColour')}
          value={colour ?? ''}
          onChange={({ currentTarget: { value } }) =>
            state.show({ colour: value === '' ? null : (value as HighlightColour) })
          }
        >
          <option value="">{t('allColours')}</option>
          {highlightColours.map((each) => (
            <option key={each} value={each}>
              {t(colourNames[each])}
            </option>
          ))}
        </select>
      </div>
    </header>
  );
}
