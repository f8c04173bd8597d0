// What becomes of a picture that did not come.

/**
 * Takes a picture that did not come out of the way. One whose place is on the screen already leaves a
 * quiet patch there, with its description: the text below must not jump under the reader's eyes.
 */
export function putAside(picture: HTMLImageElement): void {
  const [width, height] = ['width', 'height'].map((side) => Number(picture.getAttribute(side)));
  if (width && height && picture.getBoundingClientRect().top < window.innerHeight) {
    picture.replaceWith(patchFor(picture, width, height));
    return;
  }
  const figure = picture.closest('figure');
  const alone = figure?.querySelectorAll('img, table, pre, blockquote').length === 1;
  (figure && alone ? figure : (picture.closest('picture') ?? picture)).hidden = true;
}

function patchFor(picture: HTMLImageElement, width: number, height: number): HTMLElement {
  const patch = document.createElement('span');
  patch.dataset.picture = 'missing';
  patch.textContent = picture.alt;
  patch.style.aspectRatio = `${width} / ${height}`;
  patch.style.inlineSize = `${width}px`;
  return patch;
}
