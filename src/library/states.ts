// Acts on articles that are in the library: where they stand, and what the reader has put on them. Each is on any
// number of articles at once, all or none, and does nothing to ones that are gone, or that stand so already.

import type { ArticleId, Place } from '../article/entry';
import { withElement, withPart } from '../article/merge';
import { tagOf } from '../article/tag';
import { Failure } from '../failures';
import type { Records } from './records';
import { isArticle, isListed, settled, tombstone, withListed, withRemoved } from './row';
import { allStores } from './transactions';

type Ids = readonly ArticleId[];

export function stateActs(records: Records) {
  return {
    /**
     * Sets or lifts the archived state.
     *
     * @returns Those that it changed, as do all acts here that have a way back.
     */
    archive: (ids: Ids, archived: boolean): Promise<ArticleId[]> =>
      records.change(ids, (row, stamp) =>
        row.archived === archived ? null : settled(withPart(row, 'archived', { archived }, stamp)),
      ),

    star: (ids: Ids, starred: boolean): Promise<ArticleId[]> =>
      records.change(ids, (row, stamp) =>
        (row.starred ?? false) === starred
          ? null
          : settled(withPart(row, 'starred', { starred }, stamp)),
      ),

    /** Keeps how far the reader has come in one; of two readings the later one counts. */
    async setPlace(id: ArticleId, place: Place): Promise<void> {
      await records.change([id], (row, stamp) => settled(withPart(row, 'place', { place }, stamp)));
    },

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
    async tag(ids: Ids, words: string, isOn: boolean): Promise<ArticleId[]> {
      const tag = tagOf(words);
      if (tag === null) return [];
      return records.change(ids, (row, stamp) =>
        (row.tags?.includes(tag) ?? false) === isOn
          ? null
          : settled(withElement(row, 'tags', tag, isOn ? tag : undefined, stamp)),
      );
    },

    /**
     * Takes articles out of the list; `restore` gives them back until they are pruned.
     *
     * @param at When; of each by itself where restoring is undone.
     */
    remove: (
      ids: Ids,
      at: number | Readonly<Record<ArticleId, number>> = Date.now(),
    ): Promise<ArticleId[]> =>
      records.change(ids, (row, stamp) => {
        const time = typeof at === 'number' ? at : (at[row.id] ?? Date.now());
        return isListed(row) ? withRemoved(row, time, stamp) : null;
      }),

    /** Puts removed articles back where they stood. */
    restore: (ids: Ids): Promise<ArticleId[]> =>
      records.change(ids, (row, stamp) =>
        row.removed ? withListed(row, row.removed.savedAt, stamp) : null,
      ),

    /**
     * Deletes articles for good; in the list they stay, as when one was restored since. Only copies bring them back
     * (`mergeIn`, reviving).
     */
    async erase(ids: Ids, now = Date.now()): Promise<ArticleId[]> {
      const erased = await records.act(
        ids,
        now,
        (before, stamp, id) =>
          isArticle(before) && !isListed(before) ? { row: tombstone(id, now, stamp) } : null,
        allStores,
      );
      if (erased.length > 0) records.changes.announce(erased);
      return erased;
    },
  };
}
