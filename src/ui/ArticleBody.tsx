// The one door through which markup reaches a screen. It sanitises what it writes at the moment it writes
// it, wherever the article came from. Until then the markup lies in a document that loads nothing.

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Article } from '../article/article';
import { sanitize } from '../html/sanitize';
import type { I18n } from '../platform/i18n';
import { useI18n } from './i18n-context';

/** From this many characters on, a text is laid out piece by piece as it comes into view. */
const longText = 40_000;

type Body = Pick<Article, 'html' | 'text' | 'leadImage'>;

/** Puts kept pictures in the place of those on the network, before anything can be fetched; what it returns ends that. */
export type ShowPictures = (body: DocumentFragment, t: I18n['t']) => () => void;

interface ArticleBodyProps {
  article: Body;
  /** For an article that is kept: nothing of it comes from the network. */
  show?: ShowPictures | undefined;
}

export function ArticleBody({ article, show }: ArticleBodyProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const body = sanitize(article.html);
    markLeadImage(body, article.leadImage?.url);
    const end = show?.(body, t);
    if (!show && document.documentElement.hasAttribute('data-pictures-wait')) holdPictures(body);
    giveScrollers(body, t('scrollsSideways'));
    for (const link of body.querySelectorAll<HTMLAnchorElement>('a[href^="#"]'))
      link.onclick = (event) => void follow(event, link, t('footnoteClose'));
    place.current?.replaceChildren(body);
    markPaint();
    void dress(place.current, i18n);
    return end;
  }, [article, show]);
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

/** Before anything can be fetched. HeldPictures shows them when it is asked to. */
function holdPictures(body: DocumentFragment): void {
  for (const picture of body.querySelectorAll<HTMLImageElement>('img[src]')) {
    picture.dataset.address = picture.src;
    picture.removeAttribute('src');
  }
}

/** Galleries and what else pictures become: none of it before the text. */
async function dress(body: HTMLElement | null, i18n: I18n): Promise<void> {
  if (body?.querySelector('figure')) (await import('./pictures-in-text')).dressPictures(body, i18n);
}

/** Pictures rarely fail, so what is done then comes when it is needed. */
async function putAside(target: EventTarget | null): Promise<void> {
  if (target instanceof HTMLImageElement) (await import('./missing-picture')).putAside(target);
}

/** A link within the article: whether it is a footnote's, and what then, comes when it is needed. */
async function follow(event: Event, link: HTMLAnchorElement, closeWords: string): Promise<void> {
  event.preventDefault();
  (await import('./footnote')).followWithin(link, closeWords);
}
