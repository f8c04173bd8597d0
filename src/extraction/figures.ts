// Pictures that stand by themselves become figures, however the page holds them: in a paragraph of their own, as the
// items of a list, in a figure around figures. So screens and exports find them all in one form.

/** @param root The clean body. Its text stays as it is. Guard: tests/pages/pictures-in-their-own-right. */
export function makeFigures(root: Element): void {
  for (const paragraph of root.querySelectorAll('p')) {
    if (holdsOnly(paragraph, 'img')) paragraph.replaceWith(...inFigures(paragraph));
  }
  for (const item of root.querySelectorAll('li')) {
    if (holdsOnly(item, 'img')) item.replaceChildren(...inFigures(item));
  }
  for (const list of root.querySelectorAll('ul, ol')) {
    const items = [...list.children];
    if (items.every((item) => item.localName === 'li' && holdsOnly(item, 'figure')))
      list.replaceWith(...items.flatMap(({ children }) => [...children]));
  }
  for (const figure of root.querySelectorAll('figure')) {
    if (figure.querySelector('figure') !== null) unwrap(figure);
  }
}

/** Pictures, which may be links, or figures, and nothing beside them. */
function holdsOnly(element: Element, name: 'img' | 'figure'): boolean {
  const children = childrenOf(element);
  return (
    children.length > 0 &&
    children.every(
      (child) => child.localName === name || (name === 'img' && isLinkedPicture(child)),
    ) &&
    [...element.childNodes].every(
      ({ nodeType, textContent }) => nodeType === 1 || !textContent?.trim(),
    )
  );
}

function isLinkedPicture({
  localName,
  childElementCount,
  firstElementChild,
  textContent,
}: Element): boolean {
  return (
    localName === 'a' &&
    childElementCount === 1 &&
    firstElementChild?.localName === 'img' &&
    textContent?.trim() === ''
  );
}

/** Line breaks between pictures say nothing. */
const childrenOf = ({ children }: Element) =>
  [...children].filter(({ localName }) => localName !== 'br');

function inFigures(element: Element): Element[] {
  const figures = childrenOf(element).map((picture) => {
    const figure = element.ownerDocument.createElement('figure');
    figure.append(picture);
    return figure;
  });
  // What leads to the paragraph leads to its first picture.
  if (element.id && figures[0]) figures[0].id = element.id;
  return figures;
}

/** The caption of several pictures follows them. */
function unwrap(outer: Element): void {
  const { ownerDocument } = outer;
  for (const caption of [...outer.children]) {
    if (caption.localName !== 'figcaption') continue;
    const paragraph = ownerDocument.createElement('p');
    paragraph.append(...caption.childNodes);
    caption.replaceWith(paragraph);
  }
  outer.replaceWith(...outer.childNodes);
}
