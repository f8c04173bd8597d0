// The library in a tab of its own: places at the side, the list with its tools, and what can be done to many at once.

import { useMemo, useState } from 'preact/hooks';
import type { Entry } from '../article/entry';
import { actWords } from '../list/act-words';
import { type NoteInWriting, undoableErasures } from '../list/acts';
import { FailureNote } from '../ui/FailureNote';
import { useI18n } from '../ui/i18n-context';
import { KeyboardHelp } from '../ui/KeyboardHelp';
import { useKeys } from '../ui/keys';
import { type Notice, Toast } from '../ui/Toast';
import { createActing } from './acting';
import { Confirm } from './Confirm';
import { HighlightRows } from './HighlightRows';
import { HighlightTools } from './HighlightTools';
import styles from './LibraryPage.module.css';
import { NoteDialog } from './NoteDialog';
import { PageRows } from './PageRows';
import { Places } from './Places';
import type { LibraryBrowser } from './page';
import { SelectionBar } from './SelectionBar';
import type { LibraryPageState } from './state';
import { TagDialog } from './TagDialog';
import { Tools } from './Tools';

interface LibraryPageProps {
  state: LibraryPageState;
  browser: LibraryBrowser;
}

/** What lies over the page. */
type Over =
  | 'help'
  | { tagging: readonly Entry[] }
  | { noting: Entry; note: NoteInWriting }
  | { erasing: readonly Entry[] }
  | null;

export function LibraryPage({ state, browser }: LibraryPageProps) {
  const i18n = useI18n();
  const [over, setOver] = useState<Over>(null);
  const [said, setSaid] = useState<Pick<Notice, 'text' | 'about'> | null>(null);
  const acting = useMemo(
    () => createActing(state, undoableErasures, (entries) => setOver({ erasing: entries })),
    [state],
  );
  const collection = state.collection.value;
  const failure = collection.status === 'failed' ? collection.failure : state.failure.value;
  const close = () => setOver(null);
  const isHighlights = state.shown.value.place === 'highlights';
  const done = doneNow();
  const notice: Notice | null = said ? { ...said, dismiss: () => setSaid(null) } : done;
  useKeys({
    undo() {
      done?.undo?.();
      return done !== null;
    },
    help: () => setOver('help'),
  });
  const onTag = (entries: readonly Entry[]) => entries.length > 0 && setOver({ tagging: entries });
  const onNote = (noting: Entry) => setOver({ noting, note: state.acts.note(noting) });
  const rowProps = {
    state,
    browser,
    acting,
    onTag,
    onNote,
    say: (text: string) => setSaid({ text, about: {} }),
  };

  return (
    <div class={styles.page}>
      <Places
        state={state}
        storageAddress={browser.storageAddress}
        onHelp={() => setOver('help')}
      />
      <div class={styles.main} data-screen="library" tabIndex={-1}>
        {isHighlights ? <HighlightTools state={state} /> : <Tools state={state} />}
        {failure && <FailureNote failure={failure} part="storage-note" />}
        {collection.status === 'shown' &&
          (isHighlights ? <HighlightRows {...rowProps} /> : <PageRows {...rowProps} />)}
      </div>
      <SelectionBar state={state} acting={acting} onTag={onTag} />
      {over === 'help' && <KeyboardHelp screen="library" onClose={close} />}
      {over !== null && typeof over === 'object' && 'tagging' in over && (
        <TagDialog state={state} entries={over.tagging} onClose={close} />
      )}
      {over !== null && typeof over === 'object' && 'noting' in over && (
        <NoteDialog
          entry={over.noting}
          onWrite={over.note.write}
          onClose={() => {
            over.note.end();
            close();
          }}
        />
      )}
      {over !== null && typeof over === 'object' && 'erasing' in over && (
        <Confirm
          question={i18n.plural('eraseQuestion', over.erasing.length)}
          advice={i18n.t('eraseAdvice')}
          answer={i18n.t('erase')}
          onAnswer={() => {
            state.acts.perform('erased', over.erasing);
            state.selection.clear();
          }}
          onClose={close}
        />
      )}
      <Toast notice={notice} />
    </div>
  );

  /** What was done last, with the way back. */
  function doneNow(): Notice | null {
    const { deleted, undo: giveBack, dismiss: letGo } = state.highlightActs;
    const about = deleted.value;
    if (about) return { text: i18n.t('didDeleteHighlight'), about, undo: giveBack, dismiss: letGo };
    const act = state.acts.lastAct.value;
    if (!act) return null;
    const { undo, dismiss } = state.acts;
    return { text: actWords(act, i18n), about: act, undo, dismiss };
  }
}
