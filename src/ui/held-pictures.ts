// Pictures that wait until they are asked for: each has its place and its description, and its address is nothing that a
// browser would fetch.

import type { I18n } from '../platform/i18n';
import { giveLabel, patchFor } from './missing-picture';

/** Those on a screen that wait. */
export function heldIn(body: Element): HTMLImageElement[] {
  return [...body.querySelectorAll<HTMLImageElement>('img[data-address]')];
}

/** Gives each a quiet place with a button of its own. */
export function patchHeld(body: Element, { t }: I18n): Held[] {
  return heldIn(body).map((picture) => {
    const patch = patchFor(picture);
    patch.dataset.picture = 'held';
    const show = () => {
      picture.src = picture.dataset.address ?? '';
      delete picture.dataset.address;
      patch.replaceWith(picture);
    };
    // In a link there is no place for a button: it is shown with all the others.
    if (!picture.closest('a')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.dataset.action = 'show-picture';
      giveLabel(button, t('showPicture'));
      button.addEventListener('click', show);
      patch.append(button);
    }
    picture.replaceWith(patch);
    return { patch, show };
  });
}

export interface Held {
  patch: HTMLElement;
  show(): void;
}
