import './gallery/fake-browser';
import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { openLibrary } from '../../src/library/library';
import { type Shown, shownAtFirst } from '../../src/library-page/address';
import { LibraryPage } from '../../src/library-page/LibraryPage';
import { createLibraryPage } from '../../src/library-page/state';
import { wordingOf } from '../../src/library-page/wording';
import { createI18n } from '../../src/platform/i18n';
import { articleWith } from '../support/articles';
import { draw, find, press } from './drawn';
import { wordsOf } from './gallery/fake-browser';

/** A library of three articles with a tag, and its page. */
async function drawPage(shownFirst: Partial<Shown> = {}) {
  const library = await openLibrary(`component-${crypto.randomUUID()}`);
  for (const at of [1, 2, 3]) {
    const article = articleWith({ url: `https://news.example/${at}`, title: `Story ${at}` });
    const { id } = await library.keep(await library.locate(article), at);
    await library.tag([id], 'bridges', true);
  }
  const wording = signal(wordingOf(createI18n('en-GB', wordsOf('en-GB'))));
  const state = createLibraryPage(Promise.resolve(library), wording, {
    ...shownAtFirst,
    ...shownFirst,
  });
  const browser = {
    readerAddress: (id: string) => `reader.html?id=${id}`,
    openOriginal: vi.fn(),
    copy: vi.fn(async () => {}),
    storageAddress: 'storage.html',
  };
  const shown = draw(<LibraryPage state={state} browser={browser} />);
  const count = (selector: string) => shown.querySelectorAll(selector).length;
  await vi.waitFor(() => expect(count('[data-entry]')).toBe(3));
  /** With the focus on it, as a press by key has. */
  const act = (action: string) => {
    const button = find(shown, `[data-action="${action}"]`);
    button.focus();
    button.click();
  };
  const gone = (selector: string) => vi.waitFor(() => expect(count(selector)).toBe(0));
  const focused = () => document.activeElement?.getAttribute('data-screen');
  return { shown, state, library, browser, act, gone, count, focused };
}

test.each(['archive-selected', 'star-selected', 'delete-selected', 'clear-selection'])(
  '%s leaves the focus on the page',
  async (action) => {
    const { shown, act, gone, focused } = await drawPage();
    act('select');
    await vi.waitFor(() => find(shown, `[data-action="${action}"]`));
    act(action);
    await gone('[data-part="selection"]');
    expect(focused()).toBe('library');
  },
);

test('the first selection comes into what was there to tell it', async () => {
  const { shown, state, act } = await drawPage();
  const places = [...shown.querySelectorAll('[role="status"]')];
  act('select');
  await vi.waitFor(() => expect(state.selected.value).toHaveLength(1));
  await vi.waitFor(() => {
    expect(places.some((each) => each.isConnected && each.textContent === '1 selected')).toBe(true);
  });
});

test('undo leaves the focus on the page', async () => {
  const { shown, act, gone, focused } = await drawPage();
  act('archive');
  await vi.waitFor(() => find(shown, '[data-action="undo"]'));
  act('undo');
  await gone('[data-part="toast"]');
  expect(focused()).toBe('library');
});

test('a tag is renamed, or not, without losing the focus', async () => {
  const { shown, state, act, gone, focused } = await drawPage({ place: 'tag:bridges' });
  const focusedAction = () => document.activeElement?.getAttribute('data-action');
  act('edit-tag');
  await vi.waitFor(() => expect(focusedAction()).toBe('tag-name'));
  press('Escape');
  await gone('[data-action="tag-name"]');
  expect(focusedAction()).toBe('edit-tag');
  act('edit-tag');
  await vi.waitFor(() => expect(focusedAction()).toBe('tag-name'));
  const field = find(shown, '[data-action="tag-name"]') as HTMLInputElement;
  field.value = 'crossings';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise(requestAnimationFrame);
  act('rename-tag');
  await vi.waitFor(() => expect(state.shown.value.place).toBe('tag:crossings'));
  await vi.waitFor(() => expect(focused()).toBe('library'));
});

test('a tag is taken off everything without losing the focus', async () => {
  const { shown, state, act, focused } = await drawPage({ place: 'tag:bridges' });
  act('remove-tag');
  await vi.waitFor(() => find(shown, 'dialog[open]'));
  act('confirm');
  await vi.waitFor(() => expect(state.shown.value.place).toBe('all'));
  await vi.waitFor(() => expect(focused()).toBe('library'));
});
