// @vitest-environment node
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article/article';
import { type Library, openLibrary } from '../../../src/library/library';
import { articleWith } from '../../support/articles';
import { keepIn } from '../../support/fake-library';

const day = 24 * 60 * 60 * 1000;

let library: Library;
let name: string;

beforeEach(async () => {
  name = `lede-${crypto.randomUUID()}`;
  library = await openLibrary(name);
});

afterEach(() => library.close());

function keep(parts: Parameters<typeof articleWith>[0], now?: number) {
  return keepIn(library, articleWith(parts), now);
}

async function listedTitles() {
  return (await library.list()).map((entry) => entry.summary.title);
}

describe('keeping', () => {
  test('an article comes back whole, body included', async () => {
    const article = articleWith({ html: '<p>Every word.</p>', text: 'Every word.' });
    const { id } = await library.keep(await library.locate(article));
    expect((await library.open(id))?.article).toEqual(article);
  });

  test('what is known of a text is kept with it, and burdens no list', async () => {
    const known = {
      certainty: 'low',
      doubts: ['paywalled'],
      candidates: [
        { opening: 'One.', wordCount: 1 },
        { opening: 'Two.', wordCount: 1 },
      ],
      candidate: 1,
      pagination: { page: 1, pages: 3, next: 'https://news.example/3', through: 2 },
      removed: [{ kind: 'related', count: 2, where: ['aside.more'] }],
    } satisfies Partial<Article>;
    const { id } = await keep(known);
    expect((await library.open(id))?.article).toEqual(articleWith(known));
    const [row] = await library.list();
    expect(Object.keys(row?.summary ?? {})).not.toContain('candidates');
    expect(Object.keys(row?.summary ?? {})).not.toContain('pagination');
  });

  test('an article that was kept before there were such things opens as it was', async () => {
    const { id } = await keep({});
    const { html, text, removed } = articleWith();
    const database = await openDB(name);
    await database.put('bodies', JSON.stringify({ html, text, removed }), [id, 0]);
    database.close();
    expect((await library.open(id))?.article).toEqual(articleWith());
  });

  test('a kept article can be given another text, and stays where it stands', async () => {
    const { id } = await keep({}, 5);
    await keep({ url: 'https://news.example/other' }, 6);
    await library.archive([id], true);
    await library.rewrite(articleWith({ text: 'Another text.', wordCount: 2 }));
    const kept = await library.open(id);
    expect(kept?.article).toMatchObject({ text: 'Another text.', wordCount: 2 });
    expect(kept?.entry).toMatchObject({ savedAt: 5, archived: true });
  });

  test('a text is not kept by rewriting what was never kept', async () => {
    await library.rewrite(articleWith());
    expect(await library.count()).toBe(0);
  });

  test('a long article in any script comes back to the letter', async () => {
    const text = `Ж𝄞 "quoted" \\ ${'слово 𝄞 '.repeat(20_000)}`;
    const article = articleWith({ html: `<p>${text}</p>`, text });
    const { id } = await library.keep(await library.locate(article));
    expect((await library.open(id))?.article).toEqual(article);
  });

  test('a shorter copy leaves nothing of the longer one before it', async () => {
    const long = articleWith({ text: 'long '.repeat(30_000) });
    await library.keep(await library.locate(long));
    const { id } = await library.keep(await library.locate(articleWith({ text: 'short' })));
    expect((await library.open(id))?.article.text).toBe('short');
  });

  test('the list is newest first and holds no bodies', async () => {
    await keep({ title: 'Older', url: 'https://news.example/a' }, 1000);
    await keep({ title: 'Newer', url: 'https://news.example/b' }, 2000);
    expect(await listedTitles()).toEqual(['Newer', 'Older']);
    expect(JSON.stringify(await library.list())).not.toContain('The bridge opened');
  });

  test('two windows that keep the same article make one row of it', async () => {
    const other = await openLibrary(name);
    const article = articleWith();
    const [here, there] = [await library.locate(article), await other.locate(article)];
    await Promise.all([library.keep(here), other.keep(there)]);
    expect(await library.count()).toBe(1);
    other.close();
  });

  test('a full disk is told and leaves the list as it was', async () => {
    await keep({ title: 'Kept before', url: 'https://news.example/before' });
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no space left', 'QuotaExceededError');
    };
    try {
      await expect(keep({ title: 'Too much' })).rejects.toMatchObject({ code: 'storage-full' });
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(await listedTitles()).toEqual(['Kept before']);
  });

  test('a full disk gives up what was deleted before it refuses', async () => {
    const deleted = await keep({ title: 'Deleted', url: 'https://news.example/deleted' });
    await library.remove([deleted.id]);
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
      IDBObjectStore.prototype.put = put;
      if (args.length > 0) throw new DOMException('no space left', 'QuotaExceededError');
      return put.apply(this, args);
    };
    await keep({ title: 'Fits now', url: 'https://news.example/fits' });
    expect(await listedTitles()).toEqual(['Fits now']);
    expect(await library.open(deleted.id)).toBeNull();
  });

  test('opening in a tab does not undo a save made at the same moment', async () => {
    const article = articleWith();
    const located = await library.locate(article);
    await Promise.all([library.keepOpened(article), library.keep(located)]);
    expect(await library.count()).toBe(1);
  });

  test('opening a kept article in a tab leaves its row as it is', async () => {
    const { id } = await keep({}, 7);
    await library.archive([id], true);
    expect(await library.keepOpened(articleWith())).toMatchObject({ savedAt: 7, archived: true });
  });
});

