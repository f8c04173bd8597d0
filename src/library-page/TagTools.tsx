// Beside a tag's name: give it another, which may be one that exists, or take it off everything.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { tagOf } from '../article/tag';
import { Button } from '../ui/Button';
import { useI18n } from '../ui/i18n-context';
import { deleteIcon, editIcon } from '../ui/icons';
import { useFocusOnLeaving } from '../ui/leaving';
import { Confirm } from './Confirm';
import type { LibraryPageState } from './state';
import styles from './Tools.module.css';

interface TagToolsProps {
  state: LibraryPageState;
  tag: string;
}

export function TagTools({ state, tag }: TagToolsProps) {
  const { t, plural } = useI18n();
  const [renaming, setRenaming] = useState(false);
  const [removing, setRemoving] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  // The field takes the place of the button that was pressed, and gives it back.
  useLayoutEffect(() => {
    if (!renaming) return;
    place.current?.querySelector('input')?.select();
    return () => place.current?.querySelector<HTMLElement>('[data-action="edit-tag"]')?.focus();
  }, [renaming]);
  useFocusOnLeaving(place);
  const count = state.counts.value.get(`tag:${tag}`) ?? 0;
  return (
    <div ref={place} class={styles.beside}>
      {renaming ? (
        <RenameForm state={state} tag={tag} onClose={() => setRenaming(false)} />
      ) : (
        <>
          <Button
            action="edit-tag"
            icon={editIcon}
            look="small"
            label={t('renameTag')}
            onPress={() => setRenaming(true)}
          />
          <Button
            action="remove-tag"
            icon={deleteIcon}
            look="small"
            label={t('removeTag')}
            onPress={() => setRemoving(true)}
          />
        </>
      )}
      {removing && (
        <Confirm
          question={t('removeTagQuestion', tag)}
          advice={plural('removeTagAdvice', count)}
          answer={t('removeTag')}
          onAnswer={() => state.renameTag(tag, null)}
          onClose={() => setRemoving(false)}
        />
      )}
    </div>
  );
}

function RenameForm({ state, tag, onClose }: TagToolsProps & { onClose(): void }) {
  const { t } = useI18n();
  const [words, setWords] = useState(tag);
  const to = tagOf(words);
  const merges = to !== null && to !== tag && state.tags.value.includes(to);
  return (
    <form
      class={styles.rename}
      onSubmit={(event) => {
        event.preventDefault();
        if (to !== null) state.renameTag(tag, to);
        onClose();
      }}
    >
      <input
        type="text"
        list="other-tags"
        data-action="tag-name"
        aria-label={t('renameTag')}
        autocomplete="off"
        value={words}
        onInput={({ currentTarget }) => setWords(currentTarget.value)}
        onKeyDown={({ key }) => key === 'Escape' && onClose()}
      />
      <datalist id="other-tags">
        {state.tags.value.map((each) => each !== tag && <option key={each} value={each} />)}
      </datalist>
      <button type="submit" data-action="rename-tag" class={styles.submit}>
        {t(merges ? 'mergeTags' : 'rename')}
      </button>
    </form>
  );
}
