// Acts on articles that are in the library: where they stand, and what the reader has put on them. Each is on any
// number of articles at once, all or none, and does nothing to ones that are gone.

import type { ArticleId, Place } from '../article/entry';
import { withElement, withPart } from '../article/merge';
import { tagOf } from '../article/tag';
import { Failure } from '../failures';
import type { Records } from './records';
import { isArticle, settled, tombstone, withListed, withRemoved } from './row';
import { allStores } from './transactions';

type Ids = readonly ArticleId[];

export function stateActs(records: Records) {
  return {
    /** Sets or lifts the archived state. */
    archive: (ids: Ids, archived: boolean): Promise<void> =>
      records.change(ids, (row, stamp) => settled(withPart(row, 'archived', { archived }, stamp))),

    star: (ids: Ids, starred: boolean): Promise<void> =>
      records.change(ids, (row, stamp) => settled(withPart(row, 'starred', { starred }, stamp))),

    /** Keeps how far the reader has come in one; of two readings the later one counts. */
    setPlace: (id: ArticleId, place: Place): Promise<void> =>
      records.change([id], (row, stamp) => settled(withPart(row, 'place', { place }, stamp))),

    /**
     * Keeps what the reader notes about an article; without words there is no note.
     *
     * @returns What was noted before.
     * @throws {Failure} `article-missing` when the article is gone: the words have nowhere to stand.
     */
    async setNotes(id: ArticleId, words: string): Promise<string> {
      let before: string | null = null;
      await records.change([id], (row, stamp) => {
        before = row.notes ?? '';
        return settled(withPart(row, 'notes', { notes: words.trim() || undefined }, stamp));
      });
      if (before === null) throw new Failure('article-missing');
      return before;
    },

    /** Puts a tag on articles, or takes it off. A tag without words is none. */
    async tag(ids: Ids, words: string, isOn: boolean): Promise<void> {
      const tag = tagOf(words);
      if (tag === null) return;
      await records.change(ids, (row, stamp) =>
        settled(withElement(row, 'tags', tag, isOn ? tag : undefined, stamp)),
      );
    },

    /** Takes articles out of the list; `restore` gives them back until they are pruned. */
    remove: (ids: Ids, now = Date.now()): Promise<void> =>
      records.change(ids, (row, stamp) => withRemoved(row, now, stamp)),

    /** Puts removed articles back where they stood. */
    restore: (ids: Ids): Promise<void> =>
      records.change(ids, (row, stamp) =>
        row.removed ? withListed(row, row.removed.savedAt, stamp) : row,
      ),

    /** Deletes articles for good, wherever they stand. Only copies bring them back (`mergeIn`, reviving). */
    async erase(ids: Ids, now = Date.now()): Promise<void> {
      const erased = await records.act(
        ids,
        now,
        (before, stamp, id) => (isArticle(before) ? { row: tombstone(id, now, stamp) } : null),
        allStores,
      );
      if (erased.length > 0) records.changes.announce(erased);
    },
  };
}
