// The reader tab: opens the library, finds the article that the address names, draws it.

import { render } from 'preact';
import { reachLibrary } from '../actions/reach-library';
import { createI18n } from '../platform/i18n';
import { followAppearance } from '../ui/appearance';
import { I18nContext } from '../ui/i18n-context';
import { openArticle } from '../ui/opened-article';
import { Reader } from './Reader';
import { createReader } from './state';

const library = reachLibrary();
const id = new URL(location.href).searchParams.get('id');
const reader = createReader({
  opened: openArticle(id, library),
  library,
  copy: (text) => navigator.clipboard.writeText(text),
});
// A browser that is never closed would else keep what was deleted long ago; nobody waits for it.
library.then((opened) => opened.prune()).catch(() => {});
const i18n = createI18n();

document.documentElement.lang = i18n.language;
document.documentElement.dir = i18n.direction;
followAppearance();

const root = document.getElementById('app');
if (root) {
  root.replaceChildren();
  render(
    <I18nContext value={i18n}>
      <Reader reader={reader} />
    </I18nContext>,
    root,
  );
}
