// The highlights of the copy that the reader tab shows.

import { useMemo } from 'preact/hooks';
import type { Article } from '../article/article';
import type { Entry } from '../article/entry';
import { createMarking, type Marking } from '../marking/marking';
import type { KeepingModel } from '../ui/keeping';
import type { ReaderState } from './state';

/** @param opened The row as it was when the tab was opened: all there is of an article that is in no list. */
export function useMarking(
  { marks, dismiss }: Pick<ReaderState, 'marks' | 'dismiss'>,
  article: Article,
  opened: Entry,
  { keeping }: KeepingModel,
): Marking {
  return useMemo(() => {
    const entry = (): Entry => {
      const now = keeping.value;
      if (now.status === 'kept') return now.entry;
      const { savedAt, ...unlisted } = now.status === 'taken-back' ? now.entry : opened;
      return unlisted;
    };
    return createMarking({ ...marks, article, entry, onAct: dismiss });
  }, [article]);
}
