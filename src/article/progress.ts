// How far an article has been read, as its place says.

import type { Entry, Place } from './entry';

/** From here on an article counts as read to its end: what is left is a last line, or a thanks. */
export const readFraction = 0.97;

interface Placed {
  place?: Pick<Place, 'fraction'>;
}

/** Whether the reader has come to the end of it once, and has not begun again since. */
export function isReadToEnd({ place }: Placed): boolean {
  return place !== undefined && place.fraction >= readFraction;
}

/** Whether the reader stands somewhere between its first line and its end. */
export function isInProgress({ place }: Placed): boolean {
  return place !== undefined && place.fraction > 0 && place.fraction < readFraction;
}

/** Whole minutes left to read: all of them at the beginning, at least 1 on the way, 0 at the end. */
export function minutesLeft(
  entry: Placed & { summary: Pick<Entry['summary'], 'readingMinutes'> },
): number {
  const { readingMinutes } = entry.summary;
  if (isReadToEnd(entry)) return 0;
  if (!isInProgress(entry) || !entry.place) return readingMinutes;
  return Math.max(1, Math.round(readingMinutes * (1 - entry.place.fraction)));
}
