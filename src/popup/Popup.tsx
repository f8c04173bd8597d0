// The popup: the screen that is on, the keys that work on all of them, and the word about what was done.

import { useEffect, useState } from 'preact/hooks';
import { AppearanceMenu } from '../ui/AppearanceButton';
import { type Command, useKeys } from '../ui/keys';
import { onDemand, whenIdle } from '../ui/on-demand';
import { DateWhy } from '../ui/PublishedDate';
import { ArticleNotes, ArticleScreen } from './ArticleScreen';
import type { ListModel } from './list';
import { EmptyFrame, ReadingScreen } from './ReadingScreen';
import type { PopupProps, ScreenProps } from './screen';
import type { PopupState } from './state';

const ListScreen = onDemand(async () => (await import('./ListScreen')).ListScreen, EmptyFrame);
const FailureScreen = onDemand(
  async () => (await import('./FailureScreen')).FailureScreen,
  EmptyFrame,
);
const KeyboardHelp = onDemand(async () => (await import('../ui/KeyboardHelp')).KeyboardHelp);

const PopupToast = onDemand(async () => (await import('./PopupToast')).PopupToast);

const keysHere: readonly Command[] = [
  'switchView',
  'save',
  'openTab',
  'search',
  'next',
  'previous',
  'archive',
  'remove',
  'undo',
  'help',
];

export function Popup(props: PopupProps) {
  const { state, list } = props;
  const [help, setHelp] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const waiting = state.reading.reading.value.status === 'reading';

  useEffect(() => {
    if (!waiting) whenIdle(ListScreen, ArticleNotes, DateWhy, AppearanceMenu, KeyboardHelp);
  }, [waiting]);
  useKeys({
    switchView: state.switchView,
    save: () => state.shown.peek()?.keeping.press() ?? false,
    openTab: state.openInTab,
    undo: () => undoLast(state, list),
    help: () => setHelp(true),
  });

  return (
    <>
      <Screen {...props} say={setSaid} showHelp={() => setHelp(true)} />
      {help && <KeyboardHelp commands={keysHere} onClose={() => setHelp(false)} />}
      <PopupToast state={state} list={list} said={said} onSaid={() => setSaid(null)} />
    </>
  );
}

function Screen(props: ScreenProps) {
  const view = props.state.view.value;
  const page = props.state.reading.reading.value;
  if (view.on === 'opened') {
    const { opened } = view;
    if (opened.status === 'shown') return <ArticleScreen {...props} shown={opened} />;
    if (opened.status === 'failed') return <FailureScreen {...props} failure={opened.failure} />;
    return <ReadingScreen {...props} />;
  }
  if (view.on === 'page') {
    if (page.status === 'shown') return <ArticleScreen {...props} shown={page} />;
    if (page.status === 'reading') return <ReadingScreen {...props} slow={page.slow} />;
  }
  return <ListScreen {...props} />;
}

/** Undoes what was done last; false when there is nothing to undo. */
function undoLast(state: PopupState, list: ListModel): boolean {
  const keeping = state.shown.peek()?.keeping;
  if (list.lastAct.peek()) list.undo();
  else if (keeping?.keeping.peek().status === 'taken-back') keeping.undo();
  else return false;
  return true;
}
