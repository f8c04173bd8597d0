// The field above a list in which to search it.

import { useRef } from 'preact/hooks';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n-context';
import { closeIcon, searchIcon } from '../ui/icons';
import { useKeys } from '../ui/keys';
import styles from './SearchField.module.css';

interface SearchFieldProps {
  query: string;
  onSearch(query: string): void;
  /** What is searched, where it is not the list. */
  label?: string;
}

export function SearchField({ query, onSearch, label }: SearchFieldProps) {
  const { t } = useI18n();
  const name = label ?? t('searchList');
  const field = useRef<HTMLInputElement>(null);
  useKeys({ search: () => field.current?.select() });
  const clear = () => {
    onSearch('');
    field.current?.focus();
  };
  return (
    <div class={styles.search}>
      <Icon shape={searchIcon} />
      <input
        ref={field}
        type="search"
        data-action="search"
        aria-label={name}
        placeholder={name}
        spellcheck={false}
        value={query}
        onInput={({ currentTarget }) => onSearch(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') focusFirstRow();
          else if (event.key === 'Escape' && query !== '') onSearch('');
          else return;
          event.preventDefault();
        }}
      />
      {query !== '' && (
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
