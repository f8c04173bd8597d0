// A classic script in the head of every page: sets the looks and begins to fetch the words before the body exists,
// so that no page opens in the wrong theme or language. Reads the caches that `ui/appearance.ts` and
// `platform/language.ts` write; without them the system and the browser decide.

import { type BegunWords, fetchWords } from '../platform/begun-words';

const page = document.documentElement;

try {
  const { theme, css, picturesWait } = cached('appearance');
  if (theme) page.dataset.theme = theme;
  if (picturesWait) page.toggleAttribute('data-pictures-wait', true);
  adopt(css);
  const { language, css: frame } = cached('language');
  adopt(frame);
  if (language) {
    page.lang = language;
    (globalThis as BegunWords).ledeWords = { language, words: fetchWords(language) };
  }
} catch {
  // A damaged cache is written anew by its owner; until then the defaults are right.
}

function cached(key: string): Record<string, string | undefined> {
  return JSON.parse(localStorage.getItem(key) ?? '{}');
}

function adopt(css = ''): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
