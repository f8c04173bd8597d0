// Our copy of the page, made ready: nothing that is no content, no style sheets, pictures out of `noscript`,
// paragraphs instead of line breaks. And what the page's addresses are relative to.

import { breaksToParagraphs } from './breaks';
import { isOversized } from './limits';
import { showLivePictures } from './live';
import { looseTextToParagraphs } from './loose-text';
import { readNoscript } from './noscript';
import { openPanels } from './panels';
import { flattenShadows } from './shadow-roots';
import { placeStreamed } from './streamed';
import { longestTitle } from './words';

/** A copy to work on. The document given is not touched. */
export function copyPage(document: Document): Document {
  const page = emptyPage(document);
  const root = copyTree(document.documentElement, page);
  placeStreamed(root);
  openPanels(root);
  unnameControls(root);
  cutNames(root);
  // Before the copy stands in its document: there, style sheets would be parsed, which costs more than the copy.
  for (const element of root.querySelectorAll('script, style, link, template, base'))
    element.remove();
  for (const verbatim of root.querySelectorAll('plaintext, xmp, listing')) renameToPre(verbatim);
  // Readability drops the whole page when its root is called, say, `has-sidebar`.
  root.removeAttribute('class');
  root.removeAttribute('id');
  page.append(root);
  readNoscript(page);
  for (const noscript of page.querySelectorAll('noscript')) unwrapPicture(noscript);
  // Readability drops an `img` that names no address itself.
  for (const image of page.querySelectorAll('picture > img:not([src]):not([srcset])')) {
    const set = image.parentElement?.querySelector('source[srcset]')?.getAttribute('srcset');
    if (set) image.setAttribute('srcset', set);
  }
  // What a video says to browsers that cannot play it would pass for text around it. Guard: tests/pages/videos-become-stills.
  for (const fallback of page.querySelectorAll('video > :not(source, track)')) fallback.remove();
  breaksToParagraphs(page);
  looseTextToParagraphs(page.body);
  return page;
}

/** Old names of `pre`: a block that nothing else here knows. */
function renameToPre(element: Element): void {
  const pre = element.ownerDocument.createElement('pre');
  while (element.firstChild !== null) pre.append(element.firstChild);
  element.replaceWith(pre);
}

/** A class of megabytes would be split and searched at every step; so would a title. */
function cutNames(root: Element): void {
  for (const name of ['class', 'id', 'style'])
    for (const element of root.querySelectorAll(`[${name}]`)) {
      const value = element.getAttribute(name) ?? '';
      if (value.length > longestNames) element.setAttribute(name, value.slice(0, longestNames));
    }
  for (const title of root.querySelectorAll('title'))
    if ((title.textContent ?? '').length > longestTitle)
      title.textContent = (title.textContent ?? '').slice(0, longestTitle);
}

/** Utility classes make some hundred characters. */
const longestNames = 5_000;

/** Always of HTML: in a document of XML the names of elements are not in capitals, as Readability expects. */
function emptyPage(document: Document): Document {
  if (!isXhtml(document)) return document.cloneNode(false) as Document;
  const page = document.implementation.createHTMLDocument('');
  page.documentElement.remove();
  return page;
}

/** With what the page shows of itself: the content of shadow roots, the pictures chosen by the browser. */
function copyTree(original: Element, page: Document): Element {
  const root = page.importNode(original, true);
  if (isXhtml(original.ownerDocument)) dropCharacterData(root);
  showLivePictures(original, root);
  // Shadow trees were not counted when the page was let in.
  if (!flattenShadows(original, root) || !isOversized(root)) return root;
  return page.importNode(original, true);
}

function isXhtml({ contentType }: Document): boolean {
  return contentType === 'application/xhtml+xml';
}

/** `NodeFilter.SHOW_CDATA_SECTION`, for documents without a window's names. */
const characterDataOnly = 8;

/** `<![CDATA[text]]>` is text like any other. */
function dropCharacterData(root: Element): void {
  const walker = root.ownerDocument.createTreeWalker(root, characterDataOnly);
  const sections: CDATASection[] = [];
  while (walker.nextNode() !== null) sections.push(walker.currentNode as CDATASection);
  for (const section of sections) section.replaceWith(section.data);
}

/**
 * A form answers for each of its members with the control called so: `<input name="children">`. Forms last:
 * until then they may not be able to let go of a name. Guard: tests/pages/names-of-form-members.
 */
function unnameControls(root: Element): void {
  for (const named of root.querySelectorAll('[name]:not(meta, form)')) {
    const name = named.getAttribute('name') ?? '';
    // The old way to mark a place; footnotes bear numbers, and other names would say what they do not mean.
    if (named.localName === 'a' && named.id === '' && /\d/.test(name)) named.id = name;
    named.removeAttribute('name');
  }
  for (const control of root.querySelectorAll(
    ':is(button, fieldset, input, object, output, select, textarea, form img)[id]',
  ))
    control.removeAttribute('id');
  for (const form of root.querySelectorAll('form[name]')) form.removeAttribute('name');
}

/** The address that relative addresses of this page are relative to. */
export function baseOf(document: Document, url: string): string {
  const stated = document.querySelector('base[href]')?.getAttribute('href');
  return (stated && absoluteAddress(stated, url)) || url;
}

/** An absolute address, or null when it is none. */
export function absoluteAddress(address: string, base: string): string | null {
  try {
    return new URL(address.trim(), base).href;
  } catch {
    return null;
  }
}

/**
 * A picture that loads late has its true self in the `noscript` beside it: text in a page that ran
 * scripts, elements in a parsed one. Guard: tests/pages/lazy-images.
 */
function unwrapPicture(noscript: Element): void {
  const attributes =
    noscript.firstElementChild === null ? attributesIn(noscript.textContent ?? '') : null;
  const inner = noscript.querySelector('img');
  if (inner === null && attributes === null) {
    noscript.remove();
    return;
  }
  const image = inner ?? noscript.ownerDocument.createElement('img');
  for (const [name, value] of attributes ?? []) image.setAttribute(name, value);
  const before = noscript.previousElementSibling;
  const stand = before?.localName === 'img' ? before : before?.querySelector('img');
  if (stand && !/^https?:|^\//.test(stand.getAttribute('src') ?? '')) stand.replaceWith(image);
  else if (stand === null || stand === undefined) noscript.before(image);
  noscript.remove();
}

/** The attributes of the one `img` in a piece of markup, without parsing it as a document. */
function attributesIn(markup: string): [string, string][] | null {
  const tag = /^\s*(?:<\w+[^>]*>\s*){0,2}<img\s([^>]*)>/i.exec(markup)?.[1];
  if (tag === undefined) return null;
  return [
    ...tag.matchAll(/(src|srcset|alt|width|height|data-src)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi),
  ].map((match) => [
    (match[1] as string).toLowerCase(),
    (match[2] ?? match[3] ?? '').replace(/&amp;/g, '&').replace(/&quot;/g, '"'),
  ]);
}

/** The host of an address, without `www.`; empty when there is none. */
export function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return '';
  }
}
