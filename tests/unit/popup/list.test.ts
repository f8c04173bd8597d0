// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Entry } from '../../../src/article/entry';
import { Failure } from '../../../src/failures';
import type { Library } from '../../../src/library/library';
import type { ListActKind } from '../../../src/list/acts';
import { createList } from '../../../src/popup/list';
import { articleWith } from '../../support/articles';
import { emptyLibrary, keepIn } from '../../support/fake-library';

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
  for (const [index, title] of ['Oats', 'Barley', 'Rye bread'].entries()) {
    await keepIn(library, articleWith({ title, url: `https://news.example/${index}` }), index + 1);
  }
});
afterEach(() => library.close());

async function listOf(source: Promise<Library> = Promise.resolve(library)) {
  const list = createList(source);
  await vi.waitFor(() => expect(list.listing.value.status).not.toBe('loading'));
  const entries = () => {
    const listing = list.listing.value;
    if (listing.status !== 'shown') return [];
    return Array.from({ length: listing.length }, (_, index) => listing.at(index));
  };
  const titles = () => entries().map((entry) => entry?.summary.title);
  const entry = (title: string) => {
    const found = entries().find((candidate) => candidate?.summary.title === title);
    if (!found) throw new Error(`${title} is not listed`);
    return found;
  };
  const becomes = (expected: string[]) => vi.waitFor(() => expect(titles()).toEqual(expected));
  const acted = (kind: ListActKind) => (entry: Entry) => list.acts.perform(kind, [entry]);
  return {
    ...list,
    ...list.acts,
    archive: acted('archived'),
    remove: acted('deleted'),
    restore: acted('restored'),
    erase: acted('erased'),
    titles,
    entry,
    becomes,
  };
}

describe('the list', () => {
  test('is newest first', async () => {
    expect((await listOf()).titles()).toEqual(['Rye bread', 'Barley', 'Oats']);
  });

  test('is live: what another window keeps appears', async () => {
    const { becomes } = await listOf();
    await keepIn(library, articleWith({ title: 'Millet', url: 'https://news.example/m' }), 9);
    await becomes(['Millet', 'Rye bread', 'Barley', 'Oats']);
  });

  test('archives to its other shelf, and undo brings back', async () => {
    const { archive, undo, entry, becomes, showShelf } = await listOf();
    archive(entry('Barley'));
    await becomes(['Rye bread', 'Oats']);
    showShelf('archived');
    await becomes(['Barley']);
    undo();
    await becomes([]);
    showShelf('unread');
    await becomes(['Rye bread', 'Barley', 'Oats']);
  });

  test('deletes, and undo puts back where it stood', async () => {
    const { remove, undo, entry, becomes, lastAct } = await listOf();
    remove(entry('Barley'));
    await becomes(['Rye bread', 'Oats']);
    expect(lastAct.value?.kind).toBe('deleted');
    undo();
    await becomes(['Rye bread', 'Barley', 'Oats']);
    expect(lastAct.value).toBeNull();
  });

  test('shows what was deleted in the trash, puts it back, and undo takes it out again', async () => {
    const { remove, restore, undo, entry, becomes, showShelf, hasTrash } = await listOf();
    remove(entry('Barley'));
    await becomes(['Rye bread', 'Oats']);
    showShelf('trash');
    await becomes(['Barley']);
    expect(hasTrash.value).toBe(true);
    restore(entry('Barley'));
    await becomes([]);
    undo();
    await becomes(['Barley']);
    restore(entry('Barley'));
    await becomes([]);
    showShelf('unread');
    await becomes(['Rye bread', 'Barley', 'Oats']);
  });

  test('deletes for good from the trash, and undo brings it back there', async () => {
    const { remove, erase, undo, entry, becomes, showShelf, lastAct } = await listOf();
    const { id } = entry('Barley');
    remove(entry('Barley'));
    showShelf('trash');
    await becomes(['Barley']);
    erase(entry('Barley'));
    await becomes([]);
    await vi.waitFor(() => expect(lastAct.value?.kind).toBe('erased'));
    expect(await library.open(id)).toBeNull();
    undo();
    await becomes(['Barley']);
    expect((await library.open(id))?.article.title).toBe('Barley');
  });

  test('knows of the trash when there is nothing else, so that there is a way to it', async () => {
    const { remove, entry, becomes, hasTrash, search, showShelf } = await listOf();
    for (const title of ['Oats', 'Barley', 'Rye bread']) remove(entry(title));
    await becomes([]);
    await vi.waitFor(() => expect(hasTrash.value).toBe(true));
    showShelf('trash');
    search('rye');
    await becomes(['Rye bread']);
  });

  test('searches the titles of both shelves', async () => {
    const { archive, entry, search, becomes } = await listOf();
    archive(entry('Rye bread'));
    await becomes(['Barley', 'Oats']);
    search('BREAD');
    await becomes(['Rye bread']);
    search('');
    await becomes(['Barley', 'Oats']);
  });

  test('tells how many a search found, also those that cannot be scrolled to', async () => {
    const { search, listing, entry } = await listOf();
    const ids = [entry('Oats').id];
    vi.spyOn(library, 'search').mockResolvedValue({ ids, total: 1200, waiting: 0 });
    search('oats');
    await vi.waitFor(() => expect(listing.value).toMatchObject({ length: 1, found: 1200 }));
  });

  test('asks again while the search does not know all articles', async () => {
    let answers = 0;
    const halfKnown = {
      ...library,
      search: async () => {
        answers += 1;
        if (answers < 3) return { ids: [], total: 0, waiting: 1 };
        return library.search('barley', 10);
      },
    };
    const { search, becomes } = await listOf(Promise.resolve(halfKnown));
    search('barley');
    await becomes([]);
    await vi.waitFor(() => becomes(['Barley']), 5000);
    expect(answers).toBe(3);
  });

  test('says why there is none', async () => {
    const { listing } = await listOf(Promise.reject(new Failure('storage-unavailable')));
    expect(listing.value).toEqual({ status: 'failed', failure: 'storage-unavailable' });
  });
});
