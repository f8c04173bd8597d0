// What a text's pictures become once it is on the screen: stills of videos, galleries, pictures that can be looked at
// closely. No words are added to the text: its places are told by its words.

import type { I18n } from '../platform/i18n';
import { giveLabel, patchFor } from './missing-picture';
import './pictures-in-text.css';
import { makeGalleries } from './picture-galleries';

/** @param body What the article's markup was written into. */
export function dressPictures(body: HTMLElement, i18n: I18n): void {
  for (const link of body.querySelectorAll<HTMLAnchorElement>('a[type^="video"]'))
    makeStill(link, i18n);
  makeGalleries(body, i18n);
  for (const figure of body.querySelectorAll<HTMLElement>('figure')) offerZoom(figure, body, i18n);
}

/** A video is a picture that leads to its page; nothing of it is loaded. */
function makeStill(link: HTMLAnchorElement, { t }: I18n): void {
  const picture = link.querySelector('img');
  const title = (picture?.alt ?? link.textContent ?? '').trim();
  const host = URL.canParse(link.href) ? new URL(link.href).hostname.replace(/^www\./, '') : '';
  if (picture && !picture.hasAttribute('src') && !picture.dataset.address)
    picture.replaceWith(patchFor(picture));
  link.dataset.video = t('videoOn', host);
  link.ariaLabel = title === '' ? t('videoOn', host) : t('videoTitled', title, host);
}

/** Its picture can be pressed; and there is a button, for whoever has no pointer. */
function offerZoom(figure: HTMLElement, body: HTMLElement, i18n: I18n): void {
  const holder = figure.querySelector('img, [data-picture]');
  if (!holder || figure.querySelectorAll('img, [data-picture]').length > 1) return;
  if (figure.querySelector('[data-video], figure')) return;
  const zoom = () => void lookClosely(figure, body, i18n);
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.action = 'zoom';
  giveLabel(button, i18n.t('zoomPicture'));
  button.addEventListener('click', zoom);
  // Beside the picture, wherever in the figure it stands.
  figure.prepend(button);
  figure.dataset.zooms = '';
  figure.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLImageElement && !target.closest('a')) zoom();
  });
}

async function lookClosely(figure: HTMLElement, body: HTMLElement, i18n: I18n): Promise<void> {
  const shown = [...body.querySelectorAll<HTMLImageElement>('[data-zooms] img[src]')];
  const picture = figure.querySelector('img');
  if (!picture || !shown.includes(picture)) return;
  (await import('./picture-zoom')).zoomInto(shown, shown.indexOf(picture), i18n);
}
