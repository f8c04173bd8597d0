// Beside a tag's name: give it another, which may be one that exists, or take it off everything.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { tagOf } from '../article/tag';
import { Button } from '../ui/Button';
import { useI18n } from '../ui/i18n-context';
import { deleteIcon, editIcon } from '../ui/icons';
import { Confirm } from './Confirm';
import type { LibraryPageState } from './state';
import styles from './Tools.module.css';

export function TagTools({ state, tag }: { state: LibraryPageState; tag: string }) {
  const { t, plural } = useI18n();
  const [words, setWords] = useState<string | null>(null);
  const [removing, setRemoving] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // The field takes the place of the button that was pressed.
  const isOpen = words !== null;
  useLayoutEffect(() => field.current?.select(), [isOpen]);
  const count = state.counts.value.get(`tag:${tag}`) ?? 0;

  if (words !== null) {
    const to = tagOf(words);
    const merges = to !== null && to !== tag && state.tags.value.includes(to);
    return (
      <form
        class={styles.rename}
        onSubmit={(event) => {
          event.preventDefault();
          if (to !== null) state.renameTag(tag, to);
          setWords(null);
        }}
      >
        <input
          type="text"
          list="other-tags"
          data-action="tag-name"
          aria-label={t('renameTag')}
          ref={field}
          autocomplete="off"
          value={words}
          onInput={({ currentTarget }) => setWords(currentTarget.value)}
          onKeyDown={({ key }) => key === 'Escape' && setWords(null)}
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
  return (
    <>
      <Button
        action="edit-tag"
        icon={editIcon}
        look="small"
        label={t('renameTag')}
        onPress={() => setWords(tag)}
      />
      <Button
        action="remove-tag"
        icon={deleteIcon}
        look="small"
        label={t('removeTag')}
        onPress={() => setRemoving(true)}
      />
      {removing && (
        <Confirm
          question={t('removeTagQuestion', tag)}
          advice={plural('removeTagAdvice', count)}
          answer={t('removeTag')}
          onAnswer={() => state.renameTag(tag, null)}
          onClose={() => setRemoving(false)}
        />
      )}
    </>
  );
}
