// Draws one state of one screen, chosen by the address: ?state=article&theme=dark&size=1&language=ar

import './fake-browser';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import '../../../src/ui/skeleton.css';
import '../../../src/ui/article.css';
import '../../../src/popup/popup.css';
import '../../../src/reader/reader.css';
import '../../../src/welcome/welcome.css';
import { type ComponentChild, render } from 'preact';
import { Failure } from '../../../src/failures';
import { type Library, openLibrary } from '../../../src/library/library';
import { createI18n } from '../../../src/platform/i18n';
import { createList } from '../../../src/popup/list';
import { Popup } from '../../../src/popup/Popup';
import { createPopupState } from '../../../src/popup/state';
import { Reader } from '../../../src/reader/Reader';
import { createReader } from '../../../src/reader/state';
import { followAppearance } from '../../../src/ui/appearance';
import { I18nContext } from '../../../src/ui/i18n-context';
import { openArticle } from '../../../src/ui/opened-article';
import { Welcome } from '../../../src/welcome/Welcome';
import { type GalleryState, states } from './states';

const asked = new URL(location.href).searchParams;
const name = asked.get('state') ?? 'article';
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** All stylesheets are loaded, as they are in the extension; these classes tell the pages apart. */
const frames: Record<GalleryState['page'], () => void> = {
  popup: () => document.body.classList.add('popup-page'),
  reader: () => document.documentElement.classList.add('reader-page'),
  welcome: () => document.body.classList.add('welcome-page'),
};

async function libraryOf(state: GalleryState): Promise<Library> {
  if (state.libraryRefuses) throw new Failure(state.libraryRefuses);
  const library = await openLibrary(`gallery-${crypto.randomUUID()}`);
  let at = Date.now() - 1_000_000;
  for (const article of [...(state.saved ?? []), ...(state.archived ?? [])].reverse()) {
    at += 1000;
    const { id } = await library.keep(await library.locate(article), at);
    if (state.archived?.includes(article)) await library.archive(id, true);
  }
  return library;
}

function popupOf(state: GalleryState, library: Promise<Library>): ComponentChild {
  const page = {
    locate: async () => ({
      ownArticleId: state.ownArticle ? ((await (await library).list())[1]?.id ?? null) : undefined,
      inPrivateWindow: state.inPrivateWindow ?? false,
      read: state.reply ?? (() => new Promise<never>(() => {})),
    }),
  };
  const openInTab = async () => {};
  const browser = {
    readerAddress: (id: string) => `reader.html?id=${id}`,
    openInBackground: () => {},
    openOriginal: () => {},
    copy: async () => {},
  };
  return (
    <Popup
      state={createPopupState({ page, library, openInTab })}
      list={createList(library)}
      browser={browser}
    />
  );
}

async function readerOf(state: GalleryState, library: Promise<Library>) {
  const id = state.opened ? (await (await library).keepOpened(state.opened)).id : null;
  const reader = createReader({
    opened: openArticle(id, library),
    library,
    copy: async () => {},
  });
  return <Reader reader={reader} />;
}

async function draw(state: GalleryState, root: HTMLElement): Promise<void> {
  const library = libraryOf(state);
  library.catch(() => {});
  const i18n = createI18n();
  frames[state.page]();
  document.documentElement.lang = i18n.language;
  document.documentElement.dir = i18n.direction;
  followAppearance();
  const screen =
    state.page === 'welcome' ? (
      <Welcome toolbar="chrome" shortcuts={{ readPage: 'Alt+Shift+L', savePage: null }} />
    ) : state.page === 'reader' ? (
      await readerOf(state, library)
    ) : (
      popupOf(state, library)
    );
  render(<I18nContext value={i18n}>{screen}</I18nContext>, root);
  await pause(name === 'reading' ? 2500 : 500);
  if (state.type) {
    const field = document.querySelector<HTMLInputElement>(state.type.into);
    if (!field) throw new Error(`${name}: no ${state.type.into}`);
    field.focus();
    field.value = state.type.text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  for (const selector of state.press ?? []) {
    const button = document.querySelector<HTMLElement>(selector);
    if (!button) throw new Error(`${name}: no ${selector}`);
    button.focus();
    button.click();
    await pause(400);
  }
  document.documentElement.dataset.ready = 'true';
}

const root = document.getElementById('app');
const state = states[name];
if (!root || !state) throw new Error(`no state called ${name}`);
Object.assign(globalThis, { galleryStates: Object.keys(states) });
await draw(state, root);
