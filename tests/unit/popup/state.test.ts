// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Failure } from '../../../src/failures';
import type { Library } from '../../../src/library/library';
import type { PageReply } from '../../../src/messages';
import { createPopupState } from '../../../src/popup/state';
import { articleWith } from '../../support/articles';
import { emptyLibrary, keepIn } from '../../support/fake-library';
import { neverAgain } from '../../support/fake-page';

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});
afterEach(() => library.close());

const article = articleWith();
const reply: PageReply = {
  kind: 'extraction',
  extraction: { kind: 'article', article },
  stillLoading: false,
};
const frontPage: PageReply = {
  kind: 'extraction',
  extraction: {
    kind: 'not-an-article',
    reason: 'front-page',
    title: 'News',
    url: 'https://n.example/',
  },
  stillLoading: false,
};

function popupOn(answer: PageReply, ownArticleId?: string | null, inPrivateWindow = false) {
  return createPopupState({
    page: {
      locate: async () => ({
        ownArticleId,
        inPrivateWindow,
        read: async () => answer,
        again: neverAgain,
      }),
    },
    library: Promise.resolve(library),
    openInTab: async () => {
      throw new Failure('storage-full');
    },
  });
}

test('opens on the article when the page has one', async () => {
  const { shown, view } = popupOn(reply);
  await vi.waitFor(() => expect(shown.value?.article.title).toBe(article.title));
  expect(view.value.on).toBe('page');
});

test('opens on the list when the page has none', async () => {
  const { view } = popupOn(frontPage);
  await vi.waitFor(() => expect(view.value.on).toBe('list'));
});

test('marks the article of a reader tab in the list', async () => {
  const { view, markedId } = popupOn(reply, 'some-article');
  await vi.waitFor(() => expect(view.value.on).toBe('list'));
  expect(markedId.value).toBe('some-article');
});

test('marks the article of the page once it is kept', async () => {
  const { id } = await keepIn(library, article);
  const { markedId } = popupOn(reply);
  await vi.waitFor(() => expect(markedId.value).toBe(id));
});

test('one key goes to the list and back', async () => {
  const { shown, view, switchView } = popupOn(reply);
  await vi.waitFor(() => expect(shown.value).not.toBeNull());
  switchView();
  expect(view.value.on).toBe('list');
  switchView();
  expect(view.value.on).toBe('page');
});

test('the key stays on the list when there is no article to go back to', async () => {
  const { view, switchView } = popupOn(frontPage);
  await vi.waitFor(() => expect(view.value.on).toBe('list'));
  switchView();
  expect(view.value.on).toBe('list');
});

test('opens an article of the list', async () => {
  const entry = await keepIn(
    library,
    articleWith({ title: 'Kept', url: 'https://n.example/kept' }),
  );
  const { openEntry, shown } = popupOn(frontPage);
  openEntry(entry);
  await vi.waitFor(() => expect(shown.value?.article.title).toBe('Kept'));
});

test('says when an article of the list is gone', async () => {
  const entry = await keepIn(library, article);
  const { openEntry, view } = popupOn(frontPage);
  openEntry({ ...entry, id: 'gone' });
  await vi.waitFor(() =>
    expect(view.value).toMatchObject({ opened: { status: 'failed', failure: 'article-missing' } }),
  );
});

test('says when opening in a tab did not work', async () => {
  const { shown, openInTab, failure } = popupOn(reply);
  await vi.waitFor(() => expect(shown.value).not.toBeNull());
  openInTab();
  await vi.waitFor(() => expect(failure.value).toBe('storage-full'));
});

test('an article of a private window gets a tab of its own only once it is kept', async () => {
  const { shown, openInTab, canOpenInTab, failure } = popupOn(reply, undefined, true);
  await vi.waitFor(() => expect(shown.value?.keeping.keeping.value.status).toBe('free'));
  expect(canOpenInTab.value).toBe(false);
  openInTab();
  await Promise.resolve();
  expect(failure.value).toBeNull();
  shown.value?.keeping.press();
  shown.value?.keeping.answer(true);
  await vi.waitFor(() => expect(canOpenInTab.value).toBe(true));
});
