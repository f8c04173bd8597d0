// Every state a screen can be in, by name: what the page answers, what the library holds, what is done.

import type { Article, NotArticleReason } from '../../../src/article/article';
import { Failure, type FailureCode } from '../../../src/failures';
import type { PageReply } from '../../../src/messages';
import { failureSentences, notArticleSentences } from '../../../src/ui/FailureNote';
import * as articles from './articles';

export interface GalleryState {
  page: 'popup' | 'reader' | 'welcome';
  /** What the page in front answers; never when it is missing. */
  reply?: () => Promise<PageReply>;
  ownArticle?: boolean;
  inPrivateWindow?: boolean;
  saved?: Article[];
  archived?: Article[];
  /** The article of the reader tab. */
  opened?: Article;
  libraryRefuses?: FailureCode;
  /** Pressed one after the other once the screen stands. */
  press?: string[];
  type?: { into: string; text: string };
}

const shows =
  (article: Article, stillLoading = false) =>
  async (): Promise<PageReply> => ({
    kind: 'extraction',
    extraction: { kind: 'article', article },
    stillLoading,
  });

const isNoArticle = (reason: NotArticleReason) => async (): Promise<PageReply> => ({
  kind: 'extraction',
  extraction: { kind: 'not-an-article', reason, title: 'A page', url: 'https://news.example/' },
  stillLoading: false,
});

const fails = (failure: FailureCode) => async (): Promise<PageReply> => {
  throw new Failure(failure);
};

const many = articles.manyArticles(40);
const few = many.slice(0, 5);
const popup = (parts: Omit<GalleryState, 'page'>): GalleryState => ({ page: 'popup', ...parts });
const reader = (opened: Article, parts: Partial<GalleryState> = {}): GalleryState => ({
  page: 'reader',
  opened,
  ...parts,
});
const action = (name: string) => `[data-action="${name}"]`;

export const states: Record<string, GalleryState> = {
  article: popup({ reply: shows(articles.article), saved: few }),
  'article-old': popup({ reply: shows(articles.old) }),
  'article-why': popup({ reply: shows(articles.old), press: [action('why-date')] }),
  'article-long-headline': popup({ reply: shows(articles.longHeadline) }),
  'article-cyrillic': popup({ reply: shows(articles.cyrillic) }),
  'article-arabic': popup({ reply: shows(articles.arabic) }),
  'article-no-date': popup({
    reply: shows(articles.undatedArticle),
    press: [action('why-date')],
  }),
  'article-page-dated': popup({ reply: shows(articles.pageDated), press: [action('why-date')] }),
  'article-updated': popup({ reply: shows(articles.updated), press: [action('why-date')] }),
  'article-picture-missing': popup({ reply: shows(articles.withoutPictures) }),
  'article-still-loading': popup({ reply: shows(articles.article, true) }),
  'article-saved': popup({ reply: shows(articles.article), saved: [articles.article] }),
  'article-taken-back': popup({
    reply: shows(articles.article),
    saved: [articles.article],
    press: [action('save')],
  }),
  'article-private': popup({
    reply: shows(articles.article),
    inPrivateWindow: true,
    press: [action('save')],
  }),
  'article-other-headline': popup({
    reply: shows(articles.article),
    saved: [{ ...articles.article, title: 'County asks ferry to be on time' }],
    press: [action('save')],
  }),
  'article-storage-unavailable': popup({
    reply: shows(articles.article),
    libraryRefuses: 'storage-unavailable',
  }),
  'article-appearance': popup({ reply: shows(articles.article), press: [action('appearance')] }),
  reading: popup({}),
  'list-empty': popup({ reply: shows(articles.article), press: [action('show-list')] }),
  'list-all-read': popup({
    reply: isNoArticle('front-page'),
    archived: few,
  }),
  'list-few': popup({
    reply: shows(articles.article),
    saved: [...few, articles.article],
    press: [action('show-list')],
  }),
  'list-40': popup({ reply: isNoArticle('front-page'), saved: many }),
  'list-archived': popup({
    reply: isNoArticle('list'),
    saved: few.slice(0, 2),
    archived: few.slice(2),
    press: [action('show-archived')],
  }),
  'list-search': popup({
    reply: isNoArticle('front-page'),
    saved: many,
    type: { into: action('search'), text: 'tide' },
  }),
  'list-search-nothing': popup({
    reply: isNoArticle('front-page'),
    saved: many,
    type: { into: action('search'), text: 'zeppelin' },
  }),
  'list-deleted': popup({
    reply: isNoArticle('front-page'),
    saved: few,
    press: [`[data-entry]:nth-child(2) ${action('delete')}`],
  }),
  'list-help': popup({ reply: isNoArticle('front-page'), saved: few, press: [action('help')] }),
  'list-own-page': popup({ ownArticle: true, saved: few }),
  'list-storage-unavailable': popup({
    reply: fails('browser-page'),
    libraryRefuses: 'storage-unavailable',
  }),
  ...Object.fromEntries(
    (Object.keys(notArticleSentences) as NotArticleReason[]).map((reason) => [
      `not-article-${reason}`,
      popup({ reply: isNoArticle(reason), saved: few }),
    ]),
  ),
  ...Object.fromEntries(
    (Object.keys(failureSentences) as FailureCode[]).map((failure) => [
      `failed-${failure}`,
      popup({ reply: fails(failure), saved: few }),
    ]),
  ),
  reader: reader(articles.old, { saved: [articles.old] }),
  'reader-unsaved': reader(articles.article),
  'reader-cyrillic': reader(articles.cyrillic),
  'reader-arabic': reader(articles.arabic),
  'reader-long-headline': reader(articles.longHeadline),
  'reader-archived': reader(articles.old, {
    saved: [articles.old],
    press: [action('archive')],
  }),
  'reader-other-headline': reader(articles.article, {
    saved: [{ ...articles.article, title: 'County asks ferry to be on time' }],
    press: [action('save')],
  }),
  'reader-appearance': reader(articles.article, { press: [action('appearance')] }),
  'reader-missing': { page: 'reader' },
  welcome: { page: 'welcome' },
};
