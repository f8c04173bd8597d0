// The library page: opens the library, draws, and keeps what is shown in the address.

import { effect } from '@preact/signals';
import { render } from 'preact';
import { reachLibrary } from '../actions/reach-library';
import { createI18n } from '../platform/i18n';
import { openTab, readerAddress } from '../platform/tabs';
import { followAppearance } from '../ui/appearance';
import { I18nContext } from '../ui/i18n-context';
import { fromFragment, toFragment } from './address';
import { LibraryPage } from './LibraryPage';
import { createLibraryPage } from './state';
import { wordingOf } from './wording';

const library = reachLibrary();
// Whoever needs it hears why there is none.
library.catch(() => {});
// What came without a page being open becomes findable before it is looked for, and known as a story.
library
  .then(async (opened) => {
    await opened.indexWaiting();
    await opened.sketchWaiting();
  })
  .catch(() => {});
const i18n = createI18n();
const state = createLibraryPage(library, wordingOf(i18n), fromFragment(location.hash));
effect(() => {
  const fragment = toFragment(state.shown.value);
  if (fragment !== location.hash) history.replaceState(null, '', fragment || location.pathname);
});
addEventListener('hashchange', () => state.show(fromFragment(location.hash)));

document.documentElement.lang = i18n.language;
document.documentElement.dir = i18n.direction;
document.title = i18n.t('libraryTitle');
followAppearance();

const root = document.getElementById('app');
if (root) {
  root.replaceChildren();
  render(
    <I18nContext value={i18n}>
      <LibraryPage
        state={state}
        browser={{
          readerAddress,
          openOriginal: ({ summary }) => void openTab(summary.url),
          copy: (text) => navigator.clipboard.writeText(text),
          storageAddress: 'storage.html',
        }}
      />
    </I18nContext>,
    root,
  );
}
