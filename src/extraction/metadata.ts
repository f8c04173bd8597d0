// The page's `meta` elements, read once, whichever attribute a publisher put the name in.

import { decodeEntities, tidy } from './words';

/** Meta values by lower-case name, in the page's order. */
export type Metas = ReadonlyMap<string, readonly string[]>;

/** Descriptions are the longest; a name given more often than this says nothing. */
const longestValue = 5_000;
const mostValues = 50;

/** Reads every `meta` with a `property`, `name`, `itemprop` or `http-equiv`. */
export function readMetas(document: Document): Metas {
  const metas = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const value = tidy(decodeEntities((meta.getAttribute('content') ?? '').slice(0, longestValue)));
    if (value === '') continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      // In the body, microdata says whose a date is; a story listed there bears dates of its own.
      for (const name of (meta.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/)) {
        if (
          name === '' ||
          (attribute === 'itemprop' && name.startsWith('date') && meta.closest('body'))
        )
          continue;
        const values = metas.get(name);
        if (values === undefined) metas.set(name, [value]);
        else if (values.length < mostValues && !values.includes(value)) values.push(value);
      }
    }
  }
  return metas;
}

/** The first value under the first of these names that has one. */
export function metaValue(metas: Metas, ...names: string[]): string | null {
  for (const name of names) {
    const value = metas.get(name)?.[0];
    if (value !== undefined) return value;
  }
  return null;
}
