// The body of the article by Readability; the only file that knows it.

import { Readability } from '@mozilla/readability';

/**
 * The element Readability takes for the body, or null. It works on, and spoils, the document given: pass
 * a copy. Names of classes are kept, as later steps read them.
 */
export function readBody(copy: Document): Element | null {
  const result = new Readability<Node>(copy, {
    // One attempt: a short story is better served by its region than by three further parses.
    charThreshold: 0,
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node) => node,
  }).parse();
  const content = result?.content;
  return content?.nodeType === 1 ? (content as Element) : null;
}