describe('locating', () => {
  test('an article under a tracking address is the one that was kept', async () => {
    const kept = await keep({ url: 'https://news.example/story' });
    const found = await library.locate(
      articleWith({ url: 'https://news.example/story?utm_source=mail&fbclid=1' }),
    );
    expect(found.kept?.id).toBe(kept.id);
    expect(found.sameAddress).toBeNull();
  });

  test('a headline that differs in case and punctuation only is the same', async () => {
    await keep({ title: 'Bridge opens “at last”' });
    const found = await library.locate(articleWith({ title: 'BRIDGE OPENS at last!' }));
    expect(found.kept).not.toBeNull();
  });

  test('another headline at the same address is another article', async () => {
    const kept = await keep({ title: 'First story' });
    const found = await library.locate(articleWith({ title: 'Second story' }));
    expect(found.kept).toBeNull();
    expect(found.sameAddress?.id).toBe(kept.id);
    await library.keep(found);
    expect(await library.count()).toBe(2);
  });
});

describe('removing', () => {
  test('takes an article out of the list and restoring puts it back where it stood', async () => {
    const older = await keep({ title: 'Older', url: 'https://news.example/a' }, 1000);
    await keep({ title: 'Newer', url: 'https://news.example/b' }, 2000);
    await library.remove([older.id]);
    expect(await listedTitles()).toEqual(['Newer']);
    await library.restore([older.id]);
    expect(await listedTitles()).toEqual(['Newer', 'Older']);
    expect((await library.open(older.id))?.article.text).toContain('Nobody fell in');
  });

  test('keeps the archived state through removal and back', async () => {
    const { id } = await keep({});
    await library.archive([id], true);
    await library.remove([id]);
    await library.restore([id]);
    expect((await library.list())[0]?.archived).toBe(true);
  });

  test('opening a removed article in a tab does not lose the way back', async () => {
    const article = articleWith();
    const { id } = await keep({});
    await library.remove([id]);
    await library.keepOpened(article);
    await library.restore([id]);
    expect(await library.count()).toBe(1);
  });

  test('opening the page of a removed article in a tab leaves the text that was kept', async () => {
    const { id } = await keep({});
    await library.remove([id]);
    const teaser = articleWith({
      text: 'Subscribe to read on.',
      html: '<p>Subscribe to read on.</p>',
    });
    expect(await library.keepOpened(teaser, 7)).toMatchObject({ id, openedAt: 7 });
    await library.restore([id]);
    expect((await library.open(id))?.article).toEqual(articleWith());
  });
});

describe('pruning', () => {
  test('deletes what was removed a month ago or only opened a week ago, and nothing else', async () => {
    const now = 100 * day;
    const kept = await keep({ title: 'Kept', url: 'https://news.example/kept' }, 1);
    const removed = await keep({ title: 'Removed', url: 'https://news.example/removed' }, 1);
    await library.remove([removed.id], now - 31 * day);
    const fresh = await keep({ title: 'Fresh', url: 'https://news.example/fresh' }, 1);
    await library.remove([fresh.id], now - 29 * day);
    const opened = await library.keepOpened(
      articleWith({ title: 'Opened', url: 'https://news.example/opened' }),
      now - 8 * day,
    );
    await library.prune(now);
    expect(await library.open(removed.id)).toBeNull();
    expect(await library.open(opened.id)).toBeNull();
    expect(await library.open(fresh.id)).not.toBeNull();
    expect(await library.open(kept.id)).not.toBeNull();
  });

  test('an article that was removed long ago but opened yesterday stays for now', async () => {
    const now = 100 * day;
    const { id } = await keep({}, 1);
    await library.remove([id], now - 31 * day);
    await library.keepOpened(articleWith(), now - day);
    await library.prune(now);
    expect(await library.open(id)).not.toBeNull();
  });

  test('an article that was opened first and kept later stays', async () => {
    const article = articleWith();
    const { id } = await library.keepOpened(article, 1);
    await library.keep(await library.locate(article));
    await library.prune(100 * day);
    expect(await library.open(id)).not.toBeNull();
  });
});

describe('changes', () => {
  test('reach the other open libraries, also before the writing is done', async () => {
    const other = await openLibrary(name);
    const heard = new Promise<void>((resolve) => other.onChange(() => resolve()));
    await keep({});
    await heard;
    expect(await other.count()).toBe(1);
    other.close();
  });

  test('are heard here too, until listening ends', async () => {
    let heard = 0;
    const end = library.onChange(() => {
      heard += 1;
    });
    const { id } = await keep({});
    const afterKeeping = heard;
    await library.remove([id]);
    expect(heard).toBeGreaterThan(afterKeeping);
    const afterRemoving = heard;
    end();
    await library.restore([id]);
    expect(heard).toBe(afterRemoving);
  });
});

describe('opening', () => {
  test('a library of a newer version is left alone and says so', async () => {
    library.close();
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(name, 999);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
      request.onerror = () => reject(request.error);
    });
    await expect(openLibrary(name)).rejects.toMatchObject({ code: 'storage-newer' });
  });

  test('without a database it says that storage is unavailable', async () => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = () => {
      throw new DOMException('not in private browsing', 'InvalidStateError');
    };
    try {
      await expect(openLibrary(name)).rejects.toMatchObject({ code: 'storage-unavailable' });
    } finally {
      IDBFactory.prototype.open = open;
    }
  });

  test('an unknown article is null', async () => {
    expect(await library.open('no-such-id')).toBeNull();
  });
});
