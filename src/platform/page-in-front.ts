// The page the reader pressed the button on, ready to be read.

import { Failure } from '../failures';
import type { PageReply } from '../messages';
import { readPage } from './page';
import type { PageAgain } from './page-again';
import { activeTab, articleOfOwnPage } from './tabs';

export interface PageInFront {
  /** The article of one of our own pages; null for ours without one; undefined for a page of the web. */
  ownArticleId: string | null | undefined;
  inPrivateWindow: boolean;
  read(): Promise<PageReply>;
  /** The same page, to be asked for more; the code for that comes when it is wanted. */
  again(): Promise<PageAgain>;
}

/**
 * Finds the tab in front of this popup's window.
 *
 * @throws {Failure} `page-gone` when there is none.
 */
export async function pageInFront(): Promise<PageInFront> {
  const tab = await activeTab();
  if (!tab) throw new Failure('page-gone');
  return {
    ownArticleId: articleOfOwnPage(tab.url),
    inPrivateWindow: tab.inPrivateWindow,
    read: () => readPage(tab),
    again: async () => (await import('./page-again')).pageAgain(tab),
  };
}
