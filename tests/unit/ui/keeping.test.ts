import { describe, expect, test, vi } from 'vitest';
import type { Article } from '../../../src/article/article';
import type { Entry } from '../../../src/article/entry';
import { summarise } from '../../../src/article/entry';
import { Failure } from '../../../src/failures';
import { createKeeping, type Keeper, type LocatedArticle } from '../../../src/ui/keeping';
import { articleWith } from '../../support/articles';

const article = articleWith();
const entryOf = (title: string): Entry => ({
  id: title,
  addressKey: 'news.example/harbour-bridge',
  summary: summarise(articleWith({ title })),
  savedAt: 1,
  archived: false,
});

/** A library of at most one article, in memory. */
class OneArticle implements Keeper {
  kept: Entry | null = null;
  sameAddress: Entry | null = null;
  twins: Entry[] = [];
  fault: Failure | null = null;
  readonly listeners = new Set<() => void>();

  /** The text that was kept last. */
  text: string | null = null;

  async locate(located: Article): Promise<LocatedArticle> {
    const sameAddress = this.kept ? null : this.sameAddress;
    return { article: located, kept: this.kept, sameAddress, twins: this.twins };
  }

  async keep(located: LocatedArticle): Promise<Entry> {
    this.text = located.article.text;
    const entry = entryOf(article.title);
    await this.#set(entry);
    return entry;
  }

  remove(): Promise<void> {
    return this.#set(null);
  }

  restore(): Promise<void> {
    return this.#set(entryOf(article.title));
  }

  onChange(listener: () => void) {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async #set(entry: Entry | null): Promise<void> {
    if (this.fault) throw this.fault;
    this.kept = entry;
    for (const listener of this.listeners) listener();
  }
}

function keepingOf(library: OneArticle, { inPrivateWindow = false } = {}) {
  const model = createKeeping(article, Promise.resolve(library), inPrivateWindow);
  const becomes = (status: string) =>
    vi.waitFor(() => expect(model.keeping.value.status).toBe(status));
  return { ...model, becomes };
}

describe('the Save button', () => {
  test('waits for the library, then keeps', async () => {
    const { keeping, press, becomes } = keepingOf(new OneArticle());
    expect(keeping.value.status).toBe('opening');
    press();
    await becomes('free');
    press();
    await becomes('kept');
  });

  test('a press before the library has answered does no harm', async () => {
    const library = new OneArticle();
    let resolve: (located: LocatedArticle) => void = () => {};
    const promise = new Promise<LocatedArticle>((settle) => {
      resolve = settle;
    });
    library.locate = () => promise;
    const { keeping, press, becomes } = keepingOf(library);
    await vi.waitFor(() => expect(library.listeners.size).toBe(1));
    press();
    expect(keeping.value.status).toBe('opening');
    resolve({ article, kept: null, sameAddress: null });
    await becomes('free');
  });

  test('keeps the text that the article has by then', async () => {
    const library = new OneArticle();
    const { press, change, becomes } = keepingOf(library);
    await becomes('free');
    change(articleWith({ text: 'Another text.' }));
    press();
    await becomes('kept');
    expect(library.text).toBe('Another text.');
  });

  test('knows which others tell the same story, as long as they do', async () => {
    const library = new OneArticle();
    library.twins = [entryOf('Bridge opens, says the Far Shore')];
    const { twins, becomes } = keepingOf(library);
    await becomes('free');
    expect(twins.value).toEqual(library.twins);
    library.twins = [];
    for (const listener of library.listeners) listener();
    await vi.waitFor(() => expect(twins.value).toEqual([]));
  });

  test('starts kept when the library has the article', async () => {
    const library = new OneArticle();
    library.kept = entryOf(article.title);
    await keepingOf(library).becomes('kept');
  });

  test('takes back on a second press, and undo gives it back', async () => {
    const library = new OneArticle();
    const { press, undo, becomes } = keepingOf(library);
    await becomes('free');
    press();
    await becomes('kept');
    press();
    await becomes('taken-back');
    expect(library.kept).toBeNull();
    undo();
    await becomes('kept');
  });

  test('asks before it keeps in a private window', async () => {
    const library = new OneArticle();
    const { keeping, press, answer, mustAsk, becomes } = keepingOf(library, {
      inPrivateWindow: true,
    });
    await becomes('free');
    press();
    expect(keeping.value).toEqual({ status: 'asking', question: { kind: 'private-window' } });
    answer(false);
    expect(keeping.value.status).toBe('free');
    expect(library.kept).toBeNull();
    press();
    expect(mustAsk()).toBe(true);
    answer(true);
    await becomes('kept');
    expect(mustAsk()).toBe(false);
  });

  test('asks, and takes nothing back, when another headline was saved from this address', async () => {
    const library = new OneArticle();
    library.sameAddress = entryOf('Another story');
    const { keeping, press, becomes } = keepingOf(library);
    await becomes('free');
    press();
    expect(keeping.value).toMatchObject({
      status: 'asking',
      question: { kind: 'other-headline', saved: { id: 'Another story' } },
    });
    expect(library.sameAddress).not.toBeNull();
  });

  test('asks both questions, the private one first, where both have to be asked', async () => {
    const library = new OneArticle();
    library.sameAddress = entryOf('Another story');
    const { keeping, press, answer, becomes } = keepingOf(library, { inPrivateWindow: true });
    await becomes('free');
    press();
    expect(keeping.value).toMatchObject({ question: { kind: 'private-window' } });
    answer(true);
    expect(keeping.value).toMatchObject({ question: { kind: 'other-headline' } });
    expect(library.kept).toBeNull();
    answer(true);
    await becomes('kept');
  });

  test('follows what another window does', async () => {
    const library = new OneArticle();
    const { becomes } = keepingOf(library);
    await becomes('free');
    await library.keep(await library.locate(article));
    await becomes('kept');
    await library.remove();
    await becomes('free');
  });

  test('goes back to where it was when the disk is full, and says so', async () => {
    const library = new OneArticle();
    const { press, failure, becomes } = keepingOf(library);
    await becomes('free');
    library.fault = new Failure('storage-full');
    press();
    await vi.waitFor(() => expect(failure.value).toBe('storage-full'));
    await becomes('free');
    library.fault = null;
    press();
    await becomes('kept');
    expect(failure.value).toBeNull();
  });

  test('says that there is no library, and reading goes on', async () => {
    const refused = Promise.reject(new Failure('storage-unavailable'));
    const { keeping, press } = createKeeping(article, refused, false);
    await vi.waitFor(() =>
      expect(keeping.value).toEqual({ status: 'unavailable', failure: 'storage-unavailable' }),
    );
    press();
    expect(keeping.value.status).toBe('unavailable');
  });

  test('ends listening', async () => {
    const library = new OneArticle();
    const { end, becomes } = keepingOf(library);
    await becomes('free');
    end();
    expect(library.listeners.size).toBe(0);
  });
});
