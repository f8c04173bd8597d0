// The reader in the place of the page it was read from.

import type { ArticleId } from '../article/entry';
import browser from './browser';
import { expectSamePage } from './same-page';
import { type PageTab, readerAddress } from './tabs';

/**
 * Shows an article in the tab of its page; Back leads to the page.
 *
 * @param bySite It was not asked for by itself, but with all articles of its site: the reader tab says so.
 * @throws {Failure} `page-gone` when the tab shows another page by now.
 */
export async function showReaderIn(tab: PageTab, id: ArticleId, bySite: boolean): Promise<void> {
  await expectSamePage(tab);
  await browser.tabs.update(tab.id, { url: `${readerAddress(id)}${bySite ? '&by=site' : ''}` });
}
