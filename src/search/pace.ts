// Long work in short pieces, so that the page it is done in goes on drawing.

/** Far below a frame that a reader would notice (50 ms), on a machine a few times slower than ours. */
const pieceMs = 12;

/** Lets everything that waits have its turn, drawing too. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Says when it is time to breathe, over several works in a row. */
export class Pace {
  #since = performance.now();

  /** Runs work that pauses at every `yield`, and gives back what it returns. */
  async run<Result>(work: Generator<unknown, Result>): Promise<Result> {
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
      if (this.isDue) await this.rest();
    }
  }

  /** Whether it is time to rest. Asked a hundred thousand times: a promise each would cost more than the work. */
  get isDue(): boolean {
    return performance.now() - this.#since >= pieceMs;
  }

  async rest(): Promise<void> {
    await breathe();
    this.#since = performance.now();
  }
}
