// A library on an in-memory IndexedDB, fresh for each test.

import 'fake-indexeddb/auto';
import type { Article } from '../../src/article/article';
import type { ArticleId, Entry } from '../../src/article/entry';
import { type Library, openLibrary } from '../../src/library/library';

/** An empty library of its own. */
export function emptyLibrary(): Promise<Library> {
  return openLibrary(`lede-${crypto.randomUUID()}`);
}

/** Keeps an article as the Save button does. */
export async function keepIn(library: Library, article: Article, now?: number): Promise<Entry> {
  return library.keep(await library.locate(article), now);
}

/** Deletes articles for good, by way of the trash. */
export async function eraseIn(library: Library, ids: readonly ArticleId[]): Promise<void> {
  await library.remove(ids);
  await library.erase(ids);
}
