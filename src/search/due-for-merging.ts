// When segments are merged.

/** So many of a size become one; sizes are told apart by powers of the same number. */
const mergedAtOnce = 4;

/** A segment is rewritten when more than one in so many of its documents does not count any more. */
const deadShare = 8;

/**
 * How many of the newest segments are to be merged; 0 when there is nothing to do. They are, once enough of them
 * are of a size: so one more document costs no rewriting of ten thousand, and there are never many segments to
 * look into. And they are when too much in them was replaced or erased since.
 *
 * @param sizes How many documents each segment has, the oldest first.
 * @param dead How many of those would be left out.
 */
export function dueForMerging(sizes: number[], dead: number[] = []): number {
  return Math.max(dueBySize(sizes), dueByDeath(sizes, dead));
}

function dueByDeath(sizes: number[], dead: number[]): number {
  const worn = sizes.findIndex((size, at) => (dead[at] ?? 0) * deadShare > size);
  return worn < 0 ? 0 : sizes.length - worn;
}

function dueBySize(sizes: number[]): number {
  const orders = sizes.map((size) =>
    Math.floor(Math.log(Math.max(1, size)) / Math.log(mergedAtOnce)),
  );
  let due = 0;
  for (let count = mergedAtOnce; count <= orders.length; count += 1) {
    const newest = orders.slice(-count);
    const largest = Math.max(...newest);
    const older = orders.at(-count - 1);
    // An older one of no larger size belongs to them.
    if (count < orders.length && older !== undefined && older <= largest) continue;
    if (newest.filter((order) => order === largest).length >= mergedAtOnce) due = count;
  }
  return due;
}
