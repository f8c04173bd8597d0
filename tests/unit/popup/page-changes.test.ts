import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Article } from '../../../src/article/article';
import { Failure } from '../../../src/failures';
import type { Library } from '../../../src/library/library';
import { createPageChanges } from '../../../src/popup/page-changes';
import type { Reading } from '../../../src/popup/reading';
import { createKeeping } from '../../../src/ui/keeping';
import { articleWith } from '../../support/articles';
import { emptyLibrary, keepIn } from '../../support/fake-library';

const before = articleWith();
const now = articleWith({
  html: '<p>The bridge opened.</p><p>Somebody fell in.</p>',
  text: 'The bridge opened.\nSomebody fell in.',
});

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});
afterEach(() => library.close());

function shown(article: Article, inPrivateWindow = false): Reading {
  const keeping = createKeeping(article, Promise.resolve(library), inPrivateWindow);
  return { status: 'shown', article, keeping, stillLoading: false };
}

function changesOf(article: Article, { inPrivateWindow = false } = {}) {
  const reading = signal<Reading>(shown(article, inPrivateWindow));
  const openChanges = vi.fn();
  const model = createPageChanges({ reading }, Promise.resolve(library), openChanges);
  const becomes = (status: string) => vi.waitFor(() => expect(model.now.value.status).toBe(status));
  /** Another text of the page, or more of its pages, as the reader wanted. */
  function choose(chosen: Article): void {
    const before = reading.peek();
    if (before.status !== 'shown') return;
    before.keeping.change(chosen);
    reading.value = { ...before, article: chosen };
  }
  return { ...model, reading, openChanges, becomes, choose };
}

