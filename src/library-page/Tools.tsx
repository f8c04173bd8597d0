// Over the list: the search, what is shown, its order and its groups.

import { SearchField } from '../list/SearchField';
import type { MessageKey } from '../platform/i18n';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n-context';
import { listenIcon, reverseIcon } from '../ui/icons';
import type { Group, Place, Sort } from './arrange';
import type { LibraryPageState } from './state';
import { TagTools } from './TagTools';
import styles from './Tools.module.css';

const sorts: readonly { sort: Sort; label: MessageKey }[] = [
  { sort: 'saved', label: 'sortSaved' },
  { sort: 'published', label: 'sortPublished' },
  { sort: 'length', label: 'sortLength' },
  { sort: 'title', label: 'sortTitle' },
];

/** The order that only a search has. */
const bestMatch: (typeof sorts)[number] = { sort: 'match', label: 'sortMatch' };

const groups: readonly { group: Group; label: MessageKey }[] = [
  { group: 'none', label: 'groupNone' },
  { group: 'day', label: 'groupDay' },
  { group: 'publication', label: 'groupPublication' },
  { group: 'tag', label: 'groupTag' },
];

const placeNames: Record<Exclude<Place, `tag:${string}`>, MessageKey> = {
  unread: 'unread',
  reading: 'inProgress',
  starred: 'starred',
  highlights: 'highlights',
  archived: 'archived',
  all: 'allArticles',
  trash: 'trash',
};

export function Tools({ state }: { state: LibraryPageState }) {
  const { t, plural } = useI18n();
  const { place, query, sort, reversed, group } = state.shown.value;
  const count = state.entries.value.length;
  const searching = query.trim() !== '';
  const isRead = state.collection.value.status === 'shown';
  return (
    <header class={styles.tools}>
      <SearchField query={query} onSearch={(next) => state.show({ query: next })} />
      <div class={styles.line}>
        <h1>
          {searching ? t('searchResults') : <PlaceName place={place} />}{' '}
          <span class={styles.count} role="status">
            {isRead && plural('articles', count)}
            {state.waiting.value > 0 && ` · ${plural('notYetFindable', state.waiting.value)}`}
          </span>
        </h1>
        {!searching && place.startsWith('tag:') && (
          <TagTools key={place} state={state} tag={place.slice('tag:'.length)} />
        )}
        <span class={styles.gap} />
        {!searching && place === 'unread' && count > 0 && <ListenLink />}
        <Choice
          action="sort"
          label={t('sortBy')}
          value={sort}
          options={[...(searching ? [bestMatch] : []), ...sorts].map((each) => ({
            value: each.sort,
            label: t(each.label),
          }))}
          onChoose={(next) => state.show({ sort: next as Sort, reversed: false })}
        />
        <Button
          action="reverse"
          icon={reverseIcon}
          label={t('sortReverse')}
          pressed={reversed}
          onPress={() => state.show({ reversed: !reversed })}
        />
        <Choice
          action="group"
          label={t('groupBy')}
          value={group}
          options={groups.map((each) => ({ value: each.group, label: t(each.label) }))}
          onChoose={(next) => state.show({ group: next as Group })}
        />
      </div>
    </header>
  );
}

/** To the reader tab, which reads the newest one aloud, and then one after another. */
function ListenLink() {
  const { t } = useI18n();
  return (
    <a
      class={styles.listen}
      data-action="listen-unread"
      href="reader.html?listen=unread"
      aria-label={t('listenToUnread')}
      title={t('listenToUnread')}
    >
      <Icon shape={listenIcon} />
    </a>
  );
}

function PlaceName({ place }: { place: Place }) {
  const { t } = useI18n();
  if (place.startsWith('tag:')) return <bdi>{place.slice('tag:'.length)}</bdi>;
  return <>{t(placeNames[place as keyof typeof placeNames])}</>;
}

interface ChoiceProps {
  action: string;
  label: string;
  value: string;
  options: { value: string; label: string }[];
  onChoose(value: string): void;
}

function Choice({ action, label, value, options, onChoose }: ChoiceProps) {
  return (
    <select
      class={styles.choice}
      data-action={action}
      aria-label={label}
      title={label}
      value={value}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
