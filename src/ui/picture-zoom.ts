// A picture looked at closely: larger, moved about, the next one and the one before. By pointer, fingers, wheel and keys.

import type { I18n } from '../platform/i18n';
import { giveLabel } from './missing-picture';
import styles from './picture-zoom.module.css';
import { type Viewed, viewed } from './zoom-view';

/** Of the size that fits. */
const stepBy = 1.5;
const panPx = 80;

/**
 * Opens it over the page; Escape, the button and a press beside it close it, and the focus is where it was.
 *
 * @param pictures Those of the article, in order.
 */
export function zoomInto(pictures: HTMLImageElement[], first: number, i18n: I18n): void {
  const { t } = i18n;
  let at = first;
  const dialog = document.createElement('dialog');
  dialog.className = styles.zoom ?? '';
  dialog.dataset.part = 'zoom';
  const stage = part('div', styles.stage);
  const caption = part('p', styles.caption);
  const bar = part('div', styles.bar);
  const button = (action: string, label: string, sign: string, act: () => void) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.dataset.action = action;
    made.textContent = sign;
    giveLabel(made, label);
    made.addEventListener('click', act);
    bar.append(made);
    return made;
  };
  const back = button('zoom-back', t('pictureBefore'), '‹', () => show(at - 1));
  const on = button('zoom-on', t('pictureAfter'), '›', () => show(at + 1));
  button('zoom-out', t('zoomOut'), '−', () => view.by(1 / stepBy));
  button('zoom-in', t('zoomIn'), '+', () => view.by(stepBy));
  button('close-zoom', t('close'), '×', () => dialog.close());
  bar.lang = i18n.language;
  bar.dir = i18n.direction;

  let view: Viewed = viewed(stage, () => dialog.close());
  function show(wanted: number): void {
    const picture = pictures[wanted];
    if (!picture) return;
    at = wanted;
    const large = new Image();
    large.referrerPolicy = 'no-referrer';
    large.alt = picture.alt;
    large.draggable = false;
    // What is on the screen already: nothing is fetched anew.
    large.src = picture.currentSrc || picture.src;
    stage.replaceChildren(large);
    caption.textContent =
      picture.closest('figure')?.querySelector('figcaption')?.textContent?.trim() ?? '';
    caption.hidden = caption.textContent === '';
    dialog.ariaLabel = picture.alt || caption.textContent || t('picture');
    view.end();
    view = viewed(stage, () => dialog.close());
    [back.disabled, on.disabled] = [at === 0, at === pictures.length - 1];
    [back.hidden, on.hidden] = [pictures.length === 1, pictures.length === 1];
  }

  dialog.addEventListener('keydown', (event) => {
    const act = actOf(event.key);
    if (!act) return;
    // Else the popup itself would close.
    event.preventDefault();
    act();
  });
  function actOf(key: string): (() => void) | undefined {
    const sideways = document.documentElement.dir === 'rtl' ? -1 : 1;
    const move = (x: number, y: number) =>
      view.isLarger() ? () => view.move(x * panPx, y * panPx) : () => show(at - x * sideways);
    return {
      Escape: () => dialog.close(),
      '+': () => view.by(stepBy),
      '=': () => view.by(stepBy),
      '-': () => view.by(1 / stepBy),
      0: () => view.fit(),
      ArrowLeft: move(1, 0),
      ArrowRight: move(-1, 0),
      ...(view.isLarger() && { ArrowUp: move(0, 1), ArrowDown: move(0, -1) }),
    }[key];
  }
  dialog.addEventListener('close', () => {
    view.end();
    dialog.remove();
  });
  dialog.append(stage, caption, bar);
  document.body.append(dialog);
  show(first);
  dialog.showModal();
  bar.querySelector<HTMLElement>('[data-action="close-zoom"]')?.focus();
}

function part(name: 'div' | 'p', style: string | undefined): HTMLElement {
  const made = document.createElement(name);
  made.className = style ?? '';
  return made;
}
