// A classic script in the head of every page: sets the looks before the body exists, so that no page
// opens in the wrong theme. Reads the cache that `appearance.ts` writes; without it the system decides.

try {
  const { theme, textSize } = JSON.parse(localStorage.getItem('appearance') ?? '{}');
  const { dataset } = document.documentElement;
  if (typeof theme === 'string') dataset.theme = theme;
  if (typeof textSize === 'number') dataset.textSize = String(textSize);
} catch {
  // A damaged cache is written anew by appearance.ts; until then the system's colours are right.
}
