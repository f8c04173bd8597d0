// Draws one state of one screen, chosen by the address: ?state=article&theme=dark&size=1&language=ar

import './fake-browser';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import '../../../src/ui/skeleton.css';
import '../../../src/ui/article.css';
import '../../../src/popup/popup.css';
import '../../../src/reader/reader.css';
import '../../../src/settings/settings.css';
import '../../../src/ui/faces.css';
import '../../../src/ui/print.css';
import '../../../src/library-page/library-page.css';
import '../../../src/site/site.css';
import '../../../src/storage/storage.css';
import '../../../src/welcome/welcome.css';
import { signal } from '@preact/signals';
import { type ComponentChild, type ComponentProps, render } from 'preact';
import { defaultWays } from '../../../src/appearance/ways';
import type { Article } from '../../../src/article/article';
import { picturesOf } from '../../../src/article/pictures';
import { Failure } from '../../../src/failures';
import { type Library, openLibrary } from '../../../src/library/library';
import { shownAtFirst } from '../../../src/library-page/address';
import { LibraryPage } from '../../../src/library-page/LibraryPage';
import { createLibraryPage } from '../../../src/library-page/state';
import { wordingOf } from '../../../src/library-page/wording';
import { loadI18n } from '../../../src/platform/first-words';
import { listeningAtFirst } from '../../../src/platform/listening-settings';
import { shortcuts } from '../../../src/platform/shortcuts';
import { createList } from '../../../src/popup/list';
import { Popup } from '../../../src/popup/Popup';
import { createPopupState } from '../../../src/popup/state';
import { Reader } from '../../../src/reader/Reader';
import { createReader } from '../../../src/reader/state';
import { exactQuoteAt } from '../../../src/reading/exact-quote';
import { Settings } from '../../../src/settings/Settings';
import { SitePage } from '../../../src/site/SitePage';
import { createSite, type SiteSources } from '../../../src/site/state';
import { Storage } from '../../../src/storage/Storage';
import { createUpkeep } from '../../../src/storage/upkeep';
import { chooseWays, followAppearance } from '../../../src/ui/appearance';
import { createBackup } from '../../../src/ui/backup';
import { I18nContext } from '../../../src/ui/i18n-context';
import { openArticle } from '../../../src/ui/opened-article';
import { resetKeys } from '../../../src/ui/own-keys';
import { Welcome } from '../../../src/welcome/Welcome';
import { pageAgainWith } from '../../support/fake-page';
import { fakeSpeech } from '../../support/fake-speech';
import { type GalleryState, type Highlighted, type PictureState, states } from './states';

const asked = new URL(location.href).searchParams;
const i18n = await loadI18n();
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** All stylesheets are loaded, as they are in the extension; these classes tell the pages apart. */
const frames: Record<GalleryState['page'], () => void> = {
  popup: () => document.body.classList.add('popup-page'),
  reader: () => document.documentElement.classList.add('reader-page'),
  library: () => document.body.classList.add('library-page'),
  settings: () => document.documentElement.classList.add('settings-page'),
  storage: () => document.body.classList.add('storage-page'),
  site: () => document.body.classList.add('site-page'),
  welcome: () => document.body.classList.add('welcome-page'),
};

async function libraryOf(state: GalleryState): Promise<Library> {
  if (state.libraryRefuses) throw new Failure(state.libraryRefuses);
  const library = await openLibrary(`gallery-${crypto.randomUUID()}`);
  let at = 1_700_000_000_000;
  let count = 0;
  for (const article of [...(state.saved ?? []), ...(state.archived ?? [])].reverse()) {
    at += 1000;
    const { id } = await library.keep(await library.locate(article), at);
    if (state.archived?.includes(article)) await library.archive([id], true);
    count += 1;
    const tag = state.tags?.[count % (2 * state.tags.length)];
    if (tag !== undefined) await library.tag([id], tag, true);
    if (count <= 3 && state.highlights) {
      const words = article.text.trim().split('\n')[0]?.slice(0, 140) ?? '';
      await highlight(library, article, [{ words, colour: 'green' }, ...state.highlights]);
    }
    const note = state.notes?.[count % state.notes.length];
    if (note) await library.setNotes(id, note);
    if (tag !== undefined && tag === state.tags?.[0]) await library.star([id], true);
  }
  return library;
}

function popupOf(state: GalleryState, library: Promise<Library>): ComponentChild {
  const page = {
    locate: async () => ({
      ownArticleId: state.ownArticle ? ((await (await library).list())[1]?.id ?? null) : undefined,
      inPrivateWindow: state.inPrivateWindow ?? false,
      read: state.reply ?? (() => new Promise<never>(() => {})),
      again: pageAgainWith(state),
    }),
  };
  const openInTab = async () => {};
  const browser = {
    readerAddress: (id: string) => `reader.html?id=${id}`,
    openInBackground: () => {},
    openOriginal: () => {},
    openChanges: () => {},
    copy: async () => {},
  };
  return (
    <Popup
      state={createPopupState({ page, library, openInTab })}
      list={signal(createList(library))}
      browser={browser}
    />
  );
}

