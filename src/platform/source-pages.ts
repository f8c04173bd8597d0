// Which tabs show the pages of articles that still want pictures: remembered while the browser runs, so that a
// background that was stopped finds them again. Ids of tabs mean nothing after a restart.

import type { ArticleId } from '../article/entry';
import browser from './browser';
import type { SourcePage } from './page-pictures';

/** One entry each, as two could be noted at once. */
const prefix = 'source-page:';

export async function noteSourcePage(id: ArticleId, page: SourcePage): Promise<void> {
  await browser.storage.session.set({ [prefix + id]: page });
}

export async function sourcePages(): Promise<Map<ArticleId, SourcePage>> {
  const all = Object.entries(await browser.storage.session.get(null));
  return new Map(
    all
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, page]) => [key.slice(prefix.length), page as SourcePage]),
  );
}

export async function forgetSourcePages(ids: readonly ArticleId[]): Promise<void> {
  if (ids.length > 0) await browser.storage.session.remove(ids.map((id) => prefix + id));
}
