// The reader tab: opens the library, finds the article that the address names, draws it.

import { allowPictures } from '../actions/allow-pictures';
import { reachLibrary } from '../actions/reach-library';
import { resumePictures } from '../actions/resume-pictures';
import { inPrivateWindow } from '../platform/messaging';
import { followAppearance } from '../ui/appearance';
import { drawPage } from '../ui/draw-page';
import { followKeys } from '../ui/own-keys';
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
  highlight: address.searchParams.get('highlight'),
  showCopy: () => location.replace(`?${new URLSearchParams({ id: id ?? '' })}`),
  inPrivateWindow: inPrivateWindow(),
  queue,
  copy: (text) => navigator.clipboard.writeText(text),
  allowPictures,
});
// A browser that is never closed would else keep what was deleted long ago; nobody waits for it.
library.then((opened) => opened.prune()).catch(() => {});

// The place is kept by the text; pixels of another text size would only be in its way.
history.scrollRestoration = 'manual';

followAppearance();
void followKeys();

void drawPage(<Reader reader={reader} />);
