// The words that a page of ours is first drawn with.

import type { BegunWords } from './begun-words';
import { createI18n, type I18n, inBrowsersLanguage } from './i18n';

/**
 * Those of the language that the reader chose, which first-paint.ts has begun to fetch; else the browser's, for which
 * nothing is loaded or waited for (but where the browser speaks Kazakh: it may lack the names of months).
 */
export async function loadI18n(): Promise<I18n> {
  const begun = (globalThis as BegunWords).ledeWords;
  if (!begun && inBrowsersLanguage('language', []) !== 'kk') return createI18n();
  const { spokenI18n } = await import('./language');
  return spokenI18n(await begun?.words);
}
