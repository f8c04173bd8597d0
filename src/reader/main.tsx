// The reader tab: opens the library, finds the article that the address names, draws it.

import { render } from 'preact';
import { allowPictures } from '../actions/allow-pictures';
import { reachLibrary } from '../actions/reach-library';
import { resumePictures } from '../actions/resume-pictures';
import { createI18n } from '../platform/i18n';
import { inPrivateWindow } from '../platform/messaging';
import { followAppearance } from '../ui/appearance';
import { I18nContext } from '../ui/i18n-context';
import { listenedList, openListened } from './listened-list';
import { Reader } from './Reader';
import { createReader } from './state';
import { askedOf } from './texts';

const library = reachLibrary();
const address = new URL(location.href);
const queue = listenedList(address, library);
const { id } = queue;
const opened = openListened(queue, library);
void opened.then((found) => {
  const wanted = found.status === 'shown' ? found.pictures?.status.peek().wanted : 0;
  if (id !== null && wanted) resumePictures(id);
});
const reader = createReader({
  opened,
  library,
  id,
  asked: askedOf(address),
  showCopy: () => location.replace(`?${new URLSearchParams({ id: id ?? '' })}`),
  inPrivateWindow: inPrivateWindow(),
  queue,
  copy: (text) => navigator.clipboard.writeText(text),
  allowPictures,
});
// A browser that is never closed would else keep what was deleted long ago; nobody waits for it.
library.then((opened) => opened.prune()).catch(() => {});
const i18n = createI18n();

// The place is kept by the text; pixels of another text size would only be in its way.
history.scrollRestoration = 'manual';

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
