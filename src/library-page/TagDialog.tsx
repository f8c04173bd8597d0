// The tags of some articles: put on, with those that exist offered while typing, and taken off.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from '../article/entry';
import { tagOf } from '../article/tag';
import { Button } from '../ui/Button';
import { useI18n } from '../ui/i18n-context';
import { closeIcon } from '../ui/icons';
import styles from './Dialog.module.css';
import type { LibraryPageState } from './state';

interface TagDialogProps {
  state: LibraryPageState;
  entries: readonly Entry[];
  onClose(): void;
}

export function TagDialog({ state, entries, onClose }: TagDialogProps) {
  const { t, plural } = useI18n();
  const dialog = useRef<HTMLDialogElement>(null);
  const [words, setWords] = useState('');
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const borne = tagsOf(state, entries);
  const [first, second] = entries;
  const heading = first && !second ? first.summary.title : plural('tagHeading', entries.length);

  function put(): void {
    const tag = tagOf(words);
    if (tag !== null) state.acts.perform('tagged', entries, tag);
    setWords('');
  }

  return (
    <dialog ref={dialog} class={styles.dialog} aria-label={t('tags')} onClose={onClose}>
      <h2>
        <bdi>{heading}</bdi>
      </h2>
      {borne.length > 0 && (
        <ul class={styles.tags}>
          {borne.map((tag) => (
            <li key={tag}>
              <bdi>{tag}</bdi>
              <Button
                action="untag"
                icon={closeIcon}
                look="small"
                label={t('takeTagOff', tag)}
                onPress={() => state.acts.perform('untagged', entries, tag)}
              />
            </li>
          ))}
        </ul>
      )}
      <form
        class={styles.field}
        onSubmit={(event) => {
          event.preventDefault();
          if (words.trim() === '') dialog.current?.close();
          else put();
        }}
      >
        <input
          type="text"
          list="known-tags"
          data-action="tag-words"
          aria-label={t('newTag')}
          placeholder={t('newTag')}
          autocomplete="off"
          autoFocus
          value={words}
          onInput={({ currentTarget }) => setWords(currentTarget.value)}
        />
        <datalist id="known-tags">
          {state.tags.value
            .filter((tag) => !borne.includes(tag))
            .map((tag) => (
              <option key={tag} value={tag} />
            ))}
        </datalist>
        <Button action="put-tag" look="outlined" label={t('putTag')} onPress={put} />
      </form>
      <div class={styles.buttons}>
        <Button
          action="close-tags"
          look="solid"
          label={t('done')}
          onPress={() => dialog.current?.close()}
        />
      </div>
    </dialog>
  );
}

/** The tags that any of them bears now. */
function tagsOf(state: LibraryPageState, entries: readonly Entry[]): string[] {
  const ids = new Set(entries.map(({ id }) => id));
  const collection = state.collection.value;
  const now = collection.status === 'shown' ? collection.listed : [];
  const tags = now.filter(({ id }) => ids.has(id)).flatMap((entry) => entry.tags ?? []);
  return [...new Set(tags)].sort();
}
