// Several pictures in a row become a strip to be gone through sideways: in their order, each with its caption.

import type { I18n } from '../platform/i18n';
import { giveLabel } from './missing-picture';

/** Two stand well below one another. */
const fewest = 3;

export function makeGalleries(body: HTMLElement, i18n: I18n): void {
  for (const figures of rowsOf(body)) makeGallery(figures, i18n);
}

/** Runs of figures with nothing between them, that hold a picture each and nothing else. */
function rowsOf(body: HTMLElement): HTMLElement[][] {
  const rows: HTMLElement[][] = [];
  for (const figure of body.querySelectorAll<HTMLElement>('figure')) {
    if (!isPicture(figure) || figure.parentElement?.closest('figure, [data-gallery]')) continue;
    const row = rows.at(-1);
    if (row && row.at(-1) === figure.previousElementSibling && isNextTo(figure)) row.push(figure);
    else rows.push([figure]);
  }
  return rows.filter(({ length }) => length >= fewest);
}

function isPicture(figure: HTMLElement): boolean {
  return (
    figure.querySelectorAll('img, [data-picture]').length === 1 &&
    figure.querySelector('table, pre, blockquote, [data-video], figure') === null
  );
}

/** Loose text before it would end the row. */
function isNextTo(figure: HTMLElement): boolean {
  for (let node = figure.previousSibling; node !== null; node = node.previousSibling) {
    if (node.nodeType === Node.ELEMENT_NODE) return true;
    if (node.textContent?.trim()) return false;
  }
  return false;
}

function makeGallery(figures: HTMLElement[], { t, plural, language }: I18n): void {
  const [first] = figures;
  const strip = document.createElement('div');
  strip.dataset.gallery = '';
  strip.tabIndex = 0;
  strip.role = 'group';
  strip.ariaLabel = plural('gallery', figures.length);
  const controls = document.createElement('div');
  controls.dataset.part = 'gallery-controls';
  const numbers = new Intl.NumberFormat(language);
  const step = (action: string, label: string, by: number) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.action = action;
    giveLabel(button, label);
    button.addEventListener('click', () => show(Math.round(at() + by)));
    return button;
  };
  const [back, on] = [
    step('gallery-back', t('pictureBefore'), -1),
    step('gallery-on', t('pictureAfter'), 1),
  ];
  const count = document.createElement('span');
  controls.append(back, count, on);

  /** Which picture is at the beginning of the strip. Sideways counts down where one reads from the right. */
  const at = () => {
    const [one, two] = figures;
    const pitch = one && two ? Math.abs(two.offsetLeft - one.offsetLeft) : 0;
    const end = strip.scrollWidth - strip.clientWidth;
    const gone = Math.abs(strip.scrollLeft);
    if (gone >= end - 2 && end > 0) return figures.length - 1;
    return pitch > 0 ? Math.min(figures.length - 1, gone / pitch) : 0;
  };
  function show(wanted: number): void {
    const figure = figures[Math.max(0, Math.min(figures.length - 1, wanted))];
    if (!figure) return;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const left = figure.offsetLeft - (figures[0]?.offsetLeft ?? 0);
    strip.scrollTo({ left, behavior: calm ? 'instant' : 'smooth' });
  }
  function tell(): void {
    const now = Math.round(at());
    // Drawn by the stylesheet: it is no part of the text.
    count.dataset.at = t('pictureOf', numbers.format(now + 1), numbers.format(figures.length));
    back.disabled = now === 0;
    on.disabled = now === figures.length - 1;
  }
  first?.before(strip);
  strip.append(...figures);
  strip.after(controls);
  strip.addEventListener('scroll', tell, { passive: true });
  tell();
}
