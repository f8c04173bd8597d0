import './gallery/fake-browser';
import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import type { Article } from '../../src/article/article';
import { Failure } from '../../src/failures';
import { type Library, openLibrary } from '../../src/library/library';
import type { PageReply } from '../../src/messages';
import { createList } from '../../src/popup/list';
import { Popup } from '../../src/popup/Popup';
import { createPopupState } from '../../src/popup/state';
import { articleWith } from '../support/articles';
import { neverAgain } from '../support/fake-page';
import { draw, find, press } from './drawn';

const article = articleWith({ title: 'A bridge in nine days' });

const shows = (shown: Article, stillLoading = false): PageReply => ({
  kind: 'extraction',
  extraction: { kind: 'article', article: shown },
  stillLoading,
});

interface Setting {
  read?: () => Promise<PageReply>;
  inPrivateWindow?: boolean;
  saved?: Article[];
  library?: Promise<Library>;
}

async function freshLibrary(saved: Article[]): Promise<Library> {
  const library = await openLibrary(`component-${crypto.randomUUID()}`);
  for (const each of saved) await library.keep(await library.locate(each));
  return library;
}

function drawPopup({
  read = async () => shows(article),
  inPrivateWindow = false,
  saved = [],
  library = freshLibrary(saved),
}: Setting) {
  library.catch(() => {});
  const locate = async () => ({
    ownArticleId: undefined,
    inPrivateWindow,
    read,
    again: neverAgain,
  });
  const state = createPopupState({ page: { locate }, library, openInTab: async () => {} });
  const browser = {
    readerAddress: () => '#',
    openInBackground: () => {},
    openOriginal: () => {},
    openChanges: () => {},
    copy: async () => {},
  };
  return draw(<Popup state={state} list={signal(createList(library))} browser={browser} />);
}

const part = (name: string) => `[data-part="${name}"]`;
const action = (name: string) => `[data-action="${name}"]`;

/** Waits for it, presses it. */
async function click(root: ParentNode, name: string): Promise<void> {
  const button = await vi.waitFor(() => find(root, `${action(name)}:enabled`));
  button.click();
}

const shown = (root: ParentNode, selector: string) => vi.waitFor(() => find(root, selector));

const isSaved = (root: ParentNode, saved: boolean) =>
  shown(root, `${action('save')}[aria-pressed="${saved}"]`);

test('an article is shown with its headline once', async () => {
  const popup = drawPopup({});
  await shown(popup, '[data-screen="article"]');
  expect(popup.querySelectorAll('h1')).toHaveLength(1);
  expect(find(popup, part('title')).textContent).toBe('A bridge in nine days');
});

test('one press saves, the next one takes back, and undo saves again', async () => {
  const popup = drawPopup({});
  await click(popup, 'save');
  await isSaved(popup, true);
  await click(popup, 'save');
  await isSaved(popup, false);
  await shown(popup, part('toast'));
  await click(popup, 'undo');
  await isSaved(popup, true);
  expect(document.activeElement).toBe(find(popup, '[data-screen]'));
});

test('a private window asks before anything is kept', async () => {
  const popup = drawPopup({ inPrivateWindow: true });
  await click(popup, 'save');
  await shown(popup, part('question'));
  await vi.waitFor(() => expect(document.activeElement).toBe(find(popup, action('confirm'))));
  await click(popup, 'decline');
  await isSaved(popup, false);
  await vi.waitFor(() => expect(popup.querySelector(part('question'))).toBeNull());
  await click(popup, 'save');
  await click(popup, 'confirm');
  await isSaved(popup, true);
});

test('another headline at the same address is named, and both can be kept', async () => {
  const popup = drawPopup({ saved: [{ ...article, title: 'Bridge delayed' }] });
  await click(popup, 'save');
  expect((await shown(popup, part('question'))).textContent).toContain('Bridge delayed');
  await click(popup, 'confirm');
  await isSaved(popup, true);
});

test('reading goes on without a place to keep articles, and says what is wrong', async () => {
  const popup = drawPopup({ library: Promise.reject(new Failure('storage-unavailable')) });
  await shown(popup, part('storage-note'));
  expect(find(popup, part('body')).textContent).toContain('The bridge opened.');
});

test('a page still loading says so and can be read again', async () => {
  const read = vi.fn(async () => shows(article, read.mock.calls.length === 1));
  const popup = drawPopup({ read });
  await shown(popup, part('loading-note'));
  await click(popup, 'read-again');
  await vi.waitFor(() => expect(popup.querySelector(part('loading-note'))).toBeNull());
  await shown(popup, '[data-screen="article"]');
});

test('reading again from the list shows the article that came', async () => {
  const replies: (() => Promise<PageReply>)[] = [
    () => Promise.reject(new Failure('page-silent')),
    async () => shows(article),
  ];
  const popup = drawPopup({ read: () => (replies.shift() ?? (async () => shows(article)))() });
  await shown(popup, `${part('page-note')}[data-status="failed"]`);
  await click(popup, 'read-again');
  await shown(popup, '[data-screen="article"]');
});

test('waiting is told, counted and can be stopped; the list is there meanwhile', async () => {
  const popup = drawPopup({ read: () => new Promise(() => {}), saved: [article] });
  await vi.waitFor(() => expect(popup.textContent).toContain('2 seconds'));
  await click(popup, 'show-list');
  await shown(popup, '[data-entry]');
  await click(popup, 'show-article');
  await click(popup, 'stop');
  await shown(popup, `${part('page-note')}[data-status="stopped"]`);
});

test('keys switch, save and explain themselves', async () => {
  const popup = drawPopup({});
  await shown(popup, `${action('save')}:enabled`);
  press('s');
  await isSaved(popup, true);
  press('l');
  await shown(popup, '[data-screen="list"] [data-entry][aria-current="page"]');
  press('l');
  await shown(popup, '[data-screen="article"]');
  press('?');
  const help = await shown(popup, 'dialog[open]');
  expect(help.textContent).toContain('Article or list');
  press('Escape');
  await vi.waitFor(() => expect(popup.querySelector('dialog')).toBeNull());
});

test('looks are chosen in a menu that Escape closes', async () => {
  const popup = drawPopup({});
  await click(popup, 'appearance');
  await shown(popup, part('appearance'));
  find(popup, `${part('appearance')} [data-action="text-larger"]`).click();
  const scale = () => getComputedStyle(document.documentElement).getPropertyValue('--text-scale');
  await vi.waitFor(() => expect(scale()).toBe('1.1'));
  expect(press('Escape').defaultPrevented).toBe(true);
  await vi.waitFor(() => expect(popup.querySelector(part('appearance'))).toBeNull());
});
