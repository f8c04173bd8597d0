// @vitest-environment node

import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Entry } from '../../../src/article/entry';
import { Failure } from '../../../src/failures';
import type { Library } from '../../../src/library/library';
import type { Shown } from '../../../src/library-page/address';
import { createLibraryPage } from '../../../src/library-page/state';
import { articleWith } from '../../support/articles';
import { emptyLibrary, eraseIn, keepIn } from '../../support/fake-library';
import { highlightWith } from '../../support/highlights';

const wording = {
  language: 'en',
  day: (day: string) => day,
  publication: ({ summary }: Entry) => summary.siteName ?? '',
  noTag: '',
  noDate: '',
};

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
  for (const [index, title] of ['Oats', 'Barley', 'Rye bread'].entries()) {
    await keepIn(library, articleWith({ title, url: `https://news.example/${index}` }), index + 1);
  }
});
afterEach(() => library.close());

async function pageOf(source: Promise<Library> = Promise.resolve(library)) {
  const page = createLibraryPage(source, signal(wording));
  await vi.waitFor(() => expect(page.collection.value.status).not.toBe('loading'));
  const titles = () => page.entries.value.map(({ summary }) => summary.title);
  const becomes = (expected: string[]) => vi.waitFor(() => expect(titles()).toEqual(expected));
  const entry = (title: string) => {
    const found = page.entries.value.find(({ summary }) => summary.title === title);
    if (!found) throw new Error(`${title} is not on the page`);
    return found;
  };
  const show = (place: Shown['place']) => page.show({ place });
  return { ...page, titles, becomes, entry, at: show };
}

/** An act that finds the disk full the first time. */
function fullOnce<Given extends unknown[], Value>(act: (...given: Given) => Promise<Value>) {
  return vi.fn(act).mockRejectedValueOnce(new Failure('storage-full'));
}

