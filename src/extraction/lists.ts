// Lists of other stories: link after link, or the same shape of headline and teaser over and over. Told by
// their build alone, since many carry no telling name. Guard: tests/pages/sidebar-*.

import { absoluteAddress } from './prepare';
import type { Survey } from './survey';

const fewestLinks = 4;
const fewestItems = 4;
const longestItem = 450;

/** Whether an element is a list of links to other pages of this site, or of teasers for them. */
export function isListOfStories(element: Element, survey: Survey, host: string): boolean {
  const { text, linked, links } = survey.of(element);
  if (links < fewestLinks || text < 40) return false;
  if (
    /^(?:p|table|thead|tbody|tr|pre|code|figure|html|body|main|h[1-6])$/.test(element.localName)
  ) {
    return element.localName === 'table' && linked > text * 0.7 && leadsOn(element);
  }
  if (linked > text * 0.7) return leadsOn(element) && !isEmbedded(element, survey);
  return text / links < longestItem && isTeaserList(element, survey, host);
}

/** Not a table of contents: most of the links name other pages. */
function leadsOn(element: Element): boolean {
  const links = [...element.querySelectorAll('a[href]')].slice(0, 30);
  return (
    links.filter((link) => !link.getAttribute('href')?.startsWith('#')).length > links.length / 2
  );
}

/**
 * A list with prose of the same text before and after it belongs to that text: sources, a collection of
 * links that the article is about. Guard: tests/pages/link-lists-in-article.
 */
function isEmbedded(element: Element, survey: Survey): boolean {
  if (!/^(?:ul|ol|table|dl)$/.test(element.localName)) return false;
  return (
    hasProseNear(element, 'previousElementSibling', survey) &&
    hasProseNear(element, 'nextElementSibling', survey)
  );
}

function hasProseNear(
  element: Element,
  side: 'previousElementSibling' | 'nextElementSibling',
  survey: Survey,
): boolean {
  let near = element[side];
  for (let steps = 0; near !== null && steps < 6; steps += 1) {
    if (survey.of(near).prose > 0) return true;
    near = near[side];
  }
  return false;
}

function isTeaserList(element: Element, survey: Survey, host: string): boolean {
  const items = teasersIn(element, survey, host);
  const text = items.reduce((sum, item) => sum + survey.of(item).text, 0);
  return text > survey.of(element).text * 0.6;
}

/**
 * The teasers among an element's children: four or more of one shape, nearly all of them opening with a
 * link to another page of this site. Of headings, with what stands below each. For a container that holds
 * the story too, and so cannot go as a whole (tests/pages/list-with-teasers).
 */
export function teasersIn(element: Element, survey: Survey, host: string): Element[] {
  if (element.childElementCount < fewestItems || survey.of(element).links < fewestLinks) return [];
  const found: Element[] = [];
  for (const [shape, group] of groupByShape(element, survey)) {
    if (group.length < fewestItems || shape.startsWith('br.')) continue;
    const teasers = group.filter((item) => isTeaser(item, survey, host));
    if (teasers.length < group.length * 0.8) continue;
    found.push(...(/^h[2-6]\./.test(shape) ? withWhatFollows(teasers, survey) : teasers));
  }
  return found;
}

/** Whether two elements are of one shape, as the items of a list are: one element name, one first class. */
export function isTwin(one: Element, other: Element): boolean {
  return one.localName === other.localName && one.classList[0] === other.classList[0];
}

function groupByShape(element: Element, survey: Survey): Map<string, Element[]> {
  const groups = new Map<string, Element[]>();
  for (const child of element.children) {
    if (survey.of(child).text === 0) continue;
    const shape = `${child.localName}.${child.classList[0] ?? ''}`;
    const group = groups.get(shape);
    if (group === undefined) groups.set(shape, [child]);
    else group.push(child);
  }
  return groups;
}

/** Linked headings with the teasers below them; none when what is below is too long to be a teaser. */
function withWhatFollows(headings: Element[], survey: Survey): Element[] {
  const found: Element[] = [];
  let length = 0;
  for (const heading of headings) {
    found.push(heading);
    let below = heading.nextElementSibling;
    while (below !== null && !/^h[1-6]$/.test(below.localName)) {
      found.push(below);
      length += survey.of(below).text;
      below = below.nextElementSibling;
    }
  }
  return length / headings.length < longestItem ? found : [];
}

/** A short item that opens with a link to another page of this site. */
function isTeaser(item: Element, survey: Survey, host: string): boolean {
  const { text, links } = survey.of(item);
  if (links === 0 || text > longestItem) return false;
  const link = [...item.querySelectorAll('a[href]')].find(
    (each) => (each.textContent ?? '').trim().length >= 12,
  );
  if (link === undefined || !isSameSite(link.getAttribute('href') ?? '', host)) return false;
  const words = (link.textContent ?? '').trim();
  return (item.textContent ?? '').trim().indexOf(words.slice(0, 40)) <= 40;
}

/** Whether an address is one of this site's pages. */
export function isSameSite(href: string, host: string): boolean {
  if (/^(?:#|mailto:|tel:|javascript:)/i.test(href)) return false;
  const named = /^(?:https?:)?\/\/([^/?#:]+)/i.exec(href)?.[1]?.toLowerCase();
  return named === undefined || named.replace(/^www\./, '') === host;
}

/** A list of links to several other sites: sources, addresses. Lists of stories stay on their own site. */
export function leadsElsewhere(element: Element): boolean {
  if (!/^(?:ul|ol|dl)$/.test(element.localName)) return false;
  const links = [...element.querySelectorAll('a[href]')];
  const hosts = links.map(
    (link) => /^https?:\/\/([^/]+)/i.exec(link.getAttribute('href') ?? '')?.[1],
  );
  return links.length > 1 && !hosts.includes(undefined) && new Set(hosts).size > links.length / 2;
}

/** Below `/guides/cycling` lie the parts of a guide; below `/news` lies everything. */
const fewestFolders = 2;

/** So many links tell what a list is of; to parse the addresses of all takes longer than to read the page. */
const mostAsked = 100;

/**
 * Whether most of an element's links lead to pages below this one: the parts of a guide, not other stories. Guard:
 * tests/pages/guide-in-parts.
 */
export function leadsToParts(element: Element, url: string): boolean {
  const own = folderOf(url);
  if (own === null || own.split('/').length - 2 < fewestFolders) return false;
  const links = [...element.querySelectorAll('a[href]')].slice(0, mostAsked);
  const parts = links.filter((link) => {
    const path = folderOf(absoluteAddress(link.getAttribute('href') ?? '', url) ?? '');
    return path !== null && path !== own && path.startsWith(own);
  });
  return parts.length > links.length / 2;
}

/** An address up to its query, ending in a slash; null for what is no page. */
function folderOf(address: string): string | null {
  const path = /^https?:\/\/(?:www\.)?([^?#]+)/i.exec(address)?.[1];
  return path === undefined ? null : path.replace(/(?:\.\w+)?\/*$/, '/');
}