/** Long enough for a comparison. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 60));

describe('the page of a kept article', () => {
  test('says what changed', async () => {
    await keepIn(library, before);
    const model = changesOf(now);
    await model.becomes('changed');
    expect(model.now.value).toMatchObject({
      changes: { headline: false, changed: 1 },
      failure: null,
    });
  });

  test.each([
    ['nothing is kept', null, now],
    ['nothing changed', before, before],
    [
      'the copy holds further pages',
      { ...before, pagination: { page: 1, pages: 3, next: null, through: 3 } },
      now,
    ],
    ['the copy is another text of the page', { ...before, candidate: 1 }, now],
  ] satisfies [string, Article | null, Article][])(
    'says nothing where %s',
    async (_what, kept, page) => {
      if (kept) await keepIn(library, kept);
      const model = changesOf(page);
      await aWhile();
      expect(model.now.value.status).toBe('none');
    },
  );

  test('updates the copy, and takes that back', async () => {
    const { id } = await keepIn(library, before);
    const model = changesOf(now);
    await model.becomes('changed');
    model.update();
    await model.becomes('updated');
    expect((await library.open(id))?.article).toEqual(now);
    await aWhile();
    expect(model.now.value.status).toBe('updated');
    model.undo();
    await model.becomes('changed');
    expect((await library.open(id))?.article).toEqual(before);
  });

  test('keeps both', async () => {
    const { id } = await keepIn(library, before);
    const model = changesOf(now);
    await model.becomes('changed');
    model.keepBoth();
    await model.becomes('both-kept');
    expect((await library.open(id))?.entry.versions).toHaveLength(1);
  });

  test('asks before a press on the button that keeps it takes the copy away', async () => {
    const { id } = await keepIn(library, before);
    const model = changesOf(now);
    await model.becomes('changed');
    const { keeping } = model.reading.peek() as Extract<Reading, { status: 'shown' }>;
    keeping.press();
    expect(model.now.value).toMatchObject({ status: 'changed', asks: 'copy' });
    await library.star([id], true);
    await aWhile();
    expect(model.now.value).toMatchObject({ status: 'changed', asks: 'copy' });
    expect(await library.list()).toHaveLength(1);
    model.takeBack();
    await vi.waitFor(() => expect(keeping.keeping.value.status).toBe('taken-back'));
    await vi.waitFor(async () => expect(await library.list()).toHaveLength(0));
  });

  test('stays put away, whatever else happens to the article, until a text changes', async () => {
    const { id } = await keepIn(library, before);
    const model = changesOf(now);
    await model.becomes('changed');
    model.putAway();
    await library.setPlace(id, { fraction: 0.5, quote: '', prefix: '', suffix: '', offset: 0 });
    await aWhile();
    expect(model.now.value.status).toBe('none');
    await library.rewrite({ ...before, html: '<p>The bridge is shut.</p>' });
    await model.becomes('changed');
  });

  test('asks nothing of that kind once the note was put away', async () => {
    await keepIn(library, before);
    const model = changesOf(now);
    await model.becomes('changed');
    const { keeping } = model.reading.peek() as Extract<Reading, { status: 'shown' }>;
    model.putAway();
    keeping.press();
    await vi.waitFor(async () => expect(await library.list()).toHaveLength(0));
  });

  test('is laid down before the tab opens that shows it', async () => {
    const { id } = await keepIn(library, before);
    const model = changesOf(now);
    await model.becomes('changed');
    model.show();
    await vi.waitFor(() => expect(model.openChanges).toHaveBeenCalledWith(id));
    expect(await library.reading(id)).toEqual(now);
  });

  test('says when an act does not work, and offers it again', async () => {
    await keepIn(library, before);
    const model = changesOf(now);
    await model.becomes('changed');
    vi.spyOn(library, 'rewrite').mockRejectedValueOnce(new Failure('storage-full'));
    model.update();
    await vi.waitFor(() =>
      expect(model.now.value).toMatchObject({ status: 'changed', failure: 'storage-full' }),
    );
    model.update();
    await model.becomes('updated');
  });

  test('follows the page to another article, and what other windows do', async () => {
    const { id } = await keepIn(library, before);
    const model = changesOf(now);
    await model.becomes('changed');
    await library.rewrite(now);
    await model.becomes('none');
    await library.rewrite(before);
    await model.becomes('changed');
    await library.remove([id]);
    model.reading.value = shown(articleWith({ url: 'https://news.example/other' }));
    await model.becomes('none');
  });
});

describe('what the reader chooses of the page', () => {
  const one = articleWith({ text: 'One.', html: '<p>One.</p>', candidate: 0 });
  const two = articleWith({ text: 'Two.', html: '<p>Two.</p>', candidate: 1 });
  const pages = (through: number) =>
    articleWith({
      text: 'One.\nTwo.',
      html: `<p>One.</p><p>To ${through}.</p>`,
      pagination: { page: 1, pages: 5, next: null, through },
    });
  const copyOf = async (id: string) => (await library.open(id))?.article;

  test('is what the copy becomes that was on the screen before', async () => {
    const { id } = await keepIn(library, one);
    const model = changesOf(one);
    await vi.waitFor(() => {
      const { keeping } = model.reading.peek() as Extract<Reading, { status: 'shown' }>;
      expect(keeping.keeping.value.status).toBe('kept');
    });
    for (const chosen of [two, one, pages(2), pages(5)]) {
      model.choose(chosen);
      await vi.waitFor(async () => expect(await copyOf(id)).toEqual(chosen));
    }
    await aWhile();
    expect(model.now.value.status).toBe('none');
  });

  test.each([
    ['holds more pages', pages(5), pages(2)],
    ['has the text that the page no longer shows', { ...one, html: '<p>All of it.</p>' }, two],
  ])('leaves a copy alone that %s, and offers what can be done', async (_what, copy, chosen) => {
    const { id } = await keepIn(library, copy);
    const model = changesOf(one);
    await aWhile();
    model.choose(chosen);
    await vi.waitFor(() =>
      expect(model.now.value).toMatchObject({ status: 'changed', changes: null }),
    );
    await aWhile();
    expect(await copyOf(id)).toEqual(copy);
    model.update();
    await model.becomes('updated');
    expect(await copyOf(id)).toEqual(chosen);
    model.undo();
    await vi.waitFor(async () => expect(await copyOf(id)).toEqual(copy));
  });

  test('is not fought for against what another window does', async () => {
    const { id } = await keepIn(library, one);
    const model = changesOf(one);
    await aWhile();
    model.choose(two);
    await vi.waitFor(async () => expect(await copyOf(id)).toEqual(two));
    await aWhile();
    await library.rewrite(one);
    await model.becomes('changed');
    expect(await copyOf(id)).toEqual(one);
  });

  test('is offered where the copy could not be written', async () => {
    const { id } = await keepIn(library, one);
    const model = changesOf(one);
    await aWhile();
    vi.spyOn(library, 'rewrite').mockRejectedValueOnce(new Failure('storage-full'));
    model.choose(two);
    await vi.waitFor(() =>
      expect(model.now.value).toMatchObject({ status: 'changed', failure: 'storage-full' }),
    );
    model.update();
    await vi.waitFor(async () => expect(await copyOf(id)).toEqual(two));
  });

  test('is not written from a private window before the reader has said yes', async () => {
    const { id } = await keepIn(library, one);
    const model = changesOf(one, { inPrivateWindow: true });
    await aWhile();
    model.choose(two);
    await model.becomes('changed');
    await aWhile();
    expect(await copyOf(id)).toEqual(one);
    model.update();
    model.answer(true);
    await model.becomes('updated');
    expect(await copyOf(id)).toEqual(two);
    model.choose(one);
    await vi.waitFor(async () => expect(await copyOf(id)).toEqual(one));
  });
});

describe('in a private window', () => {
  test.each(['show', 'update', 'keepBoth'] as const)('%s asks first', async (act) => {
    const { id } = await keepIn(library, before);
    const model = changesOf(now, { inPrivateWindow: true });
    await model.becomes('changed');
    const untouched = async () => {
      await aWhile();
      expect(model.now.value.status).toBe('changed');
      expect((await library.open(id))?.article).toEqual(before);
      expect(await library.reading(id)).toBeNull();
    };
    model[act]();
    expect(model.now.value).toMatchObject({ asks: 'private-window' });
    await untouched();
    model.answer(false);
    expect(model.now.value).toMatchObject({ asks: null });
    await untouched();
    model[act]();
    model.answer(true);
    await vi.waitFor(async () => {
      const texts = [(await library.open(id))?.article, await library.reading(id)];
      expect(texts).toContainEqual(now);
    });
  });
});
