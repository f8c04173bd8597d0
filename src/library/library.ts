// Articles kept in IndexedDB: the only way to the stores. The acts lie in files of their own, by what they are about.

import type { Article } from '../article/article';
import type { ArticleId } from '../article/entry';
import type { ChangeListener } from './changes';
import { findingActs } from './finding';
import { highlightActs } from './highlights';
import { illustrationActs } from './illustrations';
import { keepingActs } from './keeping';
import { listActs } from './lists';
import { mergeActs } from './merge-in';
import { openDatabase } from './open-database';
import { pictureActs } from './pictures';
import { pruneActs } from './prune';
import { readingActs } from './readings';
import { Records } from './records';
import { sketchActs } from './sketches';
import { stateActs } from './states';
import { tagActs } from './tags';
import { usageActs } from './usage';
import { versionActs } from './versions';
import { wholeArticleActs } from './whole-articles';

/**
 * What a library can do, wherever it lies: in this page's database, or at the other end of a line
 * (`remote.ts`).
 */
export type Library = ReturnType<typeof libraryOf>;

/**
 * Told, in the same turn, when this page's library is asked for something after which pictures are to be fetched:
 * of which article, and the article itself where it was at hand.
 */
export type PicturesListener = (id: ArticleId, article?: Article) => void;

/**
 * Opens the library, making or upgrading its database.
 *
 * @throws {Failure} as `openDatabase` does.
 */
export async function openLibrary(
  name = 'lede',
  onPicturesWanted: PicturesListener = () => {},
): Promise<Library> {
  return libraryOf(new Records(await openDatabase(name), name, onPicturesWanted));
}

function libraryOf(records: Records) {
  const { closeSearch, forgetSearch, ...finding } = findingActs(records);
  return {
    ...keepingActs(records),
    ...listActs(records),
    ...finding,
    ...wholeArticleActs(records),
    ...stateActs(records),
    ...tagActs(records),
    ...highlightActs(records),
    ...mergeActs(records),
    ...pruneActs(records),
    ...illustrationActs(records),
    ...pictureActs(records),
    ...usageActs(records, forgetSearch),
    ...sketchActs(records),
    ...readingActs(records),
    ...versionActs(records),

    /** Calls back after every change, also by our other open pages; the function returned ends that. */
    onChange: (listener: ChangeListener): (() => void) => records.changes.listen(listener),

    /** The same for the pictures of articles, as they come. */
    onPicturesChange: (listener: ChangeListener): (() => void) =>
      records.pictureChanges.listen(listener),

    close(): void {
      closeSearch();
      records.close();
    },
  };
}
