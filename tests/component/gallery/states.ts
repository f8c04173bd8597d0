// Every state a screen can be in, by name: what the page answers, what the library holds, what is done.

import type { Ways } from '../../../src/appearance/ways';
import type { Article, NotArticleReason } from '../../../src/article/article';
import type { Highlight } from '../../../src/article/highlight';
import { Failure, type FailureCode } from '../../../src/failures';
import type { Shown } from '../../../src/library-page/address';
import type { FurtherReply, PageReply, PictureFault } from '../../../src/messages';
import type { SiteSources } from '../../../src/site/state';
import type { RestoreReport } from '../../../src/ui/backup';
import { failureSentences, notArticleSentences } from '../../../src/ui/FailureNote';
import { fakeVoice } from '../../support/fake-speech';
import * as articles from './articles';

export type PictureState = 'kept' | 'wanted' | PictureFault;

/** Words of an article that are marked; words that are not in it have changed since. */
export type Highlighted = Pick<Highlight, 'colour' | 'note'> & { words: string };

export interface GalleryState {
  page: 'popup' | 'reader' | 'library' | 'settings' | 'storage' | 'site' | 'welcome';
  /** It is there on narrow screens only. */
  isNarrow?: true;
  /** What the library page shows at first, beside what it shows always. */
  shown?: Partial<Shown>;
  /** Tags and stars, put on the saved articles in turn. */
  tags?: string[];
  /** Notes on them, in turn; the last also on the reader tab's article. */
  notes?: string[];
  /** What the page of the reader tab's article says by now: shown beside it. */
  saysNow?: Article;
  /** Newer texts of it that were kept, one after the other. */
  newer?: Article[];
  /** What comes of restoring a backup; null for one that goes on. */
  restores?: (() => Promise<RestoreReport>) | null;
  /** What the page in front answers; never when it is missing. */
  reply?: () => Promise<PageReply>;
  /** The articles of its candidates. */
  texts?: Article[];
  /** What comes of its further pages. */
  further?: Record<string, FurtherReply | null>;
  ownArticle?: boolean;
  inPrivateWindow?: boolean;
  saved?: Article[];
  archived?: Article[];
  /** The article of the reader tab. */
  opened?: Article;
  /** It is kept, with its pictures in these states, one after the other. */
  pictures?: PictureState[];
  /** It is kept, with these words marked. */
  highlights?: Highlighted[];
  libraryRefuses?: FailureCode;
  /** Pressed one after the other once the screen stands. */
  press?: string[];
  /** Ways of reading that were chosen. */
  ways?: Partial<Ways>;
  /** Keys, one after the other, after that. */
  keys?: string[];
  /** Whose words are selected, after that. */
  selects?: string;
  /** The voices there are; without this the browser's own. */
  voices?: SpeechSynthesisVoice[];
  type?: { into: string; text: string };
  /** The same, after all that. */
  typeLast?: { into: string; text: string };
  choose?: { in: string; value: string };
  /** The sites whose articles open in Lede. */
  sites?: { site: string; hasAccess: boolean }[];
  /** What the page that asks for a site is asked. */
  site?: Partial<SiteSources>;
  /** What is brought to the top of the window. */
  scrollTo?: string;
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
const highlighted: Highlighted[] = [
  {
    words: 'nothing but the river. On Monday the county asked',
    colour: 'yellow',
    note: 'Sixty-one years of being late.',
  },
  {
    words: 'The question came in a letter of four pages, one of them blank.',
    colour: 'green',
    note: 'Ask the county for the other three.\nWho signed it?',
  },
  { words: 'You can write eight forty on a board.', colour: 'blue' },
  { words: '8,112', colour: 'pink', note: 'Per year.' },
  { words: 'The goats have been consulted since, and are in favour of the bell.', colour: 'blue' },
];
const notes = [
  '',
  'For Ines: the third paragraph is where the argument turns.',
  'Нужно проверить цифры по отчёту за прошлый год.',
  'اسأل المكتبة عن النسخة القديمة.\nثم اقرأها مرة أخرى.',
];
const library = (parts: Partial<GalleryState>): GalleryState => ({
  page: 'library',
  saved: [articles.longHeadline, articles.cyrillic, articles.arabic, ...many.slice(0, 22)],
  archived: many.slice(22, 30),
  tags: ['rye', 'garden and bread', 'بريد الصباح', 'Қазақстан'],
  ...parts,
});
const rowsOf = (selector: string, count: number) =>
  Array.from({ length: count }, (_, at) => `[data-entry][data-index="${at}"] ${selector}`);
const action = (name: string) => `[data-action="${name}"]`;

const change = (command: string) => `[data-command="${command}"] ${action('change-key')}`;

const far = fakeVoice('en-US', { name: 'Cloud voice US English', localService: false });

export const states: Record<string, GalleryState> = {
  article: popup({ reply: shows(articles.article), saved: few }),
  'reader-pictures-coming': reader(articles.illustrated, {
    pictures: ['kept', 'wanted', 'wanted'],
  }),
  'reader-pictures-lost': reader(articles.illustrated, {
    pictures: ['unreachable', 'kept', 'refused'],
  }),
  'reader-pictures-gone': reader(articles.illustrated, {
    pictures: ['kept', 'kept', 'too-large'],
  }),
  'reader-pictures-disk-full': reader(articles.illustrated, {
    pictures: ['storage-full', 'storage-full', 'storage-full'],
  }),
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
    saved: [
      {
        ...articles.cyrillic,
        url: articles.article.url,
        title: 'County asks ferry to be on time',
      },
    ],
    press: [action('save')],
  }),
  'article-changed': popup({ reply: shows(articles.changed), saved: [articles.whole] }),
  'article-changed-updated': popup({
    reply: shows(articles.changed),
    saved: [articles.whole],
    press: [action('update-copy')],
  }),
  'article-changed-asked': popup({
    reply: shows(articles.changed),
    saved: [articles.whole],
    press: [`:root:has(${action('update-copy')}) ${action('save')}`],
  }),
  'article-same-story': popup({ reply: shows(articles.whole), saved: [articles.elsewhere] }),
  'list-same-story': popup({
    reply: isNoArticle('front-page'),
    saved: [articles.whole, articles.elsewhere, ...few],
  }),
  'article-storage-unavailable': popup({
    reply: shows(articles.article),
    libraryRefuses: 'storage-unavailable',
  }),
  'article-paywalled': popup({ reply: shows(articles.paywalled) }),
  'article-doubts': popup({ reply: shows(articles.doubtful) }),
  'article-doubts-put-away': popup({
    reply: shows(articles.doubtful),
    press: [action('put-away')],
  }),
  'article-texts': popup({ reply: shows(articles.texts[0]), texts: articles.texts }),
  'article-texts-open': popup({
    reply: shows(articles.texts[0]),
    texts: articles.texts,
    press: [action('other-texts')],
  }),
  'article-texts-second': popup({
    reply: shows(articles.texts[0]),
    texts: articles.texts,
    press: [action('other-texts'), `li:nth-child(2) ${action('choose-text')}`],
  }),
  'article-texts-gone': popup({
    reply: shows(articles.texts[0]),
    press: [action('other-texts'), `li:nth-child(2) ${action('choose-text')}`],
  }),
  'article-texts-cyrillic': popup({
    reply: shows(articles.cyrillicTexts[0]),
    texts: articles.cyrillicTexts,
    press: [action('other-texts')],
  }),
  'article-texts-arabic': popup({
    reply: shows(articles.arabicTexts),
    press: [action('other-texts')],
  }),
  'article-pages': popup({ reply: shows(articles.paged) }),
  'article-pages-long-headline': popup({ reply: shows(articles.pagedLongHeadline) }),
  'article-pages-joining': popup({
    reply: shows(articles.paged),
    further: { [articles.pageTwo]: null },
    press: [action('join-pages')],
  }),
  'article-pages-joined': popup({
    reply: shows(articles.paged),
    further: articles.furtherPages,
    press: [action('join-pages')],
  }),
  'article-pages-missing': popup({
    reply: shows(articles.paged),
    further: { [articles.pageTwo]: articles.furtherPages[articles.pageTwo] ?? null },
    press: [action('join-pages')],
  }),
  'article-pages-policy': popup({
    reply: shows(articles.paged),
    further: { [articles.pageTwo]: { kind: 'failed', fault: 'page-policy' } },
    press: [action('join-pages')],
  }),
  'article-everything': popup({
    reply: shows(articles.everything),
    texts: articles.texts,
    press: [action('other-texts')],
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
  'list-trash': popup({
    reply: isNoArticle('front-page'),
    saved: few,
    press: [
      `[data-entry]:nth-child(2) ${action('delete')}`,
      `[data-entry]:nth-child(2) ${action('delete')}`,
      action('show-trash'),
    ],
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
  'reader-changes': reader(articles.whole, { saysNow: articles.changed }),
  'reader-versions': reader(articles.whole, { newer: [articles.changed] }),
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
  'reader-typography': reader(articles.typography, {
    press: ['.article sup a', '.article [href="#lede-n2"]'],
  }),
  'reader-paywalled': reader(articles.paywalled),
  'reader-of-pages': reader(articles.pagedInPart),
  'reader-left-out': reader(articles.leftOut, { press: ['[data-part="removed"] summary'] }),
  'reader-listening': reader(articles.article, {
    voices: [fakeVoice('en-GB', { name: 'Daniel' }), fakeVoice('ru-RU', { name: 'Милена' }), far],
    press: [action('listen'), action('sentence-forward'), action('sentence-forward')],
  }),
  'reader-listening-asks': reader(articles.article, { voices: [far], press: [action('listen')] }),
  'reader-listening-silent': reader(articles.article, { voices: [], press: [action('listen')] }),
  'reader-highlights': reader(articles.whole, { highlights: highlighted }),
  'reader-highlights-panel': reader(articles.whole, {
    highlights: highlighted,
    press: [action('highlights')],
  }),
  'reader-highlight-open': reader(articles.whole, {
    highlights: highlighted,
    press: ['button[data-highlight="h0"]', action('write-note')],
  }),
  'reader-note': reader(articles.whole, {
    notes: ['For the piece on clocks.\nWho has the county’s letter now?'],
    highlights: highlighted,
    press: [action('highlights')],
  }),
  'reader-highlights-none': reader(articles.whole, { press: [action('highlights')] }),
  'library-highlights': library({
    highlights: highlighted,
    shown: { place: 'highlights' },
    press: [`[data-part="highlight"] ${action('mark-pink')}`],
  }),
  'popup-highlights': popup({
    reply: shows(articles.whole),
    saved: [articles.whole],
    highlights: highlighted,
    press: [action('open-mark')],
  }),
  'article-pictured': popup({ reply: shows(articles.pictured) }),
  'article-pictures-wait': popup({ reply: shows(articles.pictured), ways: { picturesWait: true } }),
  'reader-pictured': reader(articles.pictured),
  'reader-zoom': reader(articles.pictured, {
    press: [action('zoom'), action('zoom-in'), action('zoom-out')],
  }),
  'reader-more': reader(articles.inParts, { press: [action('more')], isNarrow: true }),
  'reader-selection': reader(articles.inParts, { selects: '[data-part="body"] p' }),
  'reader-outline': reader(articles.inParts, { keys: [']', ']', 'o'] }),
  'reader-find': reader(articles.inParts, {
    keys: ['/'],
    typeLast: { into: action('find-words'), text: 'rope' },
  }),
  'reader-ruler': reader(articles.inParts, { keys: ['f', 'f', ']', ']'] }),
  'reader-pages': reader(articles.inParts, { keys: ['t', 'PageDown'] }),
  'reader-ways': reader(articles.inParts, { press: [action('ways')] }),
  'reader-skim': reader(articles.inParts, { keys: ['j', 'j', 'j'] }),
  'reader-auto-scroll': reader(articles.inParts, { keys: ['a'] }),
  'reader-bare': reader(articles.inParts, { keys: [']', 'q'] }),
  'reader-help': reader(articles.inParts, { keys: ['?'] }),
  'reader-missing': { page: 'reader' },
  library: library({}),
  'library-by-publication': library({ shown: { group: 'publication', sort: 'title' } }),
  'library-selected': library({ press: rowsOf(action('select'), 3) }),
  'library-notes': library({ notes, press: [action('note')] }),
  'library-noted': library({ notes }),
  'library-tags': library({ press: [action('tag')] }),
  'library-tag': library({ shown: { place: 'tag:بريد الصباح' }, press: [action('edit-tag')] }),
  'library-found': library({ shown: { query: 'the' } }),
  'library-empty': { page: 'library' },
  'library-trash': library({ shown: { place: 'trash' } }),
  'library-keys': library({ press: [action('help')] }),
  'reader-keys': reader(articles.article, { press: [action('help')] }),
  'library-unavailable': { page: 'library', libraryRefuses: 'storage-unavailable' },
  settings: { page: 'settings' },
  'settings-listening': {
    page: 'settings',
    voices: [fakeVoice('en-GB', { name: 'Daniel' }), fakeVoice('ru-RU', { name: 'Милена' }), far],
    scrollTo: '[data-part="listening"]',
  },
  'settings-keys': {
    page: 'settings',
    press: [action('all-keys'), change('archive')],
    scrollTo: '[data-part="keys"]',
  },
  'settings-key-taken': {
    page: 'settings',
    press: [action('all-keys'), change('archive')],
    keys: ['s'],
    scrollTo: '[data-command="archive"]',
  },
  'settings-characters-off': {
    page: 'settings',
    press: [action('characters'), action('all-keys')],
    scrollTo: '[data-part="keys"]',
  },
  'settings-own': { page: 'settings', press: ['[name="theme"][value="own"]'] },
  'settings-legible': {
    page: 'settings',
    press: ['[name="face"][value="legible"]', '[name="alignment"][value="justify"]'],
  },
  'settings-script': {
    page: 'settings',
    choose: { in: action('script'), value: 'Arab' },
  },
  'settings-reset': { page: 'settings', press: [action('reset')] },
  'settings-sites': {
    page: 'settings',
    sites: [
      { site: 'https://valley.example/*', hasAccess: true },
      { site: 'http://a-very-long-name-of-a-newspaper.county.example/*', hasAccess: false },
    ],
    scrollTo: '[data-part="sites"]',
  },
  'site-link': { page: 'site', site: { question: 'link' } },
  'site-link-refused': {
    page: 'site',
    site: { question: 'link' },
    press: [action('allow-once')],
  },
  'site-link-coming': { page: 'site', site: { question: 'link', hasAccess: async () => true } },
  'site-link-private': { page: 'site', site: { question: 'link', inPrivateWindow: true } },
  'site-no-page': { page: 'site', site: { question: 'link', address: 'mailto:harbour' } },
  'site-always': { page: 'site', site: {} },
  'site-on': { page: 'site', site: { ask: async () => true }, press: [action('allow-always')] },
  storage: { page: 'storage', saved: few },
  'storage-made': { page: 'storage', press: [action('make-backup')] },
  'storage-restoring': { page: 'storage', restores: null },
  'storage-restored': {
    page: 'storage',
    restores: async () => ({
      added: 1204,
      updated: 1,
      same: 12,
      damaged: 3,
      missing: 1,
      deletedHere: 2,
    }),
  },
  'storage-refused': {
    page: 'storage',
    restores: () => Promise.reject(new Failure('file-cut')),
  },
  welcome: { page: 'welcome' },
};
