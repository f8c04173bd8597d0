// The pictures themselves: Blobs by the SHA-256 of their bytes, shared between articles and counted.

import type { ArticleId } from '../article/entry';
import { sha256Of } from '../article/sha256';
import type { Illustration, Picture } from './illustration';
import { lost } from './illustrations';
import { dropUnused, ofArticle } from './picture-count';
import { type AsText, fromText, toText } from './picture-text';
import type { Records } from './records';
import { isArticle } from './row';
import { committed, guarded, issued, type Writing, writing } from './transactions';

/** A picture of an article as it is kept. */
export interface KeptPicture extends Picture {
  url: string;
  role: Illustration['role'];
  /** Its key. */
  sha256: string;
}

export type BroughtPicture = Omit<KeptPicture, 'sha256'>;

export interface Icon {
  /** Of its bytes: one for all articles of a site. */
  sha256: string;
  blob: Blob;
}

/** What pictures weigh, each counted once however many articles share it. */
export interface PictureWeight {
  pictures: number;
  bytes: number;
}

export function pictureActs(records: Records) {
  const acts = blobActs(records);
  return {
    ...acts,

    /** `keptPictures`, for a line. */
    keptPicturesAsText: async (id: ArticleId): Promise<AsText<KeptPicture>[]> =>
      Promise.all((await acts.keptPictures(id)).map(toText)),

    /** `bringPictures`, for a line. */
    bringPicturesAsText: (id: ArticleId, pictures: AsText<BroughtPicture>[]): Promise<void> =>
      acts.bringPictures(id, pictures.map(fromText)),
  };
}

function blobActs({ database, pictureChanges }: Records) {
  return {
    /** Keeps a picture that an article still waits for; one that lies here already is only counted. */
    async storePicture(id: ArticleId, url: string, picture: Picture): Promise<void> {
      const key = await sha256Of(await picture.blob.arrayBuffer());
      await writing(
        database,
        async (transaction) => {
          const row = await transaction.objectStore('illustrations').get([id, url]);
          if (row?.state !== 'wanted') return;
          await committed(transaction, await writePicture(transaction, row, key, picture));
        },
        ['illustrations', 'pictures'],
      );
      pictureChanges.announce([id]);
    },

    /**
     * Gives an article pictures from elsewhere (a backup, an undo), beside what it has.
     *
     * @param pictures Already fitted, their types told from their bytes.
     */
    async bringPictures(id: ArticleId, pictures: BroughtPicture[]): Promise<void> {
      const keys = await Promise.all(
        pictures.map(async ({ blob }) => sha256Of(await blob.arrayBuffer())),
      );
      await writing(
        database,
        async (transaction) => {
          const [article, rows] = await Promise.all([
            transaction.objectStore('entries').get(id),
            transaction.objectStore('illustrations').getAll(ofArticle(id)),
          ]);
          if (!isArticle(article)) return;
          const kept = new Set(rows.filter(isKept).map(({ url }) => url));
          const writes: Promise<unknown>[] = [];
          for (const [at, { url, role, ...picture }] of pictures.entries()) {
            if (kept.has(url)) continue;
            const row = { id, url, role };
            writes.push(...(await writePicture(transaction, row, keys[at] ?? '', picture)));
          }
          await committed(transaction, writes);
        },
        ['entries', 'illustrations', 'pictures'],
      );
      pictureChanges.announce([id]);
    },

    /** The pictures of an article that are kept. */
    keptPictures: (id: ArticleId): Promise<KeptPicture[]> =>
      guarded(async () => {
        const transaction = database.transaction(['illustrations', 'pictures']);
        const rows = await transaction.objectStore('illustrations').getAll(ofArticle(id));
        const kept = rows.map(async ({ url, role, picture: sha256 }) => {
          const picture = sha256 && (await transaction.objectStore('pictures').get(sha256));
          return picture ? [{ url, role, sha256, ...picture }] : [];
        });
        return (await Promise.all(kept)).flat();
      }),

    /** The icons of the sites that these articles are from, where they are kept. */
    icons: (ids: readonly ArticleId[]): Promise<Record<ArticleId, Icon>> =>
      guarded(async () => {
        const transaction = database.transaction(['illustrations', 'pictures']);
        const found = ids.map(async (id) => {
          const rows = await transaction.objectStore('illustrations').getAll(ofArticle(id));
          const sha256 = rows.find(({ role }) => role === 'icon')?.picture;
          const picture = sha256 && (await transaction.objectStore('pictures').get(sha256));
          return picture ? [[id, { sha256, blob: picture.blob }] as const] : [];
        });
        return Object.fromEntries((await Promise.all(found)).flat());
      }),

    /** Takes the pictures off articles; they count as not kept, and can be had again by asking. */
    async removePicturesOf(ids: readonly ArticleId[]): Promise<void> {
      await writing(
        database,
        async (transaction) => {
          const illustrations = transaction.objectStore('illustrations');
          for (const id of ids) {
            const rows = await illustrations.getAll(ofArticle(id));
            await Promise.all(rows.map((row) => illustrations.put(lost(row, 'removed'))));
            await dropUnused(transaction, rows);
          }
          await transaction.done;
        },
        ['illustrations', 'pictures'],
      );
      pictureChanges.announce(ids);
    },

    /** What all pictures weigh together, or those of some articles: shared ones once. */
    pictureWeight: (ids?: readonly ArticleId[]): Promise<PictureWeight> =>
      guarded(async () => {
        const { store } = database.transaction('illustrations');
        const rows = ids
          ? (await Promise.all(ids.map((id) => store.getAll(ofArticle(id))))).flat()
          : await store.getAll();
        const bytes = new Map(
          rows.flatMap((row) => (row.picture ? [[row.picture, row.bytes ?? 0] as const] : [])),
        );
        return {
          pictures: bytes.size,
          bytes: [...bytes.values()].reduce((sum, each) => sum + each, 0),
        };
      }),
  };
}

/** Issues the writing of a picture's row, and of its bytes where they do not lie there already. */
async function writePicture(
  transaction: Writing,
  { id, url, role }: Pick<Illustration, 'id' | 'url' | 'role'>,
  key: string,
  { blob, width, height }: Picture,
): Promise<Promise<unknown>[]> {
  const pictures = transaction.objectStore('pictures');
  const row: Illustration = { id, url, role, state: 'kept', picture: key, bytes: blob.size };
  const isHere = (await pictures.getKey(key)) !== undefined;
  return [
    issued(transaction.objectStore('illustrations').put(row)),
    ...(isHere ? [] : [issued(pictures.put({ blob, width, height }, key))]),
  ];
}

const isKept = ({ state }: Illustration) => state === 'kept';
