// One page of the same origin over the network, as text: as the page itself would fetch it, within bounds.

import { boundedBody } from '../fetching/bounded-body';
import type { FurtherFault } from '../messages';

export interface Fetched {
  html: string;
  /** Where it was found in the end. */
  url: string;
  bytes: number;
}

/** More than a page of an article ever has. */
const mostBytes = 8_000_000;

/**
 * Fetches a page; `same-origin` leaves it to the browser to refuse any other origin, also after a redirect.
 *
 * @param encoding The encoding to take it for where it names none: that of the page it belongs to.
 * @throws When the network, the page's policy or the signal ends it.
 */
export async function fetchPage(
  address: string,
  encoding: string,
  signal: AbortSignal,
): Promise<Fetched | { fault: FurtherFault }> {
  if (!URL.canParse(address) || new URL(address).origin !== location.origin)
    return { fault: 'elsewhere' };
  const response = await fetch(address, {
    mode: 'same-origin',
    credentials: 'same-origin',
    headers: { accept: 'text/html' },
    signal,
  });
  if (!response.ok) return { fault: 'refused' };
  const type = response.headers.get('content-type') ?? '';
  if (!/\bx?html\b/i.test(type)) return { fault: 'unreadable' };
  const bytes = await boundedBody(response, mostBytes);
  if (bytes === null) return { fault: 'unreadable' };
  return { html: textOf(bytes, type, encoding), url: response.url, bytes: bytes.length };
}

/** The text in the encoding that the answer, else its first lines, else the page it belongs to name. */
function textOf(bytes: Uint8Array, type: string, encoding: string): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const stated = /charset=["']?([\w-]+)/i;
  for (const label of [stated.exec(type)?.[1], stated.exec(start)?.[1], encoding]) {
    try {
      if (label) return new TextDecoder(label).decode(bytes);
    } catch {
      // No encoding of that name: the next one.
    }
  }
  return new TextDecoder().decode(bytes);
}
