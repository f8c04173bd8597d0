// Has a page fetch pictures of the article that was read in it.

import type { PagePicturesName, PictureReply, PicturesWanted } from '../messages';
import browser from './browser';
import { expectSamePage } from './same-page';

/** A page that is frozen, or on its way out, may never answer; its own limit for each picture is half of this. */
const silentAfterMs = 40_000;

export type SourcePage = NonNullable<PicturesWanted['page']>;

/**
 * What a page answers for each address, in order; null when it cannot be asked any more: its tab is closed, shows
 * another page, or was taken from us. Never throws.
 *
 * @param addresses A few: all their bytes come in one message.
 */
export function picturesFromPage(
  page: SourcePage,
  addresses: string[],
): Promise<PictureReply[] | null> {
  const { promise: silence, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(() => resolve(null), silentAfterMs);
  return Promise.race([askPage(page, addresses), silence]).finally(() => clearTimeout(timer));
}

async function askPage(page: SourcePage, addresses: string[]): Promise<PictureReply[] | null> {
  const target = { tabId: page.id };
  try {
    await expectSamePage(page);
    const injectImmediately = true;
    const files = ['page-pictures.js'];
    await browser.scripting.executeScript({ target, files, injectImmediately });
    const [answer] = await browser.scripting.executeScript({
      target,
      func: callPage as (...args: unknown[]) => unknown,
      args: [addresses],
      injectImmediately,
    });
    const replies = answer?.result as PictureReply[] | null | undefined;
    return replies?.length === addresses.length ? replies : null;
  } catch {
    return null;
  }
}

/** Runs in the page's isolated world: must stand alone, as only its source text gets there. */
function callPage(addresses: string[]): unknown {
  const name: PagePicturesName = 'ledePagePictures';
  return (globalThis as { [key in PagePicturesName]?: (addresses: string[]) => unknown })[name]?.(
    addresses,
  );
}
