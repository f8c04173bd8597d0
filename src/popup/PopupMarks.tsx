// The highlights of the article in the popup. Their code comes after the text.

import { useMemo } from 'preact/hooks';
import { MarkLayer } from '../marking/MarkLayer';
import { createMarking } from '../marking/marking';
import type { ArticleScreenProps } from './screen';

export function PopupMarks({ shown, state, browser }: ArticleScreenProps) {
  const { article, keeping } = shown;
  const marking = useMemo(
    () =>
      createMarking({
        article,
        entry() {
          const now = keeping.keeping.value;
          return now.status === 'kept' ? now.entry : null;
        },
        library: state.library,
        mayKeep: !state.reading.inPrivateWindow.peek(),
        copy: browser.copy,
      }),
    [article, keeping],
  );
  const scroller = () => document.querySelector<HTMLElement>('[data-screen="article"]');
  return <MarkLayer {...{ marking, article, scroller }} covered={() => 0} />;
}