/** Every piece is begun, has its first word said, and goes on for ever. */
function giveVoices(voices: SpeechSynthesisVoice[]): void {
  const { synth, Utterance, boundary, current } = fakeSpeech(voices);
  const speak = synth.speak.bind(synth);
  synth.speak = (utterance) => {
    speak(utterance);
    setTimeout(() => {
      if (current() === utterance) boundary(utterance.text.indexOf(' ') + 1);
    }, 50);
  };
  for (const [name, value] of Object.entries({
    speechSynthesis: synth,
    SpeechSynthesisUtterance: Utterance,
  }))
    Object.defineProperty(globalThis, name, { value, configurable: true });
}

/** Keeps the article with its pictures in these states, one after the other. */
async function keepIllustrated(library: Library, article: Article, states: PictureState[]) {
  const { id } = await library.keep(await library.locate(article));
  await library.listPictures();
  for (const [at, { url, role }] of picturesOf(article).entries()) {
    const state = role === 'icon' ? 'kept' : states[at];
    if (state === 'kept') {
      const blob = await (await fetch(url)).blob();
      await library.storePicture(id, url, { blob, width: 0, height: 0 });
    } else if (state && state !== 'wanted') await library.losePicture(id, url, state);
  }
  return id;
}

async function storedIn(library: Library, opened: Article, pictures?: PictureState[]) {
  if (pictures) return keepIllustrated(library, opened, pictures);
  return (await library.keepOpened(opened)).id;
}

/** Keeps the article with these words of it marked. */
async function highlight(library: Library, article: Article, highlighted: Highlighted[]) {
  const { id } = await library.keep(await library.locate(article));
  const made = highlighted.map(({ words, ...more }, number) => {
    const at = article.text.indexOf(words);
    const quote = exactQuoteAt(article.text, Math.max(0, at), Math.max(0, at) + words.length);
    const when = 1_700_000_000_000 + number;
    return {
      ...quote,
      ...(at < 0 && { quote: words, offset: 0 }),
      ...more,
      id: `h${number}`,
      createdAt: when,
      updatedAt: when,
    };
  });
  await library.mark(id, made);
}

async function readerOf(state: GalleryState, library: Promise<Library>) {
  if (state.voices) giveVoices(state.voices);
  const opening = await library;
  const { opened, pictures } = state;
  const id = opened ? await storedIn(opening, opened, pictures) : null;
  if (opened && state.highlights) await highlight(opening, opened, state.highlights);
  if (id !== null && state.notes) await opening.setNotes(id, state.notes.at(-1) ?? '');
  if (opened && (state.newer || state.saysNow)) {
    await opening.keep(await opening.locate(opened));
    for (const newer of state.newer ?? []) await opening.keepBoth(newer);
  }
  if (id !== null && state.saysNow) await opening.noteReading(id, state.saysNow);
  const reader = createReader({
    opened: openArticle(id, library),
    library,
    id,
    highlight: null,
    asked: { version: null, changes: state.saysNow ? 'page' : null },
    showCopy: () => {},
    inPrivateWindow: false,
    queue: { id, isOn: false, library, open: () => {}, note: () => {} },
    copy: async () => {},
    allowPictures: async () => false,
  });
  return <Reader reader={reader} />;
}

function libraryPageOf(state: GalleryState, library: Promise<Library>): ComponentChild {
  const shown = { ...shownAtFirst, ...state.shown };
  const browser = {
    readerAddress: (id: string) => `reader.html?id=${id}`,
    openOriginal: () => {},
    copy: async () => {},
    storageAddress: 'storage.html',
  };
  const page = createLibraryPage(library, signal(wordingOf(i18n)), shown);
  return <LibraryPage state={page} browser={browser} />;
}

function settingsOf({ voices = [], sites = [] }: GalleryState): ComponentProps<typeof Settings> {
  return {
    travels: Promise.resolve(false),
    listening: {
      load: async () => listeningAtFirst,
      save: async () => {},
      onChange: () => () => {},
      hearVoices(tell) {
        tell(voices);
        return () => {};
      },
    },
    sites: {
      load: async () => sites,
      onChange: () => {},
      remove: async () => {},
      ask: async () => false,
    },
    shortcuts: { shortcuts: shortcuts(), openShortcutSettings: () => {} },
  };
}

