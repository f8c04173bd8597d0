// A classic script in the head of every page: sets the looks before the body exists, so that no page
// opens in the wrong theme. Reads the cache that `appearance.ts` writes; without it the system decides.

try {
  const { theme, css } = JSON.parse(localStorage.getItem('appearance') ?? '{}');
  if (typeof theme === 'string') document.documentElement.dataset.theme = theme;
  const sheet = new CSSStyleSheet();
  if (typeof css === 'string') sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
} catch {
  // A damaged cache is written anew by appearance.ts; until then the system's colours are right.
}
