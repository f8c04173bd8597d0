// Finding words in the article: a field, how often they are there, and the way from one to the next. The browser's own
// finding stays where it is.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../article/article';
import { createFinder, type Finder, type Found } from '../reading/finder';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n-context';
import { closeIcon, downIcon, searchIcon, upIcon } from '../ui/icons';
import { type Aids, articleHere, coveredAbove } from './aids';
import styles from './FindBar.module.css';

interface FindBarProps {
  aids: Aids;
  article: Article;
}

/** Of the height there is, where what was found is brought. */
const foundAt = 0.3;

export function FindBar({ aids, article }: FindBarProps) {
  const { t, plural } = useI18n();
  const [found, setFound] = useState<Found | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const finder = useFinder(aids, article);

  useLayoutEffect(() => {
    const selected = String(getSelection() ?? '').trim();
    const input = field.current;
    if (!input) return;
    if (selected !== '' && !/\n/.test(selected)) {
      input.value = selected;
      search(selected);
    }
    input.focus({ preventScroll: true });
    input.select();
  }, []);

  function search(words: string): void {
    const now = finder.current?.search(words) ?? null;
    setFound(words.trim() === '' ? null : now);
  }

  function step(by: 1 | -1): void {
    if (found) setFound(finder.current?.step(by) ?? null);
  }

  function close(goesBack: boolean): void {
    if (goesBack && found) finder.current?.goBack();
    aids.isFinding.value = false;
    document.querySelector<HTMLElement>('[data-screen="article"]')?.focus({ preventScroll: true });
  }

  const count = !found
    ? ''
    : found.count === 0
      ? t('foundNothing')
      : plural('foundAt', found.count, String(found.current + 1));
  return (
    <search
      class={styles.bar}
      data-part="find"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        close(true);
      }}
    >
      <Icon shape={searchIcon} />
      <input
        ref={field}
        class={styles.field}
        type="search"
        data-action="find-words"
        aria-label={t('findInArticle')}
        placeholder={t('findInArticle')}
        autocomplete="off"
        spellcheck={false}
        onInput={({ currentTarget }) => search(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          step(event.shiftKey ? -1 : 1);
        }}
      />
      <output class={styles.count} data-part="found">
        {count}
      </output>
      <Button
        action="find-previous"
        icon={upIcon}
        label={t('findPrevious')}
        disabled={!found?.count}
        onPress={() => step(-1)}
      />
      <Button
        action="find-next"
        icon={downIcon}
        label={t('findNext')}
        disabled={!found?.count}
        onPress={() => step(1)}
      />
      <Button
        action="close-find"
        icon={closeIcon}
        label={t('close')}
        onPress={() => close(false)}
      />
    </search>
  );
}

/** What is there to be seen already, below this bar, does not move. */
function isWellInView(range: Range): boolean {
  const box = range.getClientRects()[0];
  const bar = document.querySelector('[data-part="find"]')?.getBoundingClientRect();
  return Boolean(box && bar && box.top > bar.bottom + 8 && box.bottom < 0.8 * innerHeight);
}

/** For the text that is on the screen. */
function useFinder(aids: Aids, article: Article) {
  const finder = useRef<Finder | null>(null);
  useLayoutEffect(() => {
    const here = articleHere();
    if (!here) return;
    finder.current = createFinder({
      article: here.article,
      view: () => ({ top: coveredAbove(), bottom: innerHeight }),
      go: (range) => isWellInView(range) || aids.go(range, foundAt),
    });
    return () => finder.current?.end();
  }, [article]);
  return finder;
}
