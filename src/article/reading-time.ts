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
const word = /[\p{L}\p{N}\p{M}]+(?:['’.,-][\p{L}\p{N}\p{M}]+)*/gu;

export interface TextLength {
  words: number;
  /** Chinese characters and kana, which are written without spaces between words. */
  characters: number;
}

/** Counts words, and characters where a script has no spaces between words. */
export function textLength(text: string): TextLength {
  const characters = text.match(character)?.length ?? 0;
  const spaced = characters === 0 ? text : text.replace(character, ' ');
  return { words: spaced.match(word)?.length ?? 0, characters };
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
