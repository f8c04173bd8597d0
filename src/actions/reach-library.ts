// The verb with which every page of ours gets at the library.

import { failureCode } from '../failures';
import { type Library, openLibrary } from '../library/library';
import { remoteLibrary } from '../library/remote';
import { ask, inPrivateWindow } from '../platform/messaging';

/**
 * Opens the library; in a private window that has no database of its own (Firefox), the background's.
 *
 * @throws {Failure} as `openLibrary` does, also when the background has no database either (Firefox that
 *   never remembers).
 */
export async function reachLibrary(): Promise<Library> {
  try {
    return await openLibrary();
  } catch (error) {
    if (!inPrivateWindow() || failureCode(error, 'storage-broke') !== 'storage-unavailable') {
      throw error;
    }
    const library = remoteLibrary((call) => ask('library', call));
    await library.count();
    return library;
  }
}
