// Hands out stamps: a hybrid logical clock (Kulkarni, Demirbas, Madappa, Avva, Leone: "Logical Physical
// Clocks and Consistent Snapshots in Globally Distributed Databases", 2014). Its stamps stay close to the
// wall clock, and are later than every stamp seen before, whatever the wall clock does.
//
// The clock keeps no state of its own on the disk: the latest stamp in the library is its state, and so is
// read and written in the same transaction as the act it is for. Two windows at once are two nodes.

import { isStamp, readStamp, type Stamp, writeStamp } from '../article/stamp';

const dayMs = 24 * 60 * 60 * 1000;
const lastCounter = 0xffff;

/**
 * How far ahead of the wall clock a stamp may be and still carry the clock along. A system clock that was set
 * back by a year is within it; what lies further ahead is a broken clock somewhere, and counts for its own
 * record only.
 */
export const maxDriftMs = 2 * 365 * dayMs;

export class Clock {
  readonly #node: string;
  #ms = 0;
  #counter = 0;

  /** @param node Sixteen hexadecimal digits that no other clock has. */
  constructor(node: string) {
    this.#node = node;
  }

  /** Makes every stamp from here on later than this one, unless it is from too far ahead. */
  see(stamp: Stamp, now: number): void {
    const { ms, counter } = readStamp(stamp);
    if (ms <= now + maxDriftMs) this.#advance(ms, counter);
  }

  /** A stamp that is later than all seen and all handed out, and than those of what is about to change. */
  next(now: number, before?: Stamp): Stamp {
    const isSeen = isStamp(before);
    if (isSeen) this.see(before, now);
    this.#advance(now, -1);
    this.#advance(this.#ms, this.#counter + 1);
    const stamp = writeStamp({ ms: this.#ms, counter: this.#counter, node: this.#node });
    if (!isSeen || before < stamp) return stamp;
    return writeStamp({ ms: readStamp(before).ms + 1, counter: this.#counter, node: this.#node });
  }

  #advance(ms: number, counter: number): void {
    if (counter > lastCounter) this.#advance(ms + 1, 0);
    else if (ms > this.#ms) [this.#ms, this.#counter] = [ms, counter];
    else if (ms === this.#ms) this.#counter = Math.max(this.#counter, counter);
  }
}

/** Eight random hexadecimal digits: half of a node, for an installation or for one open library in it. */
export function halfNode(): string {
  const [bits = 0] = crypto.getRandomValues(new Uint32Array(1));
  return bits.toString(16).padStart(8, '0');
}
