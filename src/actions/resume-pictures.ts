// The verb of a screen that sees pictures still wanted: the background may have been stopped in the middle.

import type { ArticleId } from '../article/entry';
import { ask } from '../platform/messaging';

/** Wakes the background, which goes on with whatever is wanted. */
export function resumePictures(id: ArticleId): void {
  // A background that does not hear looks for itself when it next wakes.
  ask('keepPictures', { id }).catch(() => {});
}
