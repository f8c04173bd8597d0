// The word about what was just done, whichever screen it was done on, and the way back.

import { useState } from 'preact/hooks';
import type { MessageKey } from '../platform/i18n';
import { useI18n } from '../ui/i18n-context';
import type { Keeping } from '../ui/keeping';
import { type Notice, Toast } from '../ui/Toast';
import type { ListModel, UndoableAct } from './list';
import type { PopupState } from './state';

const actWords: Record<UndoableAct['kind'], MessageKey> = {
  deleted: 'didDelete',
  archived: 'didArchive',
  unarchived: 'didUnarchive',
};

interface PopupToastProps {
  state: PopupState;
  list: ListModel;
  /** What is to be said and cannot be undone. */
  said: string | null;
  onSaid(): void;
}

export function PopupToast({ state, list, said, onSaid }: PopupToastProps) {
  const { t } = useI18n();
  const [dismissed, setDismissed] = useState<Keeping | null>(null);

  function noticeNow(): Notice | null {
    if (said !== null) return { text: said, dismiss: onSaid };
    const act = list.lastAct.value;
    if (act) {
      const text = t(actWords[act.kind], act.entry.summary.title);
      return { text, undo: () => undoAndStay(list.undo), dismiss: list.dismissAct };
    }
    const keeping = state.shown.value?.keeping;
    const now = keeping?.keeping.value;
    if (!keeping || now?.status !== 'taken-back' || now === dismissed) return null;
    return {
      text: t('didTakeBack'),
      undo: () => undoAndStay(keeping.undo),
      dismiss: () => setDismissed(now),
    };
  }

  return <Toast notice={noticeNow()} />;
}

/** The button that was pressed goes away: the focus goes back to the screen. */
function undoAndStay(undo: () => void): void {
  document.querySelector<HTMLElement>('[data-screen]')?.focus({ preventScroll: true });
  undo();
}
