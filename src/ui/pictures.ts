// The pictures of a kept article on a screen: what is kept, what is on its way, what is not kept. No network.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { Article } from '../article/article';
import type { ArticleId } from '../article/entry';
import { picturesOf } from '../article/pictures';
import { type FailureCode, failureCode } from '../failures';
import type { PictureFault } from '../messages';
import type { ShowPictures } from './ArticleBody';
import { inTurn } from './in-turn';
import { placesIn } from './picture-places';

/** What is needed of a library; `library/library.ts` is one. */
export interface PictureShelf {
  illustrationsOf(id: ArticleId): Promise<{
    isListed: boolean;
    illustrations: { url: string; state: 'wanted' | 'kept' | 'lost'; fault?: PictureFault }[];
  }>;
  keptPictures(id: ArticleId): Promise<KeptPicture[]>;
  wantPictures(id: ArticleId): Promise<void>;
  onPicturesChange(listener: (ids: readonly ArticleId[] | null) => void): () => void;
}

interface KeptPicture {
  url: string;
  blob: Blob;
  width: number;
  height: number;
}

export interface LostPicture {
  url: string;
  /** Null where it was never tried: the article is from before pictures were kept, or from a backup. */
  fault: PictureFault | null;
}

/** How far it has come, in pictures of the text. */
export interface PicturesStatus {
  total: number;
  kept: number;
  /** Still to be fetched. */
  wanted: number;
  lost: LostPicture[];
}

export interface PicturesModel {
  readonly status: ReadonlySignal<PicturesStatus>;
  /** Why the last act did not work. */
  readonly failure: ReadonlySignal<FailureCode | null>;
  show: ShowPictures;
  /**
   * Has those fetched that are not kept.
   *
   * @param allow Asks for what that takes, at once; nothing is done on a no.
   */
  keepLost(allow: (lost: LostPicture[]) => Promise<boolean>): void;
}

/** The pictures of an article as they are now, followed while they are shown. */
export async function openPictures(
  article: Article,
  id: ArticleId,
  shelf: PictureShelf,
): Promise<PicturesModel> {
  const addresses = picturesOf(article).flatMap(({ url, role }) => (role === 'text' ? [url] : []));
  const kept = new Map<string, KeptPicture & { drawing?: string }>();
  const status = signal<PicturesStatus>({ total: addresses.length, kept: 0, wanted: 0, lost: [] });
  const failure = signal<FailureCode | null>(null);

  async function look(): Promise<void> {
    const { isListed, illustrations } = await shelf.illustrationsOf(id);
    const known = new Map(illustrations.map((each) => [each.url, each]));
    const stateOf = (url: string) => known.get(url)?.state ?? (isListed ? 'lost' : 'wanted');
    const isNew = addresses.some((url) => stateOf(url) === 'kept' && !kept.has(url));
    if (isNew) {
      for (const picture of await shelf.keptPictures(id)) {
        kept.set(picture.url, { ...picture, ...(await drawingIn(picture.blob)) });
      }
    }
    for (const url of kept.keys()) if (stateOf(url) !== 'kept') kept.delete(url);
    const lost = addresses.filter((url) => stateOf(url) === 'lost');
    status.value = {
      total: addresses.length,
      kept: addresses.filter((url) => kept.has(url)).length,
      wanted: addresses.filter((url) => stateOf(url) === 'wanted').length,
      lost: lost.map((url) => ({ url, fault: known.get(url)?.fault ?? null })),
    };
  }

  function show(...[body, t]: Parameters<ShowPictures>): () => void {
    const addressesOfBlobs = new Map<string, string>();
    const places = placesIn(body, t);
    const fill = () => {
      for (const place of places) {
        const picture = kept.get(place.address);
        if (!picture) {
          place.leave(status.peek().lost.some(({ url }) => url === place.address));
          continue;
        }
        const address =
          picture.drawing ??
          addressesOfBlobs.get(place.address) ??
          URL.createObjectURL(picture.blob);
        if (!picture.drawing) addressesOfBlobs.set(place.address, address);
        place.fill(address, picture);
      }
    };
    fill();
    const follow = inTurn(async () => {
      await look();
      fill();
    });
    const stop = shelf.onPicturesChange((ids) => {
      if (ids === null || ids.includes(id)) follow();
    });
    // One may have come between the look and now.
    if (status.peek().wanted > 0) follow();
    return () => {
      stop();
      for (const address of addressesOfBlobs.values()) URL.revokeObjectURL(address);
    };
  }

  // Whatever is wrong with its pictures, the text is shown.
  await look().catch(() => {});
  return {
    status,
    failure,
    show,
    keepLost(allow) {
      failure.value = null;
      allow(status.peek().lost)
        .then((isAllowed) => (isAllowed ? shelf.wantPictures(id) : undefined))
        .then(look)
        .catch((error) => {
          failure.value = failureCode(error, 'storage-broke');
        });
    },
  };
}

/**
 * Drawings (SVG) are shown as text of their own: opened alone, as "open image in new tab" does, a Blob of ours would
 * run its scripts as ours, where the browser's policy did not keep it from that.
 */
export async function drawingIn(blob: Blob): Promise<{ drawing?: string }> {
  if (blob.type !== 'image/svg+xml') return {};
  const text = await blob.text().catch(() => '');
  return { drawing: `data:image/svg+xml,${encodeURIComponent(text)}` };
}
