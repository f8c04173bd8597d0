// The one rereading of each reading: made when a note first needs it, kept while the popup lives, so that pages
// go on coming while the reader looks at the list.

import { stayInPlace } from './read-to';
import type { ReadingModel } from './reading';
import { createRereading, type RereadingModel } from './rereading';

const known = new WeakMap<ReadingModel, RereadingModel>();

export function rereadingOf(reading: ReadingModel): RereadingModel {
  const rereading = known.get(reading) ?? createRereading(reading, stayInPlace);
  known.set(reading, rereading);
  return rereading;
}
