// Links that lead to a site's front page: what they say is the site's name, not a story's.

const frontPage =
  /^(?:(?:https?:)?\/\/[^/?#]+)?(?:\/|\.\/|(?:\.\.\/)+|\/?(?:index|home|default)\.\w{3,5}|\/?[a-z]{2}(?:-[a-z]{2})?\/?)?$/i;

/** Whether a link leads to the front page, as far as its address as written can tell. */
export function isFrontPageLink(link: Element): boolean {
  const address = link.getAttribute('href')?.trim() ?? '';
  return address !== '' && frontPage.test(address);
}
