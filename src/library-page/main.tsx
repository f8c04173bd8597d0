// The library page: opens the library, draws, and keeps what is shown in the address.

import { effect, signal } from '@preact/signals';
import { makeFindable } from '../actions/make-findable';
import { reachLibrary } from '../actions/reach-library';
import { loadI18n } from '../platform/first-words';
import { openPageItself } from '../platform/page-itself';
import { readerAddress } from '../platform/tabs';
import { followAppearance } from '../ui/appearance';
import { drawPage } from '../ui/draw-page';
import { followKeys } from '../ui/own-keys';
import { fromFragment, toFragment } from './address';
import { LibraryPage } from './LibraryPage';
import { createLibraryPage } from './state';
import { wordingOf } from './wording';

const library = reachLibrary();
// Whoever needs it hears why there is none.
library.catch(() => {});
// What came without a page being open becomes findable before it is looked for, and known as a story.
library.then(makeFindable).catch(() => {});
const wording = signal(wordingOf(await loadI18n()));
const state = createLibraryPage(library, wording, fromFragment(location.hash));
effect(() => {
  const fragment = toFragment(state.shown.value);
  if (fragment !== location.hash) history.replaceState(null, '', fragment || location.pathname);
});
addEventListener('hashchange', () => state.show(fromFragment(location.hash)));

followAppearance();
void followKeys();

void drawPage(
  <LibraryPage
    state={state}
    browser={{
      readerAddress,
      openOriginal: ({ summary }) => void openPageItself(summary.url),
      copy: (text) => navigator.clipboard.writeText(text),
      storageAddress: 'storage.html',
    }}
  />,
  {
    title: 'libraryTitle',
    onWords: (i18n) => {
      wording.value = wordingOf(i18n);
    },
  },
);
