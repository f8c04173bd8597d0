// The language that the reader chose for Lede itself, followed by every page of ours and by the background. Kept in
// `storage.local`; a copy in `localStorage` is what first-paint.ts reads, which has to know before anything is drawn.

import { type BegunWords, fetchWords, type Words } from './begun-words';
import browser from './browser';
import { createI18n, type I18n, inBrowsersLanguage } from './i18n';
import { type Language, languageNames } from './language-names';
import { lookupIn } from './words';

const key = 'language';

/** What was chosen; null follows the browser, as does what only another version of Lede speaks. */
export async function chosenLanguage(): Promise<Language | null> {
  return languageIn((await browser.storage.local.get(key))[key]);
}

/** Keeps a choice. Pages that are open and the background learn of it through `onLanguageChange`. */
export async function chooseLanguage(language: Language | null): Promise<void> {
  await browser.storage.local.set({ [key]: language });
}

/** Calls back on every choice, whichever page it was made on. */
export function onLanguageChange(listener: (language: Language | null) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (key in changes) listener(languageIn(changes[key]?.newValue));
  });
}

/** The words in the language chosen, for the background, which has no page to follow it on. */
export async function chosenI18n(): Promise<I18n> {
  return spokenI18n(await wordsOf(await chosenLanguage()));
}

/**
 * Keeps a page in the language chosen: draws it again on every choice, and once at first where first-paint.ts knew
 * nothing of it, as in a private window of Firefox, whose `localStorage` is its own.
 */
export function followLanguage(draw: (i18n: I18n) => void): void {
  let shown = (globalThis as BegunWords).ledeWords?.language ?? null;
  const follow = async (language: Language | null) => {
    if (language === shown) return;
    shown = language;
    const words = await wordsOf(language);
    const i18n = await spokenI18n(words);
    // Another choice may have come while these words did.
    if (shown !== language) return;
    mirror(language, words);
    draw(i18n);
  };
  onLanguageChange((language) => void follow(language));
  void chosenLanguage().then(follow);
}

/** The frames that HTML paints have words of their own (skeleton.css), which the browser fills in its own language. */
function mirror(language: Language | null, words: Words | undefined): void {
  if (language === null || !words) {
    localStorage.removeItem(key);
    return;
  }
  const css = ['save', 'list']
    .map(
      (word) =>
        `.frame [data-words=${word}]::after{content:${JSON.stringify(words[word]?.message ?? '')}}`,
    )
    .join('');
  localStorage.setItem(key, JSON.stringify({ language, css }));
}

/** In these words, or in the browser's; Kazakh with what this browser's `Intl` lacks of it. */
export async function spokenI18n(words: Words | undefined): Promise<I18n> {
  const lookup = words ? lookupIn(words) : inBrowsersLanguage;
  if (lookup('language', []) === 'kk') (await import('./kazakh')).supplyKazakh();
  return createI18n(undefined, lookup);
}

async function wordsOf(language: Language | null): Promise<Words | undefined> {
  return language === null ? undefined : fetchWords(language);
}

function languageIn(stored: unknown): Language | null {
  const known = typeof stored === 'string' && Object.hasOwn(languageNames, stored);
  return known ? (stored as Language) : null;
}
