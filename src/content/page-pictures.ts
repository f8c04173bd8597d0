// Runs in the page, because the reader keeps its article: fetches a few of its pictures as the page itself would.
// Leaves one function, which goes with the call.

import { fetchPicture } from '../fetching/fetch-picture';
import type { PagePicturesName, PictureReply } from '../messages';

const name: PagePicturesName = 'ledePagePictures';

/** A reply for each address, in order. Never throws: Chrome does not report what is thrown here. */
function pagePictures(addresses: string[]): Promise<PictureReply[]> {
  delete (globalThis as { [key in PagePicturesName]?: unknown })[name];
  return Promise.all(addresses.map(fetchAsPage));
}

/** The page has most of them already: its own cache answers first. */
async function fetchAsPage(address: string): Promise<PictureReply> {
  const fetched = await fetchPicture(address, {
    cache: 'force-cache',
    credentials: 'same-origin',
  });
  return 'fault' in fetched ? fetched : { base64: await toBase64(fetched.bytes) };
}

/** Nothing but JSON leaves a page. */
function toBase64(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const reader = new FileReader();
  reader.onloadend = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
  reader.readAsDataURL(new Blob([bytes]));
  return promise;
}

Object.defineProperty(globalThis, name, { configurable: true, value: pagePictures });
