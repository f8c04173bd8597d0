// The verb behind everything that fills the library without a search being at hand to take it in.

import type { Library } from '../library/library';

/** Makes all findable that waits to be, and known as a story. Never throws: what could not be done is done next time. */
export async function makeFindable(library: Library): Promise<void> {
  await library.indexWaiting().catch(() => {});
  await library.sketchWaiting().catch(() => {});
}
