// What stands over every screen: the word about what was just done, with the way back, and about where the reader was.

import { useState } from 'preact/hooks';
import { actWords } from '../list/act-words';
import { useI18n } from '../ui/i18n-context';
import type { Keeping } from '../ui/keeping';
import { type Notice, Toast } from '../ui/Toast';
import type { ListModel } from './list';
import { PlaceKeeper } from './PlaceKeeper';
import type { PopupState } from './state';

interface PopupToastProps {
  state: PopupState;
  /** Null until its code is there. */
  list: ListModel | null;
  /** What is to be said and cannot be undone. */
  said: string | null;
  onSaid(): void;
}

export function PopupToast({ state, list, said, onSaid }: PopupToastProps) {
  const acts = list?.acts;
  const i18n = useI18n();
  const [dismissed, setDismissed] = useState<Keeping | null>(null);

  function noticeNow(): Notice | null {
    if (said !== null) return { text: said, dismiss: onSaid };
    const act = acts?.lastAct.value;
    if (acts && act) {
      const { undo, dismiss } = acts;
      return { text: actWords(act, i18n), about: act, undo, dismiss };
    }
    const keeping = state.shown.value?.keeping;
    const now = keeping?.keeping.value;
    if (!keeping || now?.status !== 'taken-back' || now === dismissed) return null;
    return {
      text: i18n.t('didTakeBack'),
      about: now,
      undo: keeping.undo,
      dismiss: () => setDismissed(now),
    };
  }

  return (
    <>
      <PlaceKeeper state={state} list={list} />
      <Toast notice={noticeNow()} />
    </>
  );
}
