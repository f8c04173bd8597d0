// What names an article, and a picture, by what is in it.

/** The SHA-256 of some bytes, or of a text's in UTF-8, in hexadecimal. */
export async function sha256Of(content: BufferSource | string): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
