// The word about what was just done, whichever screen it was done on, and the way back.

import { useState } from 'preact/hooks';
import type { MessageKey } from '../platform/i18n';
import { useI18n } from '../ui/i18n-context';
import type { Keeping } from '../ui/keeping';
import type { Notice } from '../ui/Toast';
import type { ListModel, UndoableAct } from './list';
import type { PopupState } from './state';

const actWords: Record<UndoableAct['kind'], MessageKey> = {
  deleted: 'didDelete',
  archived: 'didArchive',
  unarchived: 'didUnarchive',
};

/** The notice to show now, and a way to say something that cannot be undone. */
export function useNotice(
  state: PopupState,
  list: ListModel,
): { notice: Notice | null; say(text: string): void } {
  const { t } = useI18n();
  const [said, setSaid] = useState<string | null>(null);
  const [dismissed, setDismissed] = useState<Keeping | null>(null);

  function noticeNow(): Notice | null {
    if (said !== null) return { text: said, dismiss: () => setSaid(null) };
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

  return { notice: noticeNow(), say: setSaid };
}

/** Undoes what was done last; false when there is nothing to undo. */
export function undoLast(state: PopupState, list: ListModel): boolean {
  const keeping = state.shown.peek()?.keeping;
  if (list.lastAct.peek()) list.undo();
  else if (keeping?.keeping.peek().status === 'taken-back') keeping.undo();
  else return false;
  return true;
}

/** The button that was pressed goes away: the focus goes back to the screen. */
function undoAndStay(undo: () => void): void {
  document.querySelector<HTMLElement>('[data-screen]')?.focus({ preventScroll: true });
  undo();
}
