// A search that did not know all articles yet is made again, until it does.

const everyMs = 1000;

export interface AskAgain {
  /** An answer has come: is there more to wait for? Whatever was planned before is given up. */
  answered(waiting: number, ask: () => void): void;
  /** Another question is on its way. */
  stop(): void;
}

export function createAskAgain(): AskAgain {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    answered(waiting, ask) {
      clearTimeout(timer);
      if (waiting > 0) timer = setTimeout(ask, everyMs);
    },
    stop: () => clearTimeout(timer),
  };
}
