// Search in the list, and the shelves.

import type { Shelf } from '../article/entry';
import { SearchField } from '../list/SearchField';
import { useI18n } from '../ui/i18n-context';
import styles from './ListTools.module.css';
import type { ListModel } from './list';

export function ListTools({ list }: { list: ListModel }) {
  const searching = list.query.value.trim() !== '';
  return (
    <div class={styles.tools}>
      <SearchField query={list.query.value} onSearch={list.search} />
      {searching ? <Found list={list} /> : <Shelves list={list} />}
    </div>
  );
}

function Found({ list }: { list: ListModel }) {
  const { plural } = useI18n();
  const listing = list.listing.value;
  // Until its answer is there, nothing is said of a query.
  const isAnswered = listing.status === 'shown' && listing.query === list.query.value.trim();
  const { found, waiting } = isAnswered ? listing : { found: 0, waiting: 0 };
  return (
    <p class={styles.found} role="status">
      {found > 0 && plural('found', found)}
      {waiting > 0 && ` · ${plural('notYetFindable', waiting)}`}
    </p>
  );
}

/** Each is called as its string is. */
const shelves: Shelf[] = ['unread', 'archived', 'trash'];

function Shelves({ list }: { list: ListModel }) {
  const { t } = useI18n();
  return (
    <div class={styles.shelves}>
      {shelves.map((shelf) => (
        <button
          key={shelf}
          type="button"
          data-action={`show-${shelf}`}
          aria-pressed={list.shelf.value === shelf}
          onClick={() => list.showShelf(shelf)}
        >
          {t(shelf)}
        </button>
      ))}
    </div>
  );
}
