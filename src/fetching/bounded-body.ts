// The body of an answer, as far as there is room for it.

/** The whole body; null, and no more of it is fetched, when it is larger than that. */
export async function boundedBody(
  { body }: Response,
  mostBytes: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = body?.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done || !value) return inOne(parts, length);
    parts.push(value);
    length += value.length;
    if (length > mostBytes) {
      await reader?.cancel();
      return null;
    }
  }
}

function inOne(parts: Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
