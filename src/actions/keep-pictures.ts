// The verb behind every kept article: its pictures are fetched, in the page where it can be asked, then by
// ourselves, until none is wanted any more. All that has to be remembered lies in the library.

import { fetchPicture } from '../fetching/fetch-picture';
import { fitPicture } from '../fetching/fit-picture';
import { openLibrary } from '../library/library';
import type { PicturesWanted } from '../messages';
import { hasAccessTo } from '../platform/host-access';
import { namesUs } from '../platform/own-requests';
import { picturesFromPage } from '../platform/page-pictures';
import { forgetSourcePages, noteSourcePage, sourcePages } from '../platform/source-pages';
import { stayAwake } from '../platform/stay-awake';
import { fetchWanted, type PictureSources } from './fetch-wanted';

/** Notes where an article's page is, if it is open, and begins. Never throws. */
export async function keepPicturesOf({ id, page }: PicturesWanted): Promise<void> {
  if (page) await noteSourcePage(id, page).catch(() => {});
  await keepWantedPictures();
}

/**
 * Fetches what is wanted, by whomever it was asked for and whenever. Never throws: what could not be done stays
 * wanted. One at a time, so that nothing is fetched twice; the lock goes with the context that holds it.
 */
export async function keepWantedPictures(): Promise<void> {
  await navigator.locks
    .request('lede-pictures', async () => {
      const library = await openLibrary();
      try {
        if (await library.hasWantedPictures())
          await stayAwake(() => fetchWanted(library, realSources));
      } finally {
        library.close();
      }
    })
    .catch(() => {});
}

const realSources: PictureSources = {
  inPages: async () => [...(await sourcePages()).keys()],
  async fromPage(id, addresses) {
    const page = (await sourcePages()).get(id);
    const replies = page ? await picturesFromPage(page, addresses) : null;
    if (page && !replies) await forgetSourcePages([id]);
    return replies;
  },
  forgetPages: forgetSourcePages,
  /** As nobody in particular: without cookies, without saying what for, and never with a name that is the reader's. */
  async fromNetwork(address) {
    if (namesUs() && !(await hasAccessTo(address))) return { fault: 'unreachable' };
    return fetchPicture(address, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  },
  fit: fitPicture,
};
