// Search in the titles, and the two shelves.

import { useRef } from 'preact/hooks';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n-context';
import { closeIcon, searchIcon } from '../ui/icons';
import { useKeys } from '../ui/keys';
import styles from './ListTools.module.css';
import type { ListModel, Shelf } from './list';

export function ListTools({ list }: { list: ListModel }) {
  const searching = list.query.value.trim() !== '';
  return (
    <div class={styles.tools}>
      <Search list={list} />
      {searching ? <Found list={list} /> : <Shelves list={list} />}
    </div>
  );
}

function Search({ list }: { list: ListModel }) {
  const { t } = useI18n();
  const field = useRef<HTMLInputElement>(null);
  useKeys({ search: () => field.current?.select() });
  const clear = () => {
    list.search('');
    field.current?.focus();
  };
  return (
    <div class={styles.search}>
      <Icon shape={searchIcon} />
      <input
        ref={field}
        type="search"
        data-action="search"
        aria-label={t('searchTitles')}
        placeholder={t('searchTitles')}
        spellcheck={false}
        value={list.query.value}
        onInput={({ currentTarget }) => list.search(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') focusFirstRow();
          else if (event.key === 'Escape' && list.query.peek() !== '') list.search('');
          else return;
          event.preventDefault();
        }}
      />
      {list.query.value !== '' && (
        <Button
          action="clear-search"
          icon={closeIcon}
          look="small"
          label={t('clearSearch')}
          onPress={clear}
        />
      )}
    </div>
  );
}

function focusFirstRow(): void {
  document.querySelector<HTMLElement>('[data-entry] [data-action="open"]')?.focus();
}

function Found({ list }: { list: ListModel }) {
  const { plural } = useI18n();
  const listing = list.listing.value;
  const count = listing.status === 'shown' ? listing.entries.length : 0;
  return (
    <p class={styles.found} role="status">
      {count > 0 && plural('found', count)}
    </p>
  );
}

const shelves: { shelf: Shelf; label: 'unread' | 'archived' }[] = [
  { shelf: 'unread', label: 'unread' },
  { shelf: 'archived', label: 'archived' },
];

function Shelves({ list }: { list: ListModel }) {
  const { t } = useI18n();
  return (
    <div class={styles.shelves}>
      {shelves.map(({ shelf, label }) => (
        <button
          key={shelf}
          type="button"
          data-action={`show-${shelf}`}
          aria-pressed={list.shelf.value === shelf}
          onClick={() => list.showShelf(shelf)}
        >
          {t(label)}
        </button>
      ))}
    </div>
  );
}
