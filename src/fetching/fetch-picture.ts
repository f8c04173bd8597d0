// One picture over the network, within bounds of size and time. Runs in the page and in the background.

import type { PictureFault } from '../messages';
import { boundedBody } from './bounded-body';
import { pictureKind } from './picture-kind';

export type FetchedPicture = { bytes: Uint8Array<ArrayBuffer> } | { fault: PictureFault };

/** More than a picture of an article has; three of them still fit into one message of a browser. */
export const mostPictureBytes = 16_000_000;

/** How long a server may take for one picture. */
const timeoutMs = 20_000;

/**
 * Fetches a picture and makes sure that it is one. Never throws.
 *
 * @param how As whom: with which credentials, and from which cache.
 */
export async function fetchPicture(address: string, how: RequestInit): Promise<FetchedPicture> {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(address, { ...how, mode: 'cors', signal: timeout });
    if (!response.ok) {
      await response.body?.cancel();
      return { fault: 'refused' };
    }
    if (Number(response.headers.get('content-length')) > mostPictureBytes) {
      await response.body?.cancel();
      return { fault: 'too-large' };
    }
    const bytes = await boundedBody(response, mostPictureBytes);
    if (bytes === null) return { fault: 'too-large' };
    return pictureKind(bytes) ? { bytes } : { fault: 'no-picture' };
  } catch {
    return { fault: timeout.aborted ? 'timed-out' : 'unreachable' };
  }
}
