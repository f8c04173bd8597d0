// What becomes of a picture that did not come.

/**
 * Takes a picture that did not come out of the way. One whose place is on the screen already leaves a
 * quiet patch there, with its description: the text below must not jump under the reader's eyes.
 */
export function putAside(picture: HTMLImageElement): void {
  const [width, height] = sizeOf(picture);
  if (width && height && picture.getBoundingClientRect().top < window.innerHeight) {
    picture.replaceWith(patchFor(picture));
    return;
  }
  const figure = picture.closest('figure');
  const alone = figure?.querySelectorAll('img, table, pre, blockquote').length === 1;
  (figure && alone ? figure : (picture.closest('picture') ?? picture)).hidden = true;
}

/** A patch of a picture's size, with its description. */
export function patchFor(picture: HTMLImageElement): HTMLElement {
  const [width, height] = sizeOf(picture);
  const patch = document.createElement('span');
  patch.dataset.picture = 'missing';
  patch.textContent = picture.alt;
  if (width && height) {
    patch.style.aspectRatio = `${width} / ${height}`;
    patch.style.inlineSize = `${width}px`;
  }
  return patch;
}

/** Names a control whose sign the stylesheet draws. */
export function giveLabel(button: HTMLElement, label: string): void {
  button.ariaLabel = label;
  button.title = label;
}

function sizeOf(picture: HTMLImageElement): [width: number, height: number] {
  return [Number(picture.getAttribute('width')), Number(picture.getAttribute('height'))];
}
