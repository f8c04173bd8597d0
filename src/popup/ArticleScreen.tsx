// An article in the popup: the one on the page in front, or one opened from the list.

import { useLayoutEffect, useRef } from 'preact/hooks';
import { ArticleView } from '../ui/ArticleView';
import { useFocusOnArrival } from '../ui/arrival';
import { onDemand } from '../ui/on-demand';
import { noteReadTo, readTo } from './read-to';
import type { ArticleScreenProps } from './screen';

/** What there is to say or to ask; its code comes after the text. */
export const ArticleNotes = onDemand(async () => (await import('./ArticleNotes')).ArticleNotes);

const PopupMarks = onDemand(async () => (await import('./PopupMarks')).PopupMarks);

export function ArticleScreen(props: ArticleScreenProps) {
  const { article } = props.shown;
  const place = useRef<HTMLDivElement>(null);
  useFocusOnArrival(place);
  useLayoutEffect(() => {
    const screen = place.current;
    if (!screen) return;
    screen.scrollTop = readTo(article);
    return () => {
      noteReadTo(article, screen.scrollTop);
    };
  }, [article]);
  return (
    <>
      <div ref={place} class="popup-screen" data-screen="article" tabIndex={-1}>
        <ArticleView article={article} show={props.shown.pictures?.show} />
        {props.shown.keeping.keeping.value.status !== 'opening' && <PopupMarks {...props} />}
      </div>
      <ArticleNotes {...props} />
    </>
  );
}
