// Waiting, with a limit and a sentence about what was waited for.

/**
 * Asks again and again until there is an answer.
 *
 * @param what What is awaited, as the end of "waited 10 s for …".
 * @param probe Gives the answer, or something falsy for "not yet". A throw counts as "not yet" too:
 *   pages navigate and popups move while they are being asked.
 */
export async function until<Answer>(
  what: string,
  probe: () => Promise<Answer> | Answer,
  limitMs = 45_000,
): Promise<NonNullable<Answer>> {
  const deadline = Date.now() + limitMs;
  let last: unknown;
  for (;;) {
    try {
      last = await probe();
      if (last) return last as NonNullable<Answer>;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline) break;
    await pause(40);
  }
  const found = last instanceof Error ? last.message : JSON.stringify(last);
  throw new Error(`waited ${limitMs / 1000} s for ${what}; last answer: ${found}`);
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** The promise, or an error after `limitMs` that says what took so long. */
export async function within<Value>(
  limitMs: number,
  what: string,
  promise: Promise<Value>,
): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: no answer in ${limitMs} ms`)), limitMs);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}
