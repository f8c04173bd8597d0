// The page's own document, read safely: `<form name="title">` and `<img name="body">` stand in for the
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
