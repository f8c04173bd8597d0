// How long a text is and how long it takes to read.
//
// Speeds: S. Trauzettel-Klosinski & K. Dietz, "Standardized Assessment of Reading Performance: The New
// International Reading Speed Texts IReST", Investigative Ophthalmology & Visual Science 53 (2012) 5452–5461
// (read aloud, so slow enough for a text that one also thinks about).

/** Words a minute, by the main part of the language tag. */
const wordsPerMinute: Readonly<Record<string, number>> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
};

/** The study's mean over its languages, for those that it did not measure. */
const meanWordsPerMinute = 184;

/** Characters a minute in Chinese and Japanese. */
const charactersPerMinute = { zh: 255, ja: 357 } as const;

const character = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu;
/** Below these stand the scripts with spaces between words, so nearly every text is spared the tables. */
const maybeCharacter = /[\u2e80-\uffff]/;
/** Thai, Lao, Khmer and Burmese have words, but no spaces between them; for a class of a pattern. */
export const unspacedWords = '\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const unspacedLetter = new RegExp(`(?=\\p{L})[${unspacedWords}]`, 'gu');
const unspacedRun = new RegExp(`[${unspacedWords}]+`, 'gu');
const maybeUnspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;
/** Consonants and written vowels, of which a common word has about this many. */
const lettersPerWord = 4;
const partOfWord = /[\p{L}\p{N}\p{M}]/u;
/** Between two parts of a word, one of these does not end it: `don’t`, `3.5`, `well-known`. */
const joiners = new Set(Array.from("'’.,-", (joiner) => joiner.charCodeAt(0)));

export interface TextLength {
  words: number;
  /** Chinese characters and kana, which are written without spaces between words. */
  characters: number;
}

/** Counts words, and characters where a script has no spaces between words. */
export function textLength(text: string): TextLength {
  const characters = maybeCharacter.test(text) ? (text.match(character)?.length ?? 0) : 0;
  const letters = maybeUnspaced.test(text) ? (text.match(unspacedLetter)?.length ?? 0) : 0;
  let spaced = characters === 0 ? text : text.replace(character, ' ');
  if (letters > 0) spaced = spaced.replace(unspacedRun, ' ');
  return { words: countWords(spaced) + Math.round(letters / lettersPerWord), characters };
}

/** Counts where words begin, in one pass; a pattern for whole words takes ten times as long. */
function countWords(text: string): number {
  let words = 0;
  let isInside = false;
  let isJoined = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isPartOfWord(code, text, at)) {
      if (!isInside && !isJoined) words += 1;
      isInside = true;
    } else {
      isJoined = isInside && joiners.has(code);
      isInside = false;
    }
  }
  return words;
}

/** What is known of each code unit so far: 0 nothing, 1 part of a word, 2 none. */
const known = new Uint8Array(0x10000);

function isPartOfWord(code: number, text: string, at: number): boolean {
  if (code >= 0xd800 && code <= 0xdfff) return isPartOfWordPair(code, text, at);
  if (known[code] === 0) known[code] = partOfWord.test(String.fromCharCode(code)) ? 1 : 2;
  return known[code] === 1;
}

/** Both halves of a character beyond the first plane stand for the whole. */
function isPartOfWordPair(code: number, text: string, at: number): boolean {
  const from = code >= 0xdc00 ? at - 1 : at;
  return partOfWord.test(text.slice(Math.max(0, from), from + 2));
}

/** The count shown to the reader (Chinese and Japanese by character), and whole minutes, at least 1. */
export function readingTime(
  text: string,
  language: string | null,
): { wordCount: number; readingMinutes: number } {
  const { words, characters } = textLength(text);
  const main = language?.toLowerCase().split('-')[0] ?? '';
  const perCharacter = main === 'ja' ? charactersPerMinute.ja : charactersPerMinute.zh;
  const minutes = words / (wordsPerMinute[main] ?? meanWordsPerMinute) + characters / perCharacter;
  return { wordCount: words + characters, readingMinutes: Math.max(1, Math.round(minutes)) };
}
