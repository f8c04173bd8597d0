// The popup: starts reading the page, draws, and opens the library as soon as it is of use.

import { effect, signal } from '@preact/signals';
import { pageInFront } from '../platform/page-in-front';
import { openReader, readerAddress } from '../platform/tabs';
import { afterPaint, drawPage } from '../ui/draw-page';
import type { ListModel } from './list';
import { Popup } from './Popup';
import type { PopupBrowser } from './screen';
import { createPopupState } from './state';

/** The library and its code come after the text: until then there is nothing to save and no list to show. */
const { promise: wanted, resolve: wantLibrary } = Promise.withResolvers<void>();
const library = wanted.then(async () =>
  (await import('./popup-library')).popupLibrary(state.reading),
);

const state = createPopupState({
  page: { locate: pageInFront },
  library,
  openInTab: async (article) => {
    const { openArticleInReader } = await import('../actions/open-reader');
    await openArticleInReader(await library, article);
    // Firefox leaves the popup open over the new tab.
    window.close();
  },
});
effect(() => {
  const reading = state.reading.reading.value;
  const textIsFirst =
    state.view.value.on === 'page' && reading.status === 'reading' && !reading.slow;
  if (!textIsFirst) afterPaint(wantLibrary);
});
const list = signal<ListModel | null>(null);
void wanted.then(async () => {
  const { createList } = await import('./list');
  list.value = createList(library);
});
const browser: PopupBrowser = {
  readerAddress,
  openInBackground: ({ id }) => void openReader(id, { active: false }),
  openChanges: (id) => void openReader(id, { changes: 'page' }).then(() => window.close()),
  openOriginal: ({ summary }) =>
    void import('../platform/page-itself')
      .then(({ openPageItself }) => openPageItself(summary.url))
      .then(() => window.close()),
  copy: (text) => navigator.clipboard.writeText(text),
};
// The looks stand already (first-paint.ts): following the reader's choice can wait.
afterPaint(async () => (await import('../ui/appearance')).followAppearance());
afterPaint(async () => (await import('../ui/own-keys')).followKeys());

void drawPage(<Popup state={state} list={list} browser={browser} />);
