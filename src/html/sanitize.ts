// The one sanitiser. Everything that came from a page, a file or another machine passes it at the
// moment it is written to a screen; nothing counts as safe because it was sanitised once before.

import DOMPurify from 'dompurify';
import { anchorPrefix, formulaAttributes, formulaElements } from './markup';

/** The elements an article may hold; what is not listed is unwrapped or dropped with its content. */
const allowedElements = [
  'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del dfn div dl dt em figcaption',
  'figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub',
  'sup table tbody td tfoot th thead time tr u ul var wbr',
]
  .join(' ')
  .split(' ');

/** Attributes that name something to fetch or to go to. */
const addresses = ['cite', 'href', 'src'];

const plainAttributes = [
  'alt colspan datetime dir headers height lang reversed rowspan scope span start title',
  'type value width',
]
  .join(' ')
  .split(' ')
  .concat(formulaAttributes);

/**
 * Addresses an article may name. Pictures kept offline are `blob:`; `data:` is let through in pictures alone,
 * which is DOMPurify's own rule.
 */
const allowedAddress = /^(?:https?:|blob:|mailto:|#)/i;

/**
 * Untrusted markup as a fragment that is safe to insert: a closed list of elements and attributes, no
 * script, style, form, frame, handler or id but our own. Links open elsewhere and tell nobody where from; pictures
 * are fetched late and without a referrer, and beacons not at all.
 *
 * @param html Untrusted HTML; relative addresses are dropped.
 */
export function sanitize(html: string): DocumentFragment {
  const fragment = DOMPurify.sanitize(html, {
    ALLOWED_TAGS: [...allowedElements, ...formulaElements],
    ALLOWED_ATTR: [...addresses, ...plainAttributes, 'id'],
    // Else every value, also a width, would have to look like an allowed address.
    ADD_URI_SAFE_ATTR: [...plainAttributes, 'id'],
    ALLOWED_URI_REGEXP: allowedAddress,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  for (const named of fragment.querySelectorAll(`[id]:not([id^="${anchorPrefix}"])`))
    named.removeAttribute('id');
  // A link within the article stays in it.
  for (const link of fragment.querySelectorAll<HTMLAnchorElement>('a:not([href^="#"])')) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    link.referrerPolicy = 'no-referrer';
  }
  for (const picture of fragment.querySelectorAll('img')) {
    // What nobody can see is there for somebody else. Extraction knows more of them (article/beacon.ts).
    if (['width', 'height'].some((side) => Number(picture.getAttribute(side) ?? 9) < 4))
      picture.remove();
    picture.loading = 'lazy';
    picture.decoding = 'async';
    picture.referrerPolicy = 'no-referrer';
  }
  return fragment;
}
