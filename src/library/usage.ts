// How much there is of everything, and the way to have nothing of it.

import { listActs } from './lists';
import { type PictureWeight, pictureActs } from './pictures';
import type { Records } from './records';
import { guarded, issued } from './transactions';

/** What is kept, counted. */
export interface Usage {
  unread: number;
  archived: number;
  trash: number;
  pictures: PictureWeight;
  /** Pictures of archived articles. */
  archivedPictures: PictureWeight;
}

/** @param forgetSearch Deletes the search's own database, which is made anew from what there is. */
export function usageActs(records: Records, forgetSearch: () => Promise<void>) {
  const { database } = records;
  const { count, idsOn } = listActs(records);
  const { pictureWeight } = pictureActs(records);
  return {
    usage: (): Promise<Usage> =>
      guarded(async () => {
        const [unread, archived, trash, pictures, archivedPictures] = await Promise.all([
          count('unread'),
          count('archived'),
          count('trash'),
          pictureWeight(),
          idsOn('archived').then(pictureWeight),
        ]);
        return { unread, archived, trash, pictures, archivedPictures };
      }),

    /**
     * Empties the library, in one transaction: everything goes, or nothing. The search goes first: should it end
     * there, the search is made anew, while words of articles that are gone would be left lying.
     */
    clearAll: (): Promise<void> =>
      guarded(async () => {
        await forgetSearch();
        const stores = [...database.objectStoreNames].filter((store) => store !== 'local');
        const transaction = database.transaction(stores, 'readwrite');
        const done = issued(transaction.done);
        for (const store of stores) issued(transaction.objectStore(store).clear());
        await done;
        records.changes.announce(null);
        // Another page may have begun to make it anew in between.
        await forgetSearch();
      }),
  };
}
