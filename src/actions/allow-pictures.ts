// The question that some pictures take: may Lede ask their hosts for them?

import type { PictureFault } from '../messages';
import { askForHostsOf } from '../platform/host-access';
import { namesUs } from '../platform/own-requests';

/**
 * Asks the reader for access to the hosts of those pictures that take it, and no others. Must be called in the turn
 * of a press, from a tab: Firefox's question would lie under an open popup.
 *
 * @returns Whether they may be fetched now.
 */
export function allowPictures(
  lost: readonly { url: string; fault: PictureFault | null }[],
): Promise<boolean> {
  const closed = lost.filter(({ fault }) => namesUs() || fault === 'unreachable');
  return closed.length === 0 ? Promise.resolve(true) : askForHostsOf(closed.map(({ url }) => url));
}
