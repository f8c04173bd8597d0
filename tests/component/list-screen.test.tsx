import './gallery/fake-browser';
import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { type Library, openLibrary } from '../../src/library/library';
import { createList } from '../../src/popup/list';
import { Popup } from '../../src/popup/Popup';
import { createPopupState } from '../../src/popup/state';
import { articleWith } from '../support/articles';
import { neverAgain } from '../support/fake-page';
import { draw, find, press } from './drawn';

const titles = ['Third', 'Second', 'First'];

async function libraryOf(count: number): Promise<Library> {
  const library = await openLibrary(`component-${crypto.randomUUID()}`);
  for (let at = 0; at < count; at += 1) {
    const title = titles.at(-1 - at) ?? `Story ${at}`;
    const article = articleWith({ url: `https://news.example/${at}`, title });
    await library.keep(await library.locate(article), 1000 + at);
  }
  return library;
}

async function drawList(count = 3) {
  const library = libraryOf(count);
  const browser = {
    readerAddress: (id: string) => `reader.html?id=${id}`,
    openInBackground: vi.fn(),
    openOriginal: vi.fn(),
    openChanges: vi.fn(),
    copy: vi.fn(async () => {}),
  };
  const page = {
    locate: async () => ({
      ownArticleId: undefined,
      inPrivateWindow: false,
      read: async () => ({
        kind: 'extraction' as const,
        extraction: {
          kind: 'not-an-article' as const,
          reason: 'front-page' as const,
          title: '',
          url: 'https://news.example/',
        },
        stillLoading: false,
      }),
      again: neverAgain,
    }),
  };
  const state = createPopupState({ page, library, openInTab: async () => {} });
  const shown = draw(<Popup state={state} list={signal(createList(library))} browser={browser} />);
  await vi.waitFor(() => find(shown, '[data-entry]'));
  return { shown, browser, library: await library };
}

/** As the popup's own frame does. */
function letScroll(shown: HTMLElement): void {
  const sized = document.createElement('style');
  sized.textContent = '[data-screen] { block-size: 300px; overflow: auto; }';
  shown.append(sized);
}

function listed(root: ParentNode): string[] {
  return [...root.querySelectorAll('[data-part="entry-title"]')].map(
    (row) => row.textContent ?? '',
  );
}

const focusedTitle = () =>
  document.activeElement?.closest('[data-entry]')?.querySelector('[data-part="entry-title"]')
    ?.textContent;

test('a page that is no article says so above the list, newest first', async () => {
  const { shown } = await drawList();
  expect(find(shown, '[data-part="page-note"]').dataset.status).toBe('not-article');
  expect(listed(shown)).toEqual(titles);
});

test('arrow keys and letters move through the rows', async () => {
  await drawList();
  press('j');
  expect(focusedTitle()).toBe('Third');
  press('ArrowDown');
  press('j');
  press('j');
  expect(focusedTitle()).toBe('First');
  press('k');
  expect(focusedTitle()).toBe('Second');
});

test('deleting hands the focus on, and can be undone', async () => {
  const { shown } = await drawList();
  press('j');
  press('j');
  press('#');
  await vi.waitFor(() => expect(listed(shown)).toEqual(['Third', 'First']));
  await vi.waitFor(() => expect(focusedTitle()).toBe('First'));
  const toast = await vi.waitFor(() => find(shown, '[data-part="toast"]'));
  expect(toast.textContent).toContain('Deleted “Second”');
  press('z');
  await vi.waitFor(() => expect(listed(shown)).toEqual(titles));
  expect(shown.querySelector('[data-part="toast"]')).toBeNull();
});

test('archiving moves to the other shelf', async () => {
  const { shown } = await drawList();
  find(shown, '[data-action="archive"]').click();
  await vi.waitFor(() => expect(listed(shown)).toEqual(['Second', 'First']));
  find(shown, '[data-action="show-archived"]').click();
  await vi.waitFor(() => expect(listed(shown)).toEqual(['Third']));
});

test('the search looks in titles, says when nothing matches, and can be cleared', async () => {
  const { shown } = await drawList();
  press('/');
  const field = find(shown, '[data-action="search"]') as HTMLInputElement;
  expect(document.activeElement).toBe(field);
  field.value = 'zeppelin';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await vi.waitFor(() =>
    expect(find(shown, '[data-part="empty"]').textContent).toContain('zeppelin'),
  );
  find(shown, '[data-action="clear-search"]').click();
  await vi.waitFor(() => expect(listed(shown)).toEqual(titles));
});

test('a plain press opens here; Ctrl and the middle button open a tab behind', async () => {
  const { shown, browser } = await drawList();
  const link = find(shown, '[data-action="open"]');
  link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true }));
  link.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true, cancelable: true }));
  expect(browser.openInBackground).toHaveBeenCalledTimes(2);
  link.click();
  await vi.waitFor(() => expect(find(shown, '[data-part="title"]').textContent).toBe('Third'));
  press('l');
  await vi.waitFor(() => expect(focusedTitle()).toBe('Third'));
});

test('back from an article deep in a long list, the keys go on from its row', async () => {
  const { shown } = await drawList(200);
  letScroll(shown);
  const screen = find(shown, '[data-screen]');
  const row = await vi.waitFor(() => {
    screen.scrollTop = 84 * 150;
    const there = [...shown.querySelectorAll<HTMLElement>('[data-entry]')].find((each) =>
      each.textContent?.includes('Story 49'),
    );
    if (!there) throw new Error('not read yet');
    return there;
  });
  find(row, '[data-action="open"]').click();
  await vi.waitFor(() => expect(find(shown, '[data-part="title"]').textContent).toBe('Story 49'));
  press('l');
  await vi.waitFor(() => expect(focusedTitle()).toBe('Story 49'));
  press('j');
  await vi.waitFor(() => expect(focusedTitle()).toBe('Story 48'));
});

test('copying the address says so', async () => {
  const { shown, browser } = await drawList();
  find(shown, '[data-action="copy-address"]').click();
  expect(browser.copy).toHaveBeenCalledWith('https://news.example/2');
  await vi.waitFor(() =>
    expect(find(shown, '[data-part="toast"]').textContent).toContain('Address copied'),
  );
});

test('a long list draws its first rows only', async () => {
  const { shown } = await drawList(120);
  expect(listed(shown).length).toBeLessThan(120);
});

test('rows that come by while one scrolls have their buttons once the list stands still', async () => {
  const { shown } = await drawList(120);
  letScroll(shown);
  const rows = () => [...shown.querySelectorAll('[data-entry]')];
  const withButtons = () => rows().filter((row) => row.querySelector('[data-action="archive"]'));
  const scrollTo = (index: number) => {
    find(shown, '[data-screen]').scrollTop = 84 * index;
  };
  const standsAt = (index: number) =>
    vi.waitFor(() => {
      // A list that is not laid out yet does not scroll.
      scrollTo(index);
      const first = Number(rows()[0]?.getAttribute('data-index'));
      expect(Math.abs(first - index)).toBeLessThan(20);
      expect(rows().length).toBeLessThan(30);
      expect(withButtons()).toHaveLength(rows().length);
    });
  // Those further down are read once before: a row that comes late, to a list that stands, comes whole.
  await standsAt(40);
  await standsAt(0);
  let mostWithout = 0;
  const watch = new MutationObserver(() => {
    mostWithout = Math.max(mostWithout, rows().length - withButtons().length);
  });
  watch.observe(shown, { childList: true, subtree: true });
  scrollTo(40);
  await vi.waitFor(() => expect(mostWithout).toBeGreaterThan(0));
  await standsAt(40);
  watch.disconnect();
});
