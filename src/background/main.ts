// The background: shortcut, context menu and installation become actions. Keeps no state.

import { keepPicturesOf, keepWantedPictures } from '../actions/keep-pictures';
import { makeFindable } from '../actions/make-findable';
import { openLink } from '../actions/open-link';
import { openPageInReader } from '../actions/open-reader';
import { openSitePage, openWantedPage } from '../actions/open-site-page';
import type { Hindrance } from '../actions/read-article';
import { savePage } from '../actions/save-page';
import { type Library, openLibrary } from '../library/library';
import { answerCall, leavesWords } from '../library/remote';
import type { LibraryCall, LibraryReply } from '../messages';
import { showBadge } from '../platform/badge';
import { onGestures } from '../platform/gestures';
import { chosenI18n } from '../platform/language';
import { answer } from '../platform/messaging';
import { registerMySites } from '../platform/my-sites';
import { onPageNote } from '../platform/page-notes';
import { openWelcome, type PageTab } from '../platform/tabs';
import { forgetLateOnes } from '../platform/wanted-page';

onGestures({
  savePage: (tab) => void save(tab),
  menu: {
    'save-page': (tab) => void save(tab),
    'open-in-reader': (tab) => void openInReader(tab),
  },
  openLink: (address, tab) => void openLink(address, tab),
  installed: () => void openWelcome(),
  started() {
    void registerMySites();
    void housekeep((library) => library.prune());
  },
});

onPageNote({
  'site-page': (tab) => void openSitePage(tab),
  'wanted-page': (tab) => void openWanted(tab),
});

// Pages in Firefox's private windows have no database: this is theirs too.
answer({
  library: answerForPrivateWindow,
  keepPictures: async (wanted) => {
    void keepPicturesOf(wanted).finally(() => housekeep());
    return null;
  },
});

// Whatever woke us: pictures may be left from before we were stopped, or from a page that closed before it told us.
void keepWantedPictures();
void forgetLateOnes();

async function answerForPrivateWindow(call: LibraryCall): Promise<LibraryReply> {
  const library = openLibrary();
  const reply = await answerCall(library, call);
  await library.then(
    (opened) => opened.close(),
    () => {},
  );
  if (leavesWords(call.act)) void housekeep();
  return reply;
}

async function save(tab: PageTab): Promise<void> {
  const { t } = await chosenI18n();
  await showBadge(tab.id, 'working', t('badgeReading'));
  const outcome = await savePage(tab);
  switch (outcome.kind) {
    case 'saved':
      await showBadge(tab.id, 'done', t('badgeSaved'));
      void keepPicturesOf({
        id: outcome.entry.id,
        ...(tab.url && { page: { id: tab.id, url: tab.url } }),
      });
      return housekeep();
    case 'saved-before':
      return showBadge(tab.id, 'done', t('badgeSavedBefore'));
    default:
      return showHindrance(tab, outcome, 'badgeNotSaved');
  }
}

async function openInReader(tab: PageTab): Promise<void> {
  const outcome = await openPageInReader(tab);
  if (outcome.kind !== 'opened') await showHindrance(tab, outcome, 'badgeNotOpened');
}

/** The page stands there where it has no article: the badge says so. */
async function openWanted(tab: PageTab): Promise<void> {
  const outcome = await openWantedPage(tab);
  if (outcome.kind !== 'opened' && outcome.kind !== 'let-be')
    await showHindrance(tab, outcome, 'badgeNotOpened');
}

/** The badge can only point to the popup, which has room for the reason and the question. */
async function showHindrance(
  tab: PageTab,
  hindrance: Hindrance,
  undone: 'badgeNotSaved' | 'badgeNotOpened',
): Promise<void> {
  const { t } = await chosenI18n();
  if (hindrance.kind === 'asks') return showBadge(tab.id, 'question', t('badgeAsks'));
  const key = hindrance.kind === 'failed' ? undone : 'badgeNotArticle';
  return showBadge(tab.id, 'problem', t(key));
}

/**
 * What nobody waits for, making findable what was saved among it. Without a database there is nothing to do, and
 * what could not be done now can be done next time.
 */
async function housekeep(first = async (_library: Library): Promise<void> => {}): Promise<void> {
  const library = await openLibrary().catch(() => null);
  if (!library) return;
  await first(library).catch(() => {});
  await makeFindable(library);
  library.close();
}
