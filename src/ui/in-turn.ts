// Work that is asked for more often than it can be done.

/** One run at a time; whatever is asked for during a run makes one more. What a run throws is its own matter. */
export function inTurn(run: () => Promise<void>): () => void {
  let isRunning = false;
  let again = false;
  const start = async () => {
    if (isRunning) {
      again = true;
      return;
    }
    isRunning = true;
    do {
      again = false;
      await run().catch(() => {});
    } while (again);
    isRunning = false;
  };
  return () => void start();
}
