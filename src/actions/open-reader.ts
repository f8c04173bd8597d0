// The verb behind "open in a tab": the article gets an address of its own, kept or not.

import type { Article } from '../article/article';
import type { Library } from '../library/library';
import { openReader, type PageTab } from '../platform/tabs';
import { type Hindrance, withArticleOf } from './read-article';

/** Opens an article that is on the screen in a reader tab; one that is not kept is stored for a week. */
export async function openArticleInReader(library: Library, article: Article): Promise<void> {
  const { id } = await library.keepOpened(article);
  await openReader(id);
}

/** Reads the page in a tab and opens its article in a reader tab. Never throws. */
export function openPageInReader(tab: PageTab): Promise<{ kind: 'opened' } | Hindrance> {
  return withArticleOf(tab, async (article, library) => {
    await openArticleInReader(library, article);
    return { kind: 'opened' } as const;
  });
}
