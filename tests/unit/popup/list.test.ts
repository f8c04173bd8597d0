// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Failure } from '../../../src/failures';
import type { Library } from '../../../src/library/library';
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
  const titles = () => {
    const listing = list.listing.value;
    return listing.status === 'shown'
      ? listing.entries.map((entry) => entry.summary.title)
      : listing.status;
  };
  const entry = (title: string) => {
    const listing = list.listing.value;
    const found =
      listing.status === 'shown' &&
      listing.entries.find((candidate) => candidate.summary.title === title);
    if (!found) throw new Error(`${title} is not listed`);
    return found;
  };
  const becomes = (expected: string[]) => vi.waitFor(() => expect(titles()).toEqual(expected));
  return { ...list, titles, entry, becomes };
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

  test('searches the titles of both shelves', async () => {
    const { archive, entry, search, becomes } = await listOf();
    archive(entry('Rye bread'));
    await becomes(['Barley', 'Oats']);
    search('BREAD');
    await becomes(['Rye bread']);
    search('');
    await becomes(['Barley', 'Oats']);
  });

  test('says why there is none', async () => {
    const { listing } = await listOf(Promise.reject(new Failure('storage-unavailable')));
    expect(listing.value).toEqual({ status: 'failed', failure: 'storage-unavailable' });
  });
});
