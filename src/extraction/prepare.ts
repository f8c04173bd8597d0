// Our copy of the page, made ready: nothing that is no content, no style sheets, pictures out of `noscript`,
// paragraphs instead of line breaks. And what the page's addresses are relative to.

import { breaksToParagraphs } from './breaks';

/** A copy to work on. The document given is not touched. */
export function copyPage(document: Document): Document {
  const page = document.cloneNode(false) as Document;
  const root = page.importNode(document.documentElement, true);
  unnameControls(root);
  // Before the copy stands in its document: there, style sheets would be parsed, which costs more than the copy.
  for (const element of root.querySelectorAll('script, style, link, template, base'))
    element.remove();
  // Readability drops the whole page when its root is called, say, `has-sidebar`.
  root.removeAttribute('class');
  root.removeAttribute('id');
  page.append(root);
  for (const noscript of page.querySelectorAll('noscript')) unwrapPicture(noscript);
  // Readability drops an `img` that names no address itself.
  for (const image of page.querySelectorAll('picture > img:not([src]):not([srcset])')) {
    const set = image.parentElement?.querySelector('source[srcset]')?.getAttribute('srcset');
    if (set) image.setAttribute('srcset', set);
  }
  breaksToParagraphs(page);
  return page;
}

/**
 * A form answers for each of its members with the control called so: `<input name="children">`. Forms last:
 * until then they may not be able to let go of a name. Guard: tests/pages/names-of-form-members.
 */
function unnameControls(root: Element): void {
  for (const named of root.querySelectorAll('[name]:not(meta, form)'))
    named.removeAttribute('name');
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
