// Which pictures an article has, and what became of each: the queue of those to be fetched.
//
// It has two steps. Writing a text only marks the article (`unillustrated`), so that saving stays small; whoever
// fetches makes rows of its pictures first. Marks and rows outlive any page: what was not done goes on later.

import type { ArticleId } from '../article/entry';
import { type ArticlePicture, picturesOf } from '../article/pictures';
import type { PictureFault } from '../messages';
import { intactBody, piecesOf } from './body';
import type { Illustration } from './illustration';
import { ofArticle, takeRows } from './picture-count';
import type { Records } from './records';
import { isArticle, type Row } from './row';
import type { LibraryDatabase } from './schema';
import { committed, guarded, writing } from './transactions';

/** An article with more is a gallery; its first ones are kept. */
export const mostPictures = 400;

export interface Illustrations {
  isListed: boolean;
  illustrations: Illustration[];
}

export function illustrationActs(records: Records) {
  const { database, pictureChanges } = records;
  return {
    /** Makes rows of the pictures of articles that were written since: what is new is wanted, what is gone goes. */
    listPictures: (): Promise<void> =>
      guarded(async () => {
        for (const id of await database.getAllKeys('unillustrated')) {
          await listOne(database, id);
          pictureChanges.announce([id]);
        }
      }),

    /**
     * Some pictures to be fetched, all of one article.
     *
     * @param first Articles that come before all others.
     */
    wantedPictures: (first: readonly ArticleId[], limit: number): Promise<Illustration[]> =>
      guarded(async () => {
        const { store } = database.transaction('illustrations');
        for (const id of first) {
          const wanted = (await store.getAll(ofArticle(id))).filter(isWanted);
          if (wanted.length > 0) return inOrder(wanted).slice(0, limit);
        }
        const next = await store.index('wanted').get(1);
        if (!next) return [];
        return inOrder((await store.getAll(ofArticle(next.id))).filter(isWanted)).slice(0, limit);
      }),

    /** Whether anything is to be fetched, or to be looked through for it. */
    hasWantedPictures: (): Promise<boolean> =>
      guarded(async () => {
        const counts = [
          database.count('unillustrated'),
          database.countFromIndex('illustrations', 'wanted'),
        ];
        return (await Promise.all(counts)).some((count) => count > 0);
      }),

    /** The pictures of an article, and what became of them; `isListed` is false while that is still to be found out. */
    illustrationsOf: (id: ArticleId): Promise<Illustrations> =>
      guarded(async () => {
        const transaction = database.transaction(['unillustrated', 'illustrations']);
        const [mark, illustrations] = await Promise.all([
          transaction.objectStore('unillustrated').getKey(id),
          transaction.objectStore('illustrations').getAll(ofArticle(id)),
        ]);
        return { isListed: mark === undefined, illustrations };
      }),

    /** Notes that a picture cannot be had. */
    async losePicture(id: ArticleId, url: string, fault: PictureFault): Promise<void> {
      await writing(
        database,
        async (transaction) => {
          const rows = transaction.objectStore('illustrations');
          const row = await rows.get([id, url]);
          await committed(transaction, row && isWanted(row) ? [rows.put(lost(row, fault))] : []);
        },
        ['illustrations'],
      );
      pictureChanges.announce([id]);
    },

    /** Notes that none of the pictures that are still wanted can be had. */
    async loseWanted(fault: PictureFault): Promise<void> {
      const ids = await writing(
        database,
        async (transaction) => {
          const rows = transaction.objectStore('illustrations');
          const wanted = await rows.index('wanted').getAll();
          await committed(
            transaction,
            wanted.map((row) => rows.put(lost(row, fault))),
          );
          return wanted.map(({ id }) => id);
        },
        ['illustrations'],
      );
      pictureChanges.announce([...new Set(ids)]);
    },

    /** Wants the pictures of an article that are not kept, also where none was ever looked for. */
    async wantPictures(id: ArticleId): Promise<void> {
      await writing(
        database,
        async (transaction) => {
          const rows = transaction.objectStore('illustrations');
          const [row, before] = await Promise.all([
            transaction.objectStore('entries').get(id),
            rows.getAll(ofArticle(id)),
          ]);
          if (!isArticle(row)) return;
          await committed(transaction, [
            transaction.objectStore('unillustrated').put(row.changed, id),
            ...before.filter(isLost).map((each) => rows.put(wanted(each))),
          ]);
        },
        ['entries', 'unillustrated', 'illustrations'],
      );
      pictureChanges.announce([id]);
      records.onPicturesWanted(id);
    },
  };
}

export function lost(
  { wanted, picture, bytes, ...row }: Illustration,
  fault: PictureFault,
): Illustration {
  return { ...row, state: 'lost', fault };
}

function wanted({ fault, picture, bytes, ...row }: Illustration): Illustration {
  return { ...row, state: 'wanted', wanted: 1 };
}

const isWanted = ({ state }: Illustration) => state === 'wanted';
const isLost = ({ state }: Illustration) => state === 'lost';

/** Those of the text first. */
function inOrder(rows: Illustration[]): Illustration[] {
  return [...rows].sort((a, b) => Number(a.role === 'icon') - Number(b.role === 'icon'));
}

async function listOne(database: LibraryDatabase, id: ArticleId): Promise<void> {
  const [stamp, pictures] = await readPictures(database, id);
  await writing(
    database,
    async (transaction) => {
      const marks = transaction.objectStore('unillustrated');
      const illustrations = transaction.objectStore('illustrations');
      const [now, before] = await Promise.all([marks.get(id), illustrations.getAll(ofArticle(id))]);
      // Written again, or erased, while it was looked through.
      if (now === undefined || now !== stamp) return;
      const has = new Set(before.map(({ url }) => url));
      const needs = new Set(pictures.map(({ url }) => url));
      await committed(transaction, [
        marks.delete(id),
        ...pictures.flatMap((picture, at) =>
          has.has(picture.url) ? [] : [illustrations.put(newRow(id, picture, at))],
        ),
        takeRows(
          transaction,
          before.filter(({ url }) => !needs.has(url)),
        ),
      ]);
    },
    ['unillustrated', 'illustrations', 'pictures'],
  );
}

function newRow(id: ArticleId, picture: ArticlePicture, at: number): Illustration {
  const row = wanted({ id, ...picture, state: 'wanted' });
  return at < mostPictures ? row : lost(row, 'too-many');
}

/** An article's mark, and the pictures of its text. */
async function readPictures(
  database: LibraryDatabase,
  id: ArticleId,
): Promise<[stamp: string | undefined, pictures: ArticlePicture[]]> {
  const transaction = database.transaction(['entries', 'bodies', 'unillustrated']);
  const [stamp, row, pieces] = await Promise.all([
    transaction.objectStore('unillustrated').get(id),
    transaction.objectStore('entries').get(id),
    transaction.objectStore('bodies').getAll(piecesOf(id)),
  ]);
  return [stamp, picturesIn(row, pieces)];
}

/** What is damaged has none: it is shown without them, too. */
function picturesIn(row: Row | undefined, pieces: string[]): ArticlePicture[] {
  const body = intactBody(pieces);
  if (!isArticle(row) || !body) return [];
  const { leadImage = null, icon = null } = row.summary ?? {};
  return picturesOf({ html: body.html, leadImage, icon });
}
