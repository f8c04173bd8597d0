// The messages of a language other than the browser's, as they lie in our own `_locales`. Known to first-paint.ts:
// no browser API.

/** A `messages.json` of `_locales`. */
export type Words = Record<
  string,
  { message: string; placeholders?: Record<string, { content: string }> }
>;

/** What first-paint.ts has begun before any module was there; without it the browser's language is spoken. */
export interface BegunWords {
  ledeWords?: { language: string; words: Promise<Words | undefined> } | undefined;
}

/** The words of one of our languages; undefined where they cannot be had, so that the browser's stand in. */
export function fetchWords(language: string): Promise<Words | undefined> {
  return fetch(`/_locales/${language}/messages.json`)
    .then((file) => file.json())
    .catch(() => undefined);
}
