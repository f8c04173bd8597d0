// An article of the library on its way to a screen, with the state of its Save button.

import type { Article } from '../article/article';
import type { ArticleId, Entry } from '../article/entry';
import { type FailureCode, failureCode } from '../failures';
import { createKeeping, type Keeper, type KeepingModel, type LocatedArticle } from './keeping';
import { openPictures, type PictureShelf, type PicturesModel } from './pictures';

export type OpenedArticle =
  | { status: 'opening' }
  | {
      status: 'shown';
      article: Article;
      entry: Entry;
      keeping: KeepingModel;
      /** Those of a kept article, which is shown with no others; null for one that is only opened. */
      pictures: PicturesModel | null;
    }
  | { status: 'failed'; failure: FailureCode };

interface Shelf<Located extends LocatedArticle> extends Keeper<Located>, PictureShelf {
  open(id: ArticleId): Promise<{ article: Article; entry: Entry } | null>;
}

/**
 * Opens an article. Never throws: a fault is a state to show.
 *
 * @param id As it stands in an address; null when the address names none.
 * @param library Being opened; may be refused with a `Failure`.
 */
export async function openArticle<Located extends LocatedArticle>(
  id: ArticleId | null,
  library: Promise<Shelf<Located>>,
): Promise<OpenedArticle> {
  try {
    const shelf = await library;
    const found = id === null ? null : await shelf.open(id);
    if (!found) return { status: 'failed', failure: 'article-missing' };
    const { article, entry } = found;
    const isKept = entry.savedAt !== undefined || entry.removed !== undefined;
    const pictures = isKept ? await openPictures(article, entry.id, shelf) : null;
    const keeping = createKeeping(article, library, false);
    return { status: 'shown', article, entry, keeping, pictures };
  } catch (error) {
    return { status: 'failed', failure: failureCode(error, 'storage-broke') };
  }
}
