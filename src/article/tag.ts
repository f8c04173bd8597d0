// A tag is its words: two that read alike are one.

/** The tag as it is kept; null when there are no words in it. Of any length: cutting would make two tags one. */
export function tagOf(words: string): string | null {
  const tag = words.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return tag === '' ? null : tag;
}
