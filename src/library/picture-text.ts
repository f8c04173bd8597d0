// Pictures as text, for a line that carries no Blobs.

import type { Picture } from './illustration';

/** Any record with a picture in it, its bytes in Base64. */
export type AsText<Some extends Picture> = Omit<Some, 'blob'> & { type: string; base64: string };

/** As many bytes as a call takes arguments. */
const chunk = 30_000;

export async function toText<Some extends Picture>({ blob, ...rest }: Some): Promise<AsText<Some>> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += chunk) {
    binary += String.fromCharCode(...bytes.subarray(at, at + chunk));
  }
  return { ...rest, type: blob.type, base64: btoa(binary) };
}

export function fromText<Some extends Picture>({ type, base64, ...rest }: AsText<Some>): Some {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return { ...rest, blob: new Blob([bytes], { type }) } as unknown as Some;
}
