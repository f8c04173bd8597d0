// Pages that are drawn by scripts often leave the same text in `noscript`, for search engines: read only where
// the rest of the page has next to nothing.

/** The page's own text must be this many times shorter before `noscript` stands in for it. */
const timesLonger = 2;
const fewestCharacters = 500;

/** Puts the content of a long `noscript` in its place, on our copy of a page whose scripts drew nothing. */
export function readNoscript(page: Document): void {
  const longest = [...page.querySelectorAll('body noscript')]
    .map((noscript) => ({ noscript, markup: markupOf(noscript) }))
    .sort((one, other) => other.markup.length - one.markup.length)[0];
  if (longest === undefined || longest.markup.length < fewestCharacters) return;
  const parsed = new DOMParser().parseFromString(longest.markup, 'text/html');
  for (const silent of parsed.querySelectorAll('script, style, link, template, base, noscript'))
    silent.remove();
  const hidden = (parsed.body?.textContent ?? '').length;
  const shown = (page.body?.textContent ?? '').length - longest.markup.length;
  if (hidden < fewestCharacters || hidden < shown * timesLonger) return;
  const content = page.createElement('div');
  for (const node of [...parsed.body.childNodes]) content.append(page.importNode(node, true));
  longest.noscript.replaceWith(content);
}

/** Text in a page that ran scripts, elements in a parsed one. */
function markupOf(noscript: Element): string {
  return noscript.firstElementChild === null ? (noscript.textContent ?? '') : noscript.innerHTML;
}
