// The queue of wanted pictures, worked off: each from its article's page where that can be asked, else by ourselves.

import type { ArticleId } from '../article/entry';
import { failureCode } from '../failures';
import type { FetchedPicture } from '../fetching/fetch-picture';
import type { FittedPicture } from '../fetching/fit-picture';
import type { Library } from '../library/library';
import type { PictureFault, PictureReply } from '../messages';

/** How many are fetched at once; as many are in memory. */
const atOnce = 3;

/** What the work needs of a library. */
export type PictureShelf = Pick<
  Library,
  'listPictures' | 'wantedPictures' | 'storePicture' | 'losePicture' | 'loseWanted'
>;

/** From where pictures come. */
export interface PictureSources {
  /** Articles whose pages may still be open. */
  inPages(): Promise<ArticleId[]>;
  /** An answer for each address, or null when the article's page cannot be asked any more. */
  fromPage(id: ArticleId, addresses: string[]): Promise<PictureReply[] | null>;
  /** Articles of which nothing is wanted any more: where their pages are is nobody's business from here on. */
  forgetPages(ids: readonly ArticleId[]): Promise<void>;
  fromNetwork(address: string): Promise<FetchedPicture>;
  /** Makes it small enough to be kept. */
  fit(
    bytes: Uint8Array<ArrayBuffer>,
    role: 'text' | 'icon',
  ): Promise<FittedPicture | { fault: PictureFault }>;
}

/**
 * Fetches pictures until none is wanted.
 *
 * @throws {Failure} when the library cannot be written to any more. On a full disk what is left counts as lost.
 */
export async function fetchWanted(library: PictureShelf, sources: PictureSources): Promise<void> {
  for (;;) {
    // Before the pictures are listed: a page is noted once its article is kept, so that none is forgotten too early.
    const inPages = await sources.inPages();
    await library.listPictures();
    const batch = await library.wantedPictures(inPages, atOnce);
    const [first] = batch;
    // They come in their order, so that those before have all they wanted.
    const next = first ? inPages.indexOf(first.id) : -1;
    await sources.forgetPages(next < 0 ? inPages : inPages.slice(0, next));
    if (!first) return;
    const replies = await sources.fromPage(
      first.id,
      batch.map(({ url }) => url),
    );
    const work = batch.map(({ id, url, role }, at) => keepOne(id, url, role, replies?.[at]));
    const failed = (await Promise.allSettled(work)).find((each) => each.status === 'rejected');
    if (!failed) continue;
    if (failureCode(failed.reason, 'storage-broke') === 'storage-full') {
      await library.loseWanted('storage-full');
      await sources.forgetPages(inPages);
    }
    throw failed.reason;
  }

  async function keepOne(
    id: ArticleId,
    url: string,
    role: 'text' | 'icon',
    reply: PictureReply | undefined,
  ): Promise<void> {
    const fetched = isFinal(reply) ? readReply(reply) : await sources.fromNetwork(url);
    const picture = 'bytes' in fetched ? await sources.fit(fetched.bytes, role) : fetched;
    if ('fault' in picture) await library.losePicture(id, url, picture.fault);
    else await library.storePicture(id, url, picture);
  }
}

/** Where only the page's way was closed, another may be open. */
function isFinal(reply: PictureReply | undefined): reply is PictureReply {
  return reply !== undefined && !('fault' in reply && reply.fault === 'unreachable');
}

function readReply(reply: PictureReply): FetchedPicture {
  if ('fault' in reply) return reply;
  const binary = atob(reply.base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return { bytes };
}
