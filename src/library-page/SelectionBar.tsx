// What can be done to the selected articles.

import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { Entry } from '../article/entry';
import { Button } from '../ui/Button';
import { useI18n } from '../ui/i18n-context';
import { archiveIcon, closeIcon, deleteIcon, starIcon, tagIcon, unarchiveIcon } from '../ui/icons';
import { useFocusOnLeaving } from '../ui/leaving';
import type { Acting } from './acting';
import styles from './SelectionBar.module.css';
import type { LibraryPageState } from './state';

interface SelectionBarProps {
  state: LibraryPageState;
  acting: Acting;
  onTag(entries: readonly Entry[]): void;
}

export function SelectionBar(props: SelectionBarProps) {
  const { t, plural } = useI18n();
  const place = useRef<HTMLDivElement>(null);
  const count = props.state.selected.value.length;
  const bar = { class: styles.bar, role: 'toolbar', 'aria-label': t('selection') } as const;
  return (
    <div ref={place} {...(count > 0 && { ...bar, 'data-part': 'selection' })}>
      {/* Always on the page, so that screen readers notice the first selection too. */}
      <span role="status">{count > 0 && plural('selected', count)}</span>
      {count > 0 && <SelectionActs {...props} place={place} />}
    </div>
  );
}

interface SelectionActsProps extends SelectionBarProps {
  /** Where they stand. */
  place: RefObject<HTMLElement | null>;
}

function SelectionActs({ state, acting, onTag, place }: SelectionActsProps) {
  const { t, plural } = useI18n();
  useFocusOnLeaving(place);
  const selected = state.selected.value;
  const all = state.entries.value.length;
  const inTrash = selected[0]?.removed !== undefined;
  const isBehind = inTrash || selected.every(({ archived }) => archived);
  return (
    <>
      {selected.length < all && (
        <Button
          action="select-all"
          look="worded"
          label={plural('selectAll', all)}
          onPress={state.selectAll}
        />
      )}
      <span class={styles.gap} />
      <Button
        action="archive-selected"
        icon={isBehind ? unarchiveIcon : archiveIcon}
        look="worded"
        label={t(inTrash ? 'restore' : isBehind ? 'unarchive' : 'archive')}
        onPress={() => acting.archive(selected)}
      />
      {!inTrash && (
        <>
          <Button
            action="star-selected"
            icon={starIcon}
            look="worded"
            label={t(selected.every(({ starred }) => starred) ? 'unstar' : 'star')}
            onPress={() => acting.star(selected)}
          />
          <Button
            action="tag-selected"
            icon={tagIcon}
            look="worded"
            label={t('tag')}
            onPress={() => onTag(selected)}
          />
        </>
      )}
      <Button
        action="delete-selected"
        icon={deleteIcon}
        look="worded"
        label={t(inTrash ? 'erase' : 'delete')}
        onPress={() => acting.remove(selected)}
      />
      <Button
        action="clear-selection"
        icon={closeIcon}
        label={t('clearSelection')}
        onPress={state.selection.clear}
      />
    </>
  );
}
