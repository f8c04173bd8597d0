// The one door through which markup reaches a screen. It sanitises what it writes at the moment it writes
// it, wherever the article came from.

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Article } from '../article/article';
import { sanitize } from '../html/sanitize';
import { useI18n } from './i18n-context';

/** From this many characters on, a text is laid out piece by piece as it comes into view. */
const longText = 40_000;

type Body = Pick<Article, 'html' | 'text' | 'leadImage'>;

export function ArticleBody({ article }: { article: Body }) {
  const { t } = useI18n();
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const body = sanitize(article.html);
    markLeadImage(body, article.leadImage?.url);
    giveScrollers(body, t('scrollsSideways'));
    place.current?.replaceChildren(body);
    markPaint();
  }, [article]);
  return (
    <div
      ref={place}
      class="article"
      data-part="body"
      data-long={article.text.length > longText ? '' : undefined}
      onErrorCapture={({ target }) => target instanceof HTMLImageElement && putAside(target)}
    />
  );
}

/** Notes when the text is on the screen, for whoever measures (`npm run bench -- press`). */
function markPaint(): void {
  requestAnimationFrame(() => setTimeout(() => performance.mark('article-painted')));
}

function markLeadImage(body: DocumentFragment, url: string | undefined): void {
  if (url === undefined) return;
  for (const picture of body.querySelectorAll('img')) {
    if (picture.src !== url) continue;
    picture.dataset.part = 'lead-image';
    // It is on the screen at once: waiting for the layout would only delay it.
    picture.loading = 'eager';
    return;
  }
}

/** Wide tables scroll in a place of their own, which the keys can reach, as can wide code. */
function giveScrollers(body: DocumentFragment, label: string): void {
  for (const wide of body.querySelectorAll<HTMLElement>('table, pre')) {
    let scroller = wide;
    if (wide.tagName === 'TABLE') {
      if (wide.parentElement?.closest('table')) continue;
      scroller = document.createElement('div');
      wide.replaceWith(scroller);
      scroller.append(wide);
    }
    scroller.dataset.scroll = '';
    scroller.tabIndex = 0;
    scroller.role = 'group';
    scroller.ariaLabel = label;
  }
}

/**
 * Takes a picture that did not come out of the way. One whose place is on the screen already leaves a
 * quiet patch there, with its description: the text below must not jump under the reader's eyes.
 */
function putAside(picture: HTMLImageElement): void {
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
