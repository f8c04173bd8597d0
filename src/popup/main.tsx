// The popup: starts reading the page, draws, and opens the library as soon as it is of use.

import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { createI18n } from '../platform/i18n';
import { pageInFront } from '../platform/page-in-front';
import { openReader, openTab, readerAddress } from '../platform/tabs';
import { I18nContext } from '../ui/i18n-context';
import type { ListModel } from './list';
import { Popup } from './Popup';
import type { PopupBrowser } from './screen';
import { createPopupState } from './state';

/** The library and its code come after the text: until then there is nothing to save and no list to show. */
const { promise: wanted, resolve: wantLibrary } = Promise.withResolvers<void>();
const library = wanted
  .then(() => import('./popup-library'))
  .then(({ popupLibrary }) => popupLibrary(state.reading));

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
  openOriginal: ({ summary }) => void openTab(summary.url).then(() => window.close()),
  copy: (text) => navigator.clipboard.writeText(text),
};
const i18n = createI18n();

document.documentElement.lang = i18n.language;
document.documentElement.dir = i18n.direction;
// The looks stand already (first-paint.ts): following the reader's choice can wait.
afterPaint(() => void import('../ui/appearance').then((looks) => looks.followAppearance()));

const root = document.getElementById('app');
if (root) {
  root.replaceChildren();
  render(
    <I18nContext value={i18n}>
      <Popup state={state} list={list} browser={browser} />
    </I18nContext>,
    root,
  );
}

/** Runs `act` once what was drawn in this turn is on the screen. */
function afterPaint(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act));
}
