// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import type { Place } from '../../../src/article/entry';
import { Failure } from '../../../src/failures';
import type { Library } from '../../../src/library/library';
import { createReader } from '../../../src/reader/state';
import { openArticle } from '../../../src/ui/opened-article';
import { articleWith } from '../../support/articles';
import { emptyLibrary, keepIn } from '../../support/fake-library';

const place: Place = { quote: 'The', prefix: '', suffix: '', offset: 0, fraction: 0.5 };

function readerWith(setPlace: Library['setPlace'], inPrivateWindow = false) {
  const library = emptyLibrary().then((library) => ({ ...library, setPlace }));
  return createReader({
    opened: Promise.resolve({ status: 'opening' }),
    library,
    queue: { id: null, isOn: false, library, open: () => {}, note: () => {} },
    id: null,
    asked: { version: null, changes: null },
    highlight: null,
    showCopy: () => {},
    inPrivateWindow,
    copy: async () => {},
    allowPictures: async () => true,
  });
}

test('the place is kept', async () => {
  const setPlace = vi.fn(async () => {});
  readerWith(setPlace).keepPlace('a', place);
  await vi.waitUntil(() => setPlace.mock.calls.length > 0);
  expect(setPlace).toHaveBeenCalledWith('a', place);
});

test('in a private window nothing is kept of what is read', async () => {
  const setPlace = vi.fn(async () => {});
  readerWith(setPlace, true).keepPlace('a', place);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(setPlace).not.toHaveBeenCalled();
});

test('a place that could not be kept is told', async () => {
  const reader = readerWith(() => Promise.reject(new Failure('storage-full')));
  reader.keepPlace('a', place);
  await vi.waitUntil(() => reader.failure.value !== null);
  expect(reader.failure.value).toBe('storage-full');
});

describe('the texts of an article in its tab', () => {
  const older = articleWith({ html: '<p>It was one.</p>', text: 'It was one.' });
  const newer = articleWith({ html: '<p>It is two.</p>', text: 'It is two.' });

  async function readerOfChanges() {
    const library = await emptyLibrary();
    const { id } = await keepIn(library, older);
    await library.noteReading(id, newer);
    const showCopy = vi.fn();
    const opened = Promise.resolve(library);
    const reader = createReader({
      opened: openArticle(id, opened),
      library: opened,
      queue: { id, isOn: false, library: opened, open: () => {}, note: () => {} },
      id,
      asked: { version: null, changes: 'page' },
      showCopy,
      highlight: null,
      inPrivateWindow: false,
      copy: async () => {},
      allowPictures: async () => true,
    });
    await vi.waitUntil(() => reader.opened.value.status === 'shown');
    return { library, id, reader, showCopy };
  }

  test('what changed is there as soon as the article is', async () => {
    const { reader } = await readerOfChanges();
    expect(reader.text.value).toMatchObject({ kind: 'changes', before: older, now: newer });
  });

  test('the copy is updated, then shown', async () => {
    const { library, id, reader, showCopy } = await readerOfChanges();
    reader.update(newer);
    await vi.waitUntil(() => showCopy.mock.calls.length > 0);
    expect((await library.open(id))?.article).toEqual(newer);
  });

  test('both are kept, and the older one deleted again', async () => {
    const { library, id, reader, showCopy } = await readerOfChanges();
    reader.keepBoth(newer);
    await vi.waitUntil(() => showCopy.mock.calls.length > 0);
    const [version] = (await library.open(id))?.entry.versions ?? [];
    expect(await library.openVersion(id, version?.id ?? '')).toEqual(older);
    reader.dropVersion(version?.id ?? '');
    await vi.waitUntil(() => showCopy.mock.calls.length > 1);
    expect((await library.open(id))?.entry.versions).toBeUndefined();
  });

  test('what does not work is told, and leaves the tab as it is', async () => {
    const { library, reader, showCopy } = await readerOfChanges();
    vi.spyOn(library, 'rewrite').mockRejectedValueOnce(new Failure('storage-full'));
    reader.update(newer);
    await vi.waitUntil(() => reader.failure.value !== null);
    expect(reader.failure.value).toBe('storage-full');
    expect(showCopy).not.toHaveBeenCalled();
  });
});
