// An article in the popup: the one on the page in front, or one opened from the list.

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Article } from '../article/article';
import { ArticleView } from '../ui/ArticleView';
import { useFocusOnArrival } from '../ui/arrival';
import { onDemand } from '../ui/on-demand';
import type { ArticleScreenProps } from './screen';

/** Questions and notes are rare, so their code comes when there is one. */
export const ArticleNotes = onDemand(async () => (await import('./ArticleNotes')).ArticleNotes);

/** How far each article has been read, for coming back from the list. */
const readTo = new WeakMap<Article, number>();

export function ArticleScreen(props: ArticleScreenProps) {
  const { article } = props.shown;
  const place = useRef<HTMLDivElement>(null);
  useFocusOnArrival(place);
  useLayoutEffect(() => {
    const screen = place.current;
    if (!screen) return;
    screen.scrollTop = readTo.get(article) ?? 0;
    return () => {
      readTo.set(article, screen.scrollTop);
    };
  }, [article]);
  return (
    <>
      <div ref={place} class="popup-screen" data-screen="article" tabIndex={-1}>
        <ArticleView article={article} />
      </div>
      {hasNotes(props) && <ArticleNotes {...props} />}
    </>
  );
}

function hasNotes({ state, shown: { keeping, stillLoading } }: ArticleScreenProps): boolean {
  const { status } = keeping.keeping.value;
  const failed = keeping.failure.value !== null || state.failure.value !== null;
  return stillLoading || failed || status === 'asking' || status === 'unavailable';
}
