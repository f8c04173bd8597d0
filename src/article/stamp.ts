// When something was last set, as a text that sorts in that order on every machine: a time, a counter for
// acts within one millisecond, and who set it. `library/clock.ts` hands them out.

/** `2026-11-24T22:25:55.123Z-0001-7f3a9c2b5b0c77aa`. */
export type Stamp = string;

/** What a stamp is made of; `node` is 16 hexadecimal digits. */
export interface Moment {
  ms: number;
  counter: number;
  node: string;
}

/** The years end at 8999, so that there is always a later stamp of the same length. */
const form = /^[0-8]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z-[0-9a-f]{4}-[0-9a-f]{16}$/;
const timeLength = '2026-11-24T22:25:55.123Z'.length;

export function isStamp(value: unknown): value is Stamp {
  return typeof value === 'string' && form.test(value) && !Number.isNaN(readStamp(value).ms);
}

export function writeStamp({ ms, counter, node }: Moment): Stamp {
  return `${new Date(ms).toISOString()}-${counter.toString(16).padStart(4, '0')}-${node}`;
}

export function readStamp(stamp: Stamp): Moment {
  return {
    ms: Date.parse(stamp.slice(0, timeLength)),
    counter: Number.parseInt(stamp.slice(timeLength + 1, timeLength + 5), 16),
    node: stamp.slice(timeLength + 6),
  };
}

/** The latest of some stamps; an empty text, which every stamp is later than, when there are none. */
export function latestOf(stamps: Iterable<Stamp>): Stamp {
  let latest = '';
  for (const stamp of stamps) if (stamp > latest) latest = stamp;
  return latest;
}
