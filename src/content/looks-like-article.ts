// A cheap look at a page of a site whose articles shall open in Lede: is it worth reading at all? The whole of
// extraction has the last word.

/** Enough for a short story, and more than the teasers of a list have in paragraphs. */
const fewestCharacters = 500;
/** A paragraph, as against a caption or a button; scripts without spaces say as much in fewer characters. */
const fewestInParagraph = 60;

/**
 * @param page Loaded, or nearly so.
 * @param address Its address; one that leads to a place within the page wants the page.
 * @param before Paragraphs that do not count: those of the story that the page showed before.
 */
export function looksLikeArticle(
  page: Document,
  address: string,
  before: ReadonlySet<string> = new Set(),
): boolean {
  const url = new URL(address);
  if (/^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:index\.\w+)?$/i.test(url.pathname) && url.search === '')
    return false;
  if (leadsToPlace(page, url)) return false;
  let characters = 0;
  for (const text of paragraphsOf(page)) {
    if (before.has(text)) continue;
    characters += text.length;
    if (characters >= fewestCharacters) return true;
  }
  return false;
}

/** The texts of its paragraphs, but for short ones and those around the story. */
export function* paragraphsOf(page: Document): Generator<string> {
  for (const { textContent, parentElement } of page.querySelectorAll('p')) {
    const text = textContent?.trim() ?? '';
    if (text.length < fewestInParagraph || parentElement?.closest('footer, aside, nav, form'))
      continue;
    yield text;
  }
}

/** Comments, a chapter: whoever follows such a link wants to be there. */
function leadsToPlace(page: Document, { hash }: URL): boolean {
  if (hash.length < 2) return false;
  const name = hash.slice(1);
  return page.getElementById(name) !== null || page.getElementsByName(name).length > 0;
}