function siteOf({ site: parts }: GalleryState): ComponentChild {
  const sources: SiteSources = {
    question: 'always',
    address: 'https://valley.example/2026/the-ferry-that-leaves-when-the-river-says-so',
    inPrivateWindow: false,
    hasAccess: async () => false,
    isMySite: async () => false,
    ask: async () => false,
    addSite: async () => {},
    removeSite: async () => {},
    go: async () => {},
    ...parts,
  };
  return <SitePage {...sources} site={createSite(sources)} />;
}

/** A backup whose every outcome is what the state says of restoring. */
function storageOf({ restores }: GalleryState, library: Promise<Library>): ComponentChild {
  const backup = createBackup({
    make: async () => ({
      file: new Blob(),
      articles: 1204,
      damaged: 2,
      leftOut: 0,
      picturesLeftOut: 0,
      picturesDamaged: 3,
    }),
    restore: async (_file, onProgress) => {
      onProgress(300, 1204);
      return restores ? restores() : new Promise<never>(() => {});
    },
    download: () => {},
  });
  if (restores !== undefined) backup.restore(new Blob());
  const estimate = async () => ({ usage: 74_000_000, quota: 58_000_000_000 });
  return <Storage backup={backup} upkeep={createUpkeep({ library, estimate })} />;
}

/** Nothing has been drawn for a moment: what was on its way is there. */
async function quiet(): Promise<void> {
  await new Promise<void>((resolve) => {
    let soon = setTimeout(resolve, 200);
    new MutationObserver(() => {
      clearTimeout(soon);
      soon = setTimeout(resolve, 150);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/** Parts of a screen that come on demand take their time. */
async function shown(selector: string): Promise<HTMLElement> {
  for (let waited = 0; waited < 5000; waited += 50) {
    const found = document.querySelector<HTMLElement>(selector);
    if (found) return found;
    await pause(50);
  }
  throw new Error(`no ${selector}`);
}

async function write({ into, text }: NonNullable<GalleryState['type']>): Promise<void> {
  const field = (await shown(into)) as HTMLInputElement;
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Draws a state in place of the one before, and resolves once all that it presses is done. */
async function draw(name: string): Promise<void> {
  const state = states[name];
  const root = document.getElementById('app');
  if (!root || !state) throw new Error(`no state called ${name}`);
  render(null, root);
  // A picture looked at closely lies over the page, beside its screen.
  document.querySelector('dialog')?.close();
  delete document.documentElement.dataset.ready;
  document.documentElement.className = '';
  document.body.className = '';
  resetKeys();
  const library = libraryOf(state);
  library.catch(() => {});
  frames[state.page]();
  document.documentElement.lang = i18n.language;
  document.documentElement.dir = i18n.direction;
  followAppearance();
  // Nothing that the state before chose is left.
  chooseWays({ ...defaultWays, ...state.ways });
  document.documentElement.toggleAttribute('data-pictures-wait', state.ways?.picturesWait ?? false);
  const screen =
    state.page === 'welcome' ? (
      <Welcome toolbar="chrome" shortcuts={{ readPage: 'Alt+Shift+L', savePage: null }} />
    ) : state.page === 'library' ? (
      libraryPageOf(state, library)
    ) : state.page === 'settings' ? (
      <Settings {...settingsOf(state)} />
    ) : state.page === 'site' ? (
      siteOf(state)
    ) : state.page === 'storage' ? (
      storageOf(state, library)
    ) : state.page === 'reader' ? (
      await readerOf(state, library)
    ) : (
      popupOf(state, library)
    );
  render(<I18nContext value={i18n}>{screen}</I18nContext>, root);
  // The library opens behind the first frame.
  await pause(name === 'reading' ? 2500 : 100);
  await quiet();
  if (state.type) await write(state.type);
  if (state.choose) {
    const field = (await shown(state.choose.in)) as HTMLSelectElement;
    field.value = state.choose.value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
  for (const selector of state.press ?? []) {
    const button = await shown(selector);
    button.focus();
    button.click();
    await quiet();
  }
  // The aids' code comes after the text.
  if (state.keys && state.page === 'reader') await shown('[data-part="progress"]');
  for (const key of state.keys ?? []) {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    (document.activeElement ?? document.body).dispatchEvent(event);
    await quiet();
  }
  if (state.selects) {
    getSelection()?.selectAllChildren(await shown(state.selects));
    await shown('[data-part="selection-tools"]');
    await quiet();
  }
  if (state.typeLast) await write(state.typeLast);
  if (state.scrollTo) (await shown(state.scrollTo)).scrollIntoView({ block: 'start' });
  document.documentElement.dataset.ready = 'true';
}

/** What a test asks of a gallery that stands. */
export interface Gallery {
  galleryStates: string[];
  drawState(name: string): Promise<void>;
}

Object.assign(globalThis, {
  galleryStates: Object.keys(states),
  drawState: draw,
} satisfies Gallery);
if (!asked.has('empty')) await draw(asked.get('state') ?? 'article');
else document.documentElement.dataset.ready = 'true';
