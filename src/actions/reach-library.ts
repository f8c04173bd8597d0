// The verb with which every page of ours gets at the library.

import type { Article } from '../article/article';
import type { ArticleId } from '../article/entry';
import { failureCode } from '../failures';
import { type Library, openLibrary } from '../library/library';
import { remoteLibrary } from '../library/remote';
import type { PicturesWanted } from '../messages';
import { ask, inPrivateWindow } from '../platform/messaging';

/** The tab that shows an article's page, where it is known. */
type PageOf = (article: Article) => PicturesWanted['page'];

/**
 * Opens the library; in a private window that has no database of its own (Firefox), the background's.
 *
 * What is kept through it is told to the background, which fetches the pictures.
 *
 * @throws {Failure} as `openLibrary` does, also when the background has no database either (Firefox that
 *   never remembers).
 */
export async function reachLibrary(pageOf: PageOf = () => undefined): Promise<Library> {
  const askForPictures = (id: ArticleId, article?: Article): void => {
    const page = article && pageOf(article);
    // A background that does not hear looks for itself when it next wakes.
    ask('keepPictures', { id, ...(page && { page }) }).catch(() => {});
  };
  try {
    return await openLibrary('lede', askForPictures);
  } catch (error) {
    if (!inPrivateWindow() || failureCode(error, 'storage-broke') !== 'storage-unavailable') {
      throw error;
    }
    const library = remoteLibrary((call) => ask('library', call), askForPictures);
    await library.count();
    return library;
  }
}
