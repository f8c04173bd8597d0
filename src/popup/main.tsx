// The popup: starts reading the page and opening the library side by side, then draws.

import { render } from 'preact';
import { openArticleInReader } from '../actions/open-reader';
import { openLibrary } from '../library/library';
import { createI18n } from '../platform/i18n';
import { pageInFront } from '../platform/page-in-front';
import { openReader, openTab, readerAddress } from '../platform/tabs';
import { followAppearance } from '../ui/appearance';
import { I18nContext } from '../ui/i18n-context';
import { createList } from './list';
import { Popup, type PopupBrowser } from './Popup';
import { createPopupState } from './state';

const library = openLibrary();
const state = createPopupState({
  page: { locate: pageInFront },
  library,
  openInTab: async (article) => {
    await openArticleInReader(await library, article);
    // Firefox leaves the popup open over the new tab.
    window.close();
  },
});
const list = createList(library);
const browser: PopupBrowser = {
  readerAddress,
  openInBackground: ({ id }) => void openReader(id, { active: false }),
  openOriginal: ({ summary }) => void openTab(summary.url).then(() => window.close()),
  copy: (text) => navigator.clipboard.writeText(text),
};
const i18n = createI18n();

document.documentElement.lang = i18n.language;
document.documentElement.dir = i18n.direction;
followAppearance();

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
