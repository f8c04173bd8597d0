// What only a page on a screen knows or does. Its own document, read safely: `<form name="title">` and `<img name="body">` stand in for the
// members of the same name, in Chromium for content scripts too.

/** The same document, with every member as browsers define it. Guard: tests/pages/names-of-form-members. */
export function unshadowed(document: Document): Document {
  const prototype = Object.getPrototypeOf(document);
  return new Proxy(document, {
    get(own, name) {
      const member = Reflect.get(prototype, name, own);
      return typeof member === 'function' ? member.bind(own) : member;
    },
  });
}

/** Narrower ones are previews, blurred until the true picture is there. */
const narrowestPicture = 100;

/**
 * Writes onto a deep copy which file the browser chose for each picture (`srcset`, `picture`, scripts that load
 * late), where it has loaded one. Guard: tests/pages/live.test.ts.
 */
export function showLivePictures(original: ParentNode, copy: ParentNode): void {
  const pictures = original.querySelectorAll('img');
  if (pictures.length === 0) return;
  const copies = copy.querySelectorAll('img');
  for (const [at, { currentSrc, naturalWidth }] of pictures.entries()) {
    if (naturalWidth < narrowestPicture || !/^https?:/.test(currentSrc)) continue;
    const shown = copies[at] as Element;
    for (const name of [...shown.getAttributeNames()])
      if (/^(?:data-|srcset$)/.test(name)) shown.removeAttribute(name);
    shown.setAttribute('src', currentSrc);
  }
}
