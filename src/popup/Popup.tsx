// The popup: the screen that is on, the keys that work on all of them, and the word about what was done.

import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { AppearanceMenu } from '../ui/AppearanceButton';
import { useKeys } from '../ui/keys';
import { onDemand, whenIdle } from '../ui/on-demand';
import { DateWhy } from '../ui/PublishedDate';
import { ArticleBar } from './ArticleBar';
import { ArticleNotes, ArticleScreen } from './ArticleScreen';
import type { ListModel } from './list';
import { EmptyFrame, ReadingScreen } from './ReadingScreen';
import type { PopupProps, ScreenProps } from './screen';
import type { PopupState } from './state';

const ListScreen = onDemand(async () => (await import('./ListScreen')).ListScreen, EmptyFrame);
const FailureScreen = onDemand(async () => (await import('./FailureScreen')).FailureScreen);
const KeyboardHelp = onDemand(async () => (await import('../ui/KeyboardHelp')).KeyboardHelp);

const PopupToast = onDemand(async () => (await import('./PopupToast')).PopupToast);

export function Popup(props: PopupProps) {
  const { state, list } = props;
  const [help, setHelp] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const waiting = state.reading.reading.value.status === 'reading';

  useEffect(() => {
    if (!waiting) whenIdle(ListScreen, ArticleNotes, DateWhy, AppearanceMenu, KeyboardHelp);
  }, [waiting]);
  // What was done last is what an undo undoes: a press on the article comes after an act on the list.
  const takenBack = state.shown.value?.keeping.keeping.value.status === 'taken-back';
  useEffect(() => {
    if (takenBack) list.peek()?.acts.dismiss();
  }, [takenBack]);
  useKeys({
    switchView: state.switchView,
    save: () => state.shown.peek()?.keeping.press() ?? false,
    openTab: state.openInTab,
    undo: () => undoLast(state, list.peek()),
    help: () => setHelp(true),
  });

  return (
    <>
      <Screen {...props} say={setSaid} showHelp={() => setHelp(true)} />
      {help && <KeyboardHelp screen="popup" onClose={() => setHelp(false)} />}
      {(!waiting || state.view.value.on !== 'page') && (
        <PopupToast state={state} list={list.value} said={said} onSaid={() => setSaid(null)} />
      )}
    </>
  );
}

function Screen(props: ScreenProps) {
  const screen = articleScreen(props);
  const list = props.list.value;
  if (!screen) return list ? <ListScreen {...props} list={list} /> : <EmptyFrame />;
  // One bar throughout: what is open or focused there stays so when the article comes.
  return (
    <>
      <ArticleBar {...props} />
      {screen}
    </>
  );
}

/** The screen of an article, wherever it comes from and however far it is; null when the list is on. */
function articleScreen(props: ScreenProps): ComponentChild {
  const view = props.state.view.value;
  if (view.on === 'list') return null;
  const source = view.on === 'opened' ? view.opened : props.state.reading.reading.value;
  switch (source.status) {
    case 'shown':
      return <ArticleScreen {...props} shown={source} />;
    case 'opening':
      return <ReadingScreen />;
    case 'reading':
      return <ReadingScreen slow={source.slow} onStop={props.state.reading.stop} />;
    default:
      if (view.on === 'page' || source.status !== 'failed') return null;
      return <FailureScreen failure={source.failure} />;
  }
}

/** Undoes what was done last; false when there is nothing to undo. */
function undoLast(state: PopupState, list: ListModel | null): boolean {
  const keeping = state.shown.peek()?.keeping;
  if (list?.acts.undo()) return true;
  if (keeping?.keeping.peek().status !== 'taken-back') return false;
  keeping.undo();
  return true;
}
