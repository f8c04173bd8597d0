// Acts that put articles into the library.

import type { Article } from '../article/article';
import type { ArticleId, Entry } from '../article/entry';
import type { Highlight } from '../article/highlight';
import { sameStamps, withPart } from '../article/merge';
import { type Sketch, sketchOf } from '../article/sketch';
import { failureCode } from '../failures';
import { bodyOf } from './body';
import { withHighlight } from './highlights';
import { type Identity, identify } from './identity';
import { prune } from './prune';
import type { Records } from './records';
import {
  type ArticleRow,
  isArticle,
  isListed,
  type Row,
  settled,
  shown,
  withListed,
  withText,
} from './row';
import { type Found, findRecord } from './same-article';
import { twinsOf } from './sketches';
import { catchUp, guarded } from './transactions';

/** An article with its identity and what the library has of it, ready to be kept without a wait. */
export interface Located {
  article: Article;
  identity: Identity;
  /** The same article in the list. */
  kept: Entry | null;
  /** Another article in the list that was saved from the same address. */
  sameAddress: Entry | null;
  /** Articles in the list that tell the same story: copies on other sites. */
  twins: Entry[];
  /** All that is known of the article, listed or not: keeping it writes on top of this. */
  before: Row | null;
  /** Its text's; null where that is too short for one. */
  sketch: Sketch | null;
}

export function keepingActs(records: Records) {
  const { database, changes } = records;

  /** Made once for each reading: a page on the screen is located again after every change of the library. */
  const sketches = new WeakMap<Article, Sketch | null>();
  function sketched(article: Article): Sketch | null {
    const sketch = sketches.has(article) ? (sketches.get(article) ?? null) : sketchOf(article.text);
    sketches.set(article, sketch);
    return sketch;
  }

  /** The record of an article. */
  async function find(article: Article): Promise<Found> {
    const own = await identify(article);
    return guarded(() => findRecord(database.transaction(['entries', 'bodies']), own, article));
  }

  return {
    /** Finds out, before the reader can ask for it, what keeping this article would mean. */
    async locate(article: Article, now = Date.now()): Promise<Located> {
      const own = await identify(article);
      const clock = await records.clock();
      const sketch = sketched(article);
      return guarded(async () => {
        const transaction = database.transaction(['entries', 'bodies', 'sketches']);
        const [found] = await Promise.all([
          findRecord(transaction, own, article),
          catchUp(clock, transaction, now),
        ]);
        const { identity, row, others } = found;
        const kept = isListed(row) ? shown(row) : null;
        const sameAddress = kept || !others[0] ? null : shown(others[0]);
        const twins = sketch ? await twinsOf(transaction, sketch, identity.id) : [];
        return { article, identity, kept, sameAddress, twins, before: row, sketch };
      });
    },

    /**
     * Puts an article into the list, whole; what else is known of it stays. Every write is issued before this
     * returns and the transaction committed at once, so that a popup may close in the same instant. Nothing
     * can be read first, then: what was written over unseen is put back afterwards.
     *
     * @param highlight Marked in the same act.
     */
    async keep(
      { article, identity, before, sketch }: Located,
      now = Date.now(),
      highlight?: Highlight,
    ): Promise<Entry> {
      const clock = records.startedClock ?? (await records.clock());
      const keptOver = (under: Row | null): ArticleRow => {
        const stamp = clock.next(now, under?.changed);
        const listed = withListed(withText(under, identity, article, stamp), now, stamp);
        const row = settled(withPart(listed, 'archived', { archived: false }, stamp));
        return highlight ? withHighlight(row, highlight, stamp) : row;
      };
      /** On a full disk what was deleted or only opened makes room: it is what the reader is told to give up. */
      const makingRoom = async <Value>(work: () => Promise<Value>): Promise<Value> => {
        try {
          return await work();
        } catch (error) {
          if (failureCode(error, 'storage-broke') !== 'storage-full') throw error;
          await prune(database, clock, Number.POSITIVE_INFINITY, identity.id);
          return work();
        }
      };
      const row = keptOver(before);
      const putting = makingRoom(() => records.put(row, bodyOf(article), sketch));
      records.onPicturesWanted(identity.id, article);
      const under = await putting;
      if (under && !(before && sameStamps(under, before))) {
        await makingRoom(() =>
          records.change([identity.id], (now) => (sameStamps(now, row) ? keptOver(under) : null)),
        );
      }
      return row;
    },

    /**
     * Gives a kept article the text that the reader has chosen since; its place in the list stays. Does nothing
     * to one that is not kept.
     *
     * @returns Which article that was.
     */
    async rewrite(article: Article): Promise<ArticleId | null> {
      const { identity } = await find(article);
      const sketch = sketched(article);
      const rewritten = await records.act([identity.id], Date.now(), (before, stamp) =>
        isListed(before)
          ? { row: withText(before, identity, article, stamp), body: bodyOf(article), sketch }
          : null,
      );
      if (rewritten.length === 0) return null;
      changes.announce(rewritten);
      records.onPicturesWanted(identity.id, article);
      return identity.id;
    },

    /**
     * Stores an article that is only opened, so that its reader tab survives a reload. One that is kept stays as it
     * is, also in the trash: what its page says by now may be less.
     */
    async keepOpened(article: Article, now = Date.now()): Promise<Entry> {
      const found = await find(article);
      const identity = isListed(found.row) ? found.identity : await identify(article);
      let entry: ArticleRow | null = null;
      await records.act([identity.id], now, (before, stamp) => {
        if (isListed(before)) {
          entry = before;
          return null;
        }
        if (isArticle(before) && before.removed) {
          entry = { ...before, openedAt: now };
          return { row: entry };
        }
        entry = { ...withText(before, identity, article, stamp), openedAt: now };
        // In no list, so nothing tells the same story as it.
        return { row: entry, body: bodyOf(article), sketch: null };
      });
      return entry as unknown as Entry;
    },
  };
}
