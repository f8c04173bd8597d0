// Where the pictures of a kept article stand in its text. Each place holds the kept picture, or says that it is missing.

import { pictureAddress } from '../article/pictures';
import type { I18n } from '../platform/i18n';
import { patchFor } from './missing-picture';

export interface PicturePlace {
  /** Of the picture on the network. */
  address: string;
  /** Puts a kept picture there. */
  fill(source: string, size: { width: number; height: number }): void;
  /** Says what it would show; and, where it is lost, where it can be seen. */
  leave(isLost: boolean): void;
}

/** The places of all pictures in a text that has loaded nothing yet. From here on none of them can. */
export function placesIn(body: DocumentFragment, t: I18n['t']): PicturePlace[] {
  for (const element of body.querySelectorAll('[src]:not(img)')) element.removeAttribute('src');
  return [...body.querySelectorAll('img')].flatMap((picture) => {
    const source = picture.getAttribute('src') ?? '';
    // Pictures that are part of the markup.
    if (/^data:/i.test(source)) return [];
    picture.removeAttribute('src');
    return [placeOf(picture, pictureAddress(source) ?? '', t)];
  });
}

function placeOf(picture: HTMLImageElement, address: string, t: I18n['t']): PicturePlace {
  let shown: HTMLElement = picture;
  let isMarkedLost = false;
  const show = (element: HTMLElement) => {
    if (shown !== element) shown.replaceWith(element);
    shown = element;
  };
  return {
    address,
    fill(source, { width, height }) {
      if (picture.src === source) return;
      picture.src = source;
      // Its place in the text before it is drawn: nothing below may jump.
      if (width && height && !picture.hasAttribute('width'))
        [picture.width, picture.height] = [width, height];
      show(picture);
    },
    leave(isLost) {
      if (shown !== picture && isLost === isMarkedLost) return;
      isMarkedLost = isLost;
      picture.removeAttribute('src');
      const patch = patchFor(picture);
      if (isLost && address) patch.append(linkTo(address, t('seePicture')));
      show(patch);
    },
  };
}

function linkTo(address: string, words: string): HTMLElement {
  const link = document.createElement('a');
  Object.assign(link, {
    href: address,
    target: '_blank',
    rel: 'noopener noreferrer',
    referrerPolicy: 'no-referrer',
    textContent: words,
  });
  return link;
}
