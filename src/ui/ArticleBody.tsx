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
      onErrorCapture={({ target }) => void putAside(target)}
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

/** Pictures rarely fail, so what is done then comes when it is needed. */
async function putAside(target: EventTarget | null): Promise<void> {
  if (target instanceof HTMLImageElement) (await import('./missing-picture')).putAside(target);
}
