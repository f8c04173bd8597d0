// The word about what was just done to the article in its tab, and the way back.

import { useState } from 'preact/hooks';
import { useI18n } from '../ui/i18n-context';
import type { Keeping } from '../ui/keeping';
import type { Notice } from '../ui/Toast';
import type { ReaderState } from './state';

/** The notice to show now; `undo` undoes what it speaks of, and is false when there is nothing to undo. */
export function useNotice(reader: ReaderState): { notice: Notice | null; undo(): boolean } {
  const { t } = useI18n();
  const [dismissed, setDismissed] = useState<Keeping | null>(null);

  function noticeNow(): Notice | null {
    const done = reader.done.value;
    if (done?.kind === 'copied') return { text: t('didCopy'), dismiss: reader.dismiss };
    if (done) {
      const key = done.kind === 'archived' ? 'didArchive' : 'didUnarchive';
      const text = t(key, done.entry.summary.title);
      return { text, undo: reader.undoArchive, dismiss: reader.dismiss };
    }
    const opened = reader.opened.value;
    const keeping = opened.status === 'shown' ? opened.keeping : null;
    const now = keeping?.keeping.value;
    if (!keeping || now?.status !== 'taken-back' || now === dismissed) return null;
    return { text: t('didTakeBack'), undo: keeping.undo, dismiss: () => setDismissed(now) };
  }

  const notice = noticeNow();
  return {
    notice,
    undo() {
      notice?.undo?.();
      return notice?.undo !== undefined;
    },
  };
}
