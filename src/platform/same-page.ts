// Whether a tab still shows the page that was read in it.

import { Failure } from '../failures';
import browser from './browser';
import type { PageTab } from './tabs';

/**
 * A page of the same site could be read as well: the grant outlives a step from one to the next.
 *
 * @throws {Failure} `page-gone` when the tab shows another page by now; or what the browser throws when it is closed.
 */
export async function expectSamePage({ id, url }: Pick<PageTab, 'id' | 'url'>): Promise<void> {
  const now = await browser.tabs.get(id);
  if (withoutFragment(now.url) !== withoutFragment(url)) throw new Failure('page-gone');
}

/** A fragment changes as the page is scrolled; one that routes (`#!/`, `#/`) names a page. */
function withoutFragment(url: string | undefined): string | undefined {
  return url?.replace(/#(?!!?\/).*/, '');
}
