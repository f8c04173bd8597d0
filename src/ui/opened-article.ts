// An article of the library on its way to a screen, with the state of its Save button.

import type { Article } from '../article/article';
import type { ArticleId } from '../article/entry';
import { type FailureCode, failureCode } from '../failures';
import { createKeeping, type Keeper, type KeepingModel, type LocatedArticle } from './keeping';

export type OpenedArticle =
  | { status: 'opening' }
  | { status: 'shown'; article: Article; keeping: KeepingModel }
  | { status: 'failed'; failure: FailureCode };

interface Shelf<Located extends LocatedArticle> extends Keeper<Located> {
  open(id: ArticleId): Promise<{ article: Article } | null>;
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
    const kept = id === null ? null : await (await library).open(id);
    if (!kept) return { status: 'failed', failure: 'article-missing' };
    const { article } = kept;
    return { status: 'shown', article, keeping: createKeeping(article, library, false) };
  } catch (error) {
    return { status: 'failed', failure: failureCode(error, 'storage-broke') };
  }
}
