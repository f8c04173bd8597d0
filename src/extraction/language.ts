// The article's language (BCP 47) and the direction its text runs in.

import type { StructuredArticle } from './json-ld';
import { type Metas, metaValue } from './metadata';

/** The language stated by the page, unless its text is plainly in another script; null when unknown. */
export function findLanguage(
  document: Document,
  metas: Metas,
  data: StructuredArticle | null,
  text: string,
): string | null {
  const stated = [
    document.documentElement?.getAttribute('lang'),
    document.documentElement?.getAttribute('xml:lang'),
    document.body?.getAttribute('lang'),
    metaValue(metas, 'content-language', 'language', 'dc.language'),
    data?.language,
    metaValue(metas, 'og:locale'),
  ];
  const seen = languageOfText(text);
  for (const value of stated) {
    const tag = canonicalTag(value);
    // Templates say `en` on pages of every language; the script is stronger evidence.
    if (tag !== null && (seen === null || seen.fits(tag))) return tag;
  }
  return seen?.language ?? null;
}

/** A tag as BCP 47 writes it (`en-US` for `en_us`), or null when it names no language. */
export function canonicalTag(value: string | null | undefined): string | null {
  const tag =
    value
      ?.trim()
      .split(/[,;\s]/)[0]
      ?.replace(/_/g, '-') ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag) || /^(?:und|mul|zxx)$/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

interface SeenLanguage {
  language: string;
  fits: (tag: string) => boolean;
}

/** Scripts that name a language, or a family of them. The first that fits is the fallback. */
const scripts: readonly (readonly [RegExp, readonly string[]])[] = [
  [/[\u3040-\u30ff]+/g, ['ja']],
  [/[\uac00-\ud7af]+/g, ['ko']],
  [/[\u4e00-\u9fff]+/g, ['zh', 'ja', 'yue']],
  [
    /[\u0400-\u04ff]+/g,
    [
      'ru',
      'uk',
      'be',
      'bg',
      'sr',
      'mk',
      'kk',
      'ky',
      'uz',
      'tg',
      'tt',
      'ba',
      'mn',
      'cv',
      'os',
      'ce',
      'sah',
      'az',
      'bs',
      'me',
    ],
  ],
  [/[\u0590-\u05ff]+/g, ['he', 'yi']],
  [/[\u0600-\u06ff]+/g, ['ar', 'fa', 'ur', 'ps', 'ug', 'ckb', 'sd', 'ks', 'kk', 'az', 'ms', 'ku']],
  [/[\u0370-\u03ff]+/g, ['el']],
  [/[\u0e00-\u0e7f]+/g, ['th']],
  [/[\u10a0-\u10ff]+/g, ['ka']],
  [/[\u0530-\u058f]+/g, ['hy']],
];

/** A text with none of these is in a script that names no language, most often Latin. */
const anyScript = /[\u0370-\u10ff\u3040-\ud7af]/;

function languageOfText(text: string): SeenLanguage | null {
  const sample = text.slice(0, 4000);
  if (!anyScript.test(sample)) return null;
  const letters = count(sample, /\p{L}+/gu);
  for (const [pattern, languages] of scripts) {
    const found = count(sample, pattern);
    if (letters < 20 || found < letters * (pattern === scripts[0]?.[0] ? 0.1 : 0.5)) continue;
    return {
      language: refine(languages[0] ?? 'und', sample),
      fits: (tag) => languages.includes(tag.toLowerCase().split('-')[0] ?? ''),
    };
  }
  return null;
}

/** How many characters a pattern matches; it should take them by the run, which is several times as fast. */
function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.join('').length ?? 0;
}

/** Letters that only one of the languages of a script has. */
function refine(language: string, sample: string): string {
  if (language === 'ar')
    return /[پچژگ]/.test(sample) ? (/[ٹڈڑے]/.test(sample) ? 'ur' : 'fa') : 'ar';
  if (language !== 'ru') return language;
  if (count(sample, /[әғқңұһ]/gi) > sample.length * 0.01) return 'kk';
  return count(sample, /[їєґ]/gi) > sample.length * 0.004 ? 'uk' : 'ru';
}

const rightToLeftLetter = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+/g;

const tenLetters = /(?:\p{L}\P{L}*){10}/u;

/** By the share of right-to-left letters in the text, since templates often state no direction at all. */
export function findDirection(document: Document, text: string): 'ltr' | 'rtl' {
  const sample = text.slice(0, 4000);
  const toLeft = count(sample, rightToLeftLetter);
  if (toLeft === 0 && tenLetters.test(sample)) return 'ltr';
  const letters = count(sample, /\p{L}+/gu);
  if (letters >= 10) return toLeft > letters / 2 ? 'rtl' : 'ltr';
  const stated =
    document.documentElement?.getAttribute('dir') ?? document.body?.getAttribute('dir');
  return stated?.toLowerCase() === 'rtl' ? 'rtl' : 'ltr';
}
