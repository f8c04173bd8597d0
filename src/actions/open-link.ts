// The verb behind "Open link in Lede". Its press gives access to the page the link stands on, and to no other. So a
// link within the same site is read through that page; any other takes access to its site, which a tab of ours asks for.

import { openLibrary } from '../library/library';
import { hasAccessTo } from '../platform/host-access';
import { pageAgain } from '../platform/page-again';
import { openSiteQuestion } from '../platform/site-question';
import type { PageTab } from '../platform/tabs';
import { openArticleInReader } from './open-reader';

/** Opens the article a link leads to, or the tab that gets at it or asks what that takes. Never throws. */
export async function openLink(address: string, tab: PageTab): Promise<void> {
  try {
    const asks = tab.inPrivateWindow || (await hasAccessTo(address));
    if (!asks && (await openThroughPage(address, tab))) return;
  } catch {
    // The tab that asks can always be had, and leads to the page itself.
  }
  await openSiteQuestion('link', address, tab).catch(() => {});
}

/** Has the page fetch it, as the page itself would; false where it cannot, or what came is no article for sure. */
async function openThroughPage(address: string, tab: PageTab): Promise<boolean> {
  if (tab.url === undefined || new URL(tab.url).origin !== new URL(address).origin) return false;
  const limit = AbortSignal.timeout(10_000);
  const reply = await pageAgain(tab).furtherPage(address, limit);
  if (reply.kind === 'failed' || reply.article.certainty === 'low') return false;
  const library = await openLibrary();
  await openArticleInReader(library, reply.article).finally(() => library.close());
  return true;
}