describe('the library page', () => {
  test('shows what is unread, newest first, and follows other windows', async () => {
    const { titles, becomes } = await pageOf();
    expect(titles()).toEqual(['Rye bread', 'Barley', 'Oats']);
    await keepIn(library, articleWith({ title: 'Millet', url: 'https://news.example/m' }), 9);
    await becomes(['Millet', 'Rye bread', 'Barley', 'Oats']);
    const [millet] = await library.list();
    await eraseIn(library, [millet?.id ?? '']);
    await becomes(['Rye bread', 'Barley', 'Oats']);
  });

  test('acts on many at once, and undo brings all of them back', async () => {
    const { acts, entries, becomes, at, counts } = await pageOf();
    acts.perform('archived', entries.value.slice(0, 2));
    await becomes(['Oats']);
    at('archived');
    await becomes(['Rye bread', 'Barley']);
    expect(counts.value.get('archived')).toBe(2);
    await vi.waitFor(() => expect(acts.lastAct.value?.entries).toHaveLength(2));
    acts.undo();
    await becomes([]);
    at('unread');
    await becomes(['Rye bread', 'Barley', 'Oats']);
  });

  test('undo of a tag leaves the articles alone that the act did not change', async () => {
    const { acts, entries, entry } = await pageOf();
    await library.tag([entry('Oats').id], 'rye', true);
    acts.perform('untagged', entries.value, 'rye');
    await vi.waitFor(() => expect(acts.lastAct.value?.kind).toBe('untagged'));
    expect(acts.lastAct.value?.entries.map(({ summary }) => summary.title)).toEqual(['Oats']);
    acts.undo();
    const tagged = async () => (await library.list()).filter(({ tags }) => tags?.includes('rye'));
    await vi.waitUntil(async () => (await tagged()).length > 0);
    expect((await tagged()).map(({ summary }) => summary.title)).toEqual(['Oats']);
  });

  test('undo of restoring gives each article the day back on which it was deleted', async () => {
    const { acts, entries, entry, at, becomes } = await pageOf();
    const times = { 'Rye bread': 30, Barley: 20, Oats: 10 };
    for (const [title, time] of Object.entries(times))
      await library.remove([entry(title).id], time);
    at('trash');
    await becomes(['Rye bread', 'Barley', 'Oats']);
    acts.perform('restored', entries.value);
    await becomes([]);
    await vi.waitFor(() => expect(acts.lastAct.value?.kind).toBe('restored'));
    acts.undo();
    await becomes(['Rye bread', 'Barley', 'Oats']);
    const trash = await library.trash();
    const deleted = trash.map(({ summary, removed }) => [summary.title, removed?.at]);
    expect(Object.fromEntries(deleted)).toEqual(times);
  });

  test('says so when undo did not work, and can be asked for it again', async () => {
    const { acts, entry, failure, becomes } = await pageOf(
      Promise.resolve({ ...library, restore: fullOnce(library.restore) }),
    );
    acts.perform('deleted', [entry('Oats')]);
    await vi.waitFor(() => expect(acts.lastAct.value?.kind).toBe('deleted'));
    acts.undo();
    await vi.waitFor(() => expect(failure.value).toBe('storage-full'));
    expect(acts.lastAct.value?.kind).toBe('deleted');
    acts.undo();
    await becomes(['Rye bread', 'Barley', 'Oats']);
    expect(failure.value).toBeNull();
  });

  test('keeps a note as it is written; undo gives back what was noted before it', async () => {
    const { acts, entry } = await pageOf();
    const noted = (words: string | undefined) =>
      vi.waitFor(() => expect(entry('Oats').notes).toBe(words));
    const told = (kind: string) =>
      vi.waitFor(() => expect(acts.lastAct.value).toMatchObject({ kind }));
    const write = (...wordings: string[]) => {
      const note = acts.note(entry('Oats'));
      for (const words of wordings) note.write(words);
      note.end();
    };
    write('For the', 'For the bakers. ');
    await told('noted');
    await noted('For the bakers.');
    acts.dismiss();
    // Another window writes as well.
    const note = acts.note(entry('Oats'));
    await library.setNotes(entry('Oats').id, 'From elsewhere.');
    note.write('For Ines.');
    await noted('For Ines.');
    note.end();
    await told('noted');
    acts.undo();
    await noted('From elsewhere.');
    write(' ');
    await told('unnoted');
    await noted(undefined);
    expect(entry('Oats')).not.toHaveProperty('notes');
  });

  test('says so when the article of a note is gone', async () => {
    const { acts, entry, failure } = await pageOf();
    const note = acts.note(entry('Oats'));
    await eraseIn(library, [entry('Oats').id]);
    note.write('For the bakers.');
    note.end();
    await vi.waitFor(() => expect(failure.value).toBe('article-missing'));
    expect(acts.lastAct.value).toBeNull();
  });

  test('gives back the highlight that was deleted, and nothing once something else was done', async () => {
    const { acts, highlightActs, entry } = await pageOf();
    const highlight = highlightWith();
    const marked = (title: string) => entry(title).highlights?.length ?? 0;
    for (const title of ['Oats', 'Barley']) await library.mark(entry(title).id, [highlight]);
    await vi.waitFor(() => expect(marked('Barley')).toBe(1));
    highlightActs.remove(entry('Oats').id, highlight);
    await vi.waitFor(() => expect(highlightActs.deleted.value).toMatchObject({ highlight }));
    // One that does not work is not what undo is about.
    vi.spyOn(library, 'unmark').mockRejectedValueOnce(new Failure('storage-full'));
    highlightActs.remove(entry('Barley').id, highlight);
    await vi.waitFor(() => expect(highlightActs.failure.value).toBe('storage-full'));
    await vi.waitFor(() => expect(marked('Oats')).toBe(0));
    highlightActs.undo();
    await vi.waitFor(() => expect(marked('Oats')).toBe(1));

    highlightActs.remove(entry('Oats').id, highlight);
    await vi.waitFor(() => expect(highlightActs.deleted.value).not.toBeNull());
    acts.perform('starred', [entry('Barley')]);
    await vi.waitFor(() => expect(acts.lastAct.value).not.toBeNull());
    expect(highlightActs.deleted.value).toBeNull();
    highlightActs.remove(entry('Barley').id, highlight);
    await vi.waitFor(() => expect(highlightActs.deleted.value).not.toBeNull());
    expect(acts.lastAct.value).toBeNull();
  });

  test('knows stars and tags as places', async () => {
    const { acts, entry, becomes, at, tags, renameTag, shown } = await pageOf();
    acts.perform('starred', [entry('Barley')]);
    at('starred');
    await becomes(['Barley']);
    at('unread');
    acts.perform('tagged', [entry('Oats'), entry('Barley')], ' porridge ');
    await vi.waitFor(() => expect(tags.value).toEqual(['porridge']));
    at('tag:porridge');
    await becomes(['Barley', 'Oats']);
    renameTag('porridge', 'breakfast');
    await vi.waitFor(() => expect(shown.value.place).toBe('tag:breakfast'));
    await becomes(['Barley', 'Oats']);
    renameTag('breakfast', null);
    await vi.waitFor(() => expect(tags.value).toEqual([]));
  });

  test('forgets a selection that is not shown any more', async () => {
    const { selection, selectAll, selected, show, acts, entry, becomes } = await pageOf();
    selectAll();
    expect(selected.value).toHaveLength(3);
    acts.perform('deleted', [entry('Oats')]);
    await becomes(['Rye bread', 'Barley']);
    expect(selected.value).toHaveLength(2);
    show({ query: 'rye' });
    expect(selection.ids.value.size).toBe(0);
  });

  test('says why there is none', async () => {
    const { collection } = await pageOf(Promise.reject(new Failure('storage-newer')));
    expect(collection.value).toEqual({ status: 'failed', failure: 'storage-newer' });
  });
});
