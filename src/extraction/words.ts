// Comparing and shortening lines of text. No DOM.

/** Any white space but a single plain space: matching those as well would cost most of the time. */
const unevenSpace = /\s{2,}|[^\S ]/g;

/** White space made single, ends trimmed, invisible characters gone. */
export function tidy(text: string): string {
  // Most lines are tidy, but for their ends.
  if (isPlain.test(text) && !text.includes('  ')) return text.trim();
  return text
    .replace(/[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/g, '')
    .replace(unevenSpace, ' ')
    .trim();
}

/** Titles, names and metadata are read no further than this: what is longer is none, and comparing it takes seconds. */
export const longestTitle = 1_000;

/** A title or the like, tidy and no longer than one can be. */
export function tidyTitle(text: string): string {
  return tidy(text.slice(0, longestTitle));
}

/** Most lines of most pages: worth a way around the tables of Unicode. */
const isPlain = /^[ -~]*$/;

/** Letters and digits only, lower case: two spellings of one line compare equal. */
export function key(text: string): string {
  const lower = text.toLowerCase();
  if (isPlain.test(lower)) return lower.replace(/[^a-z\d]+/g, '');
  return lower.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The share of two lines' words that they have in common, 0 to 1. */
export function likeness(one: string, other: string): number {
  const ones = wordsOf(one);
  const others = wordsOf(other);
  if (ones.length === 0 || others.length === 0) return key(one) === key(other) ? 1 : 0;
  const pool = new Map<string, number>();
  for (const word of ones) pool.set(word, (pool.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of others) {
    const left = pool.get(word) ?? 0;
    if (left > 0) common += 1;
    pool.set(word, left - 1);
  }
  return (2 * common) / (ones.length + others.length);
}

const characterByCharacter =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Whether a text is in a script that packs a sentence into few characters or writes no spaces. */
export function isDense(text: string): boolean {
  return characterByCharacter.test(text);
}

function wordsOf(text: string): string[] {
  const lower = text.toLowerCase();
  if (isPlain.test(lower)) return lower.match(/[a-z\d]+/g) ?? [];
  const whole = lower.normalize('NFKC');
  return whole.match(isDense(whole) ? /[\p{L}\p{N}]/gu : /[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

const entities = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    laquo: '«',
    raquo: '»',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    hellip: '…',
  }),
);

/** Character references written out, for values that publishers escape once too often. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return entities.get(String(name).toLowerCase()) ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
