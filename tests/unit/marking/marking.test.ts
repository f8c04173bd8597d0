// @vitest-environment node

import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Entry } from '../../../src/article/entry';
import type { Library } from '../../../src/library/library';
import { createMarking } from '../../../src/marking/marking';
import { articleWith } from '../../support/articles';
import { emptyLibrary, eraseIn, keepIn } from '../../support/fake-library';

let library: Library;
let id: string;
beforeEach(async () => {
  library = await emptyLibrary();
  ({ id } = await keepIn(library, articleWith()));
});
afterEach(() => library.close());

/** Beside an article whose row is followed as a screen follows it. */
async function beside() {
  const row = signal<Entry | null>(null);
  const read = async () => {
    row.value = (await library.open(id))?.entry ?? row.value;
  };
  library.onChange(() => void read());
  await read();
  return createMarking({
    article: articleWith(),
    entry: () => row.value,
    library: Promise.resolve(library),
    mayKeep: true,
    copy: async () => {},
  });
}

const kept = async () => (await library.open(id))?.entry.notes;

describe('the note beside an article', () => {
  test('is shown at once, and is then what the library has, whoever wrote it', async () => {
    const { notes, setNotes } = await beside();
    expect(notes.value).toBe('');
    setNotes(' First. ');
    expect(notes.value).toBe('First.');
    await vi.waitFor(async () => expect(await kept()).toBe('First.'));
    await library.setNotes(id, '');
    await vi.waitFor(() => expect(notes.value).toBe(''));
    await library.setNotes(id, 'Elsewhere.');
    await vi.waitFor(() => expect(notes.value).toBe('Elsewhere.'));
  });

  test('is kept where the article leaves the list while it is written', async () => {
    const { notes, setNotes } = await beside();
    await library.remove([id]);
    await vi.waitFor(() => expect(notes.value).toBeNull());
    setNotes('Too late?');
    await vi.waitFor(async () => expect(await kept()).toBe('Too late?'));
    await library.restore([id]);
    await vi.waitFor(() => expect(notes.value).toBe('Too late?'));
  });

  test('says so where the article is gone for good', async () => {
    const { failure, setNotes } = await beside();
    await eraseIn(library, [id]);
    setNotes('Too late.');
    await vi.waitFor(() => expect(failure.value).toBe('article-missing'));
  });
});

describe('highlights beside an article', () => {
  const quote = { quote: 'the quay', prefix: '', suffix: '', offset: 4 };

  test('are shown at once, and gone when they are deleted elsewhere', async () => {
    const { highlights, make } = await beside();
    const mark = make(quote);
    expect(highlights.value.map(({ id }) => id)).toEqual([mark]);
    await vi.waitFor(async () =>
      expect((await library.open(id))?.entry.highlights).toHaveLength(1),
    );
    await library.unmark(id, [mark], false);
    await vi.waitFor(() => expect(highlights.value).toEqual([]));
  });
});
