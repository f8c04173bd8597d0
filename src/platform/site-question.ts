// The tab that asks for a site: for the page of one link, or for all its articles. The popup would be gone with the
// browser's question.

import browser from './browser';
import type { PageTab } from './tabs';
import { wantPage } from './wanted-page';

export type SiteQuestion = 'link' | 'always';

/** Opens it beside the tab it comes from. Where there is access already, a link's goes on by itself. */
export async function openSiteQuestion(
  question: SiteQuestion,
  address: string,
  { id, inPrivateWindow }: PageTab,
): Promise<void> {
  const url = browser.runtime.getURL(`site.html?${new URLSearchParams({ [question]: address })}`);
  // In Firefox a tab cannot have an opener in a window of another kind, as ours may be.
  await browser.tabs.create({ url, ...(!inPrivateWindow && { openerTabId: id }) });
}

/** Lets this tab load a page and show its article in the reader. There must be access to its site. */
export async function goToWanted(address: string, once: boolean): Promise<void> {
  const { id } = await browser.tabs.getCurrent();
  if (id !== undefined) await wantPage(id, address, once);
  location.replace(address);
}
