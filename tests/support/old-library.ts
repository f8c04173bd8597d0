// Databases as earlier versions left them: literal rows, written by code that never changes.

/** Rows of version 1, as they lay in a database of Lede 0.1.0. */
const version1 = {
  entries: [
    {
      id: '0b8c1f6e5d2a47938e1f0a6b7c9d2e34',
      addressKey: 'news.example/harbour',
      summary: summary('https://news.example/harbour', 'Harbour bridge opens'),
      savedAt: 1_709_971_200_000,
      archived: false,
    },
    {
      id: '1c9d2f7f6e3b58a49f2f1b7c8d0e3f45',
      addressKey: 'news.example/mill',
      summary: summary('https://news.example/mill', 'The mill turns again'),
      savedAt: 1_709_884_800_000,
      archived: true,
    },
    {
      id: '2dae3f807f4c69b5a0302c8d9e1f4056',
      addressKey: 'news.example/quay',
      summary: summary('https://news.example/quay', 'Lanterns for the quay'),
      archived: false,
      removed: { at: 1_709_990_000_000, savedAt: 1_709_800_000_000 },
    },
    {
      id: '3ebf4f918f5d7ac6b1413d9eaf205167',
      addressKey: 'news.example/ferry',
      summary: summary('https://news.example/ferry', 'Ferry late'),
      archived: false,
      openedAt: 1_709_995_000_000,
    },
  ],
  body: {
    html: '<p>Every word.</p>',
    text: 'Every word.',
    removed: [{ kind: 'related', count: 2 }],
  },
};

function summary(url: string, title: string) {
  return {
    url,
    title,
    standfirst: null,
    byline: 'Ines Varga',
    siteName: 'The Harbour Post',
    date: null,
    modified: null,
    dateDoubt: null,
    language: 'en',
    direction: 'ltr',
    leadImage: null,
    wordCount: 2,
    readingMinutes: 1,
  };
}

/** Rows of version 2, as they lay in a database between 0.1.0 and 0.2.0: every part has its stamp. */
const version2 = {
  entries: [
    {
      ...version1.entries[0],
      starred: true,
      tags: ['bridges', 'мосты'],
      stamps: {
        text: '2024-03-09T08:00:00.000Z-0000-a1b2c3d4e5f60718',
        listed: '2024-03-09T08:00:00.000Z-0000-a1b2c3d4e5f60718',
        starred: '2024-03-10T09:30:00.000Z-0000-a1b2c3d4e5f60718',
        'tags/bridges': '2024-03-10T09:31:00.000Z-0000-a1b2c3d4e5f60718',
        'tags/мосты': '2024-03-10T09:32:00.000Z-0001-a1b2c3d4e5f60718',
      },
      changed: '2024-03-10T09:32:00.000Z-0001-a1b2c3d4e5f60718',
    },
    {
      ...version1.entries[1],
      stamps: {
        text: '2024-03-08T08:00:00.000Z-0000-a1b2c3d4e5f60718',
        listed: '2024-03-08T08:00:00.000Z-0000-a1b2c3d4e5f60718',
        archived: '2024-03-11T10:00:00.000Z-0000-a1b2c3d4e5f60718',
      },
      changed: '2024-03-11T10:00:00.000Z-0000-a1b2c3d4e5f60718',
    },
    {
      ...version1.entries[2],
      stamps: {
        text: '2024-03-07T08:26:40.000Z-0000-a1b2c3d4e5f60718',
        listed: '2024-03-09T13:13:20.000Z-0000-a1b2c3d4e5f60718',
      },
      changed: '2024-03-09T13:13:20.000Z-0000-a1b2c3d4e5f60718',
    },
    {
      ...version1.entries[3],
      stamps: { text: '2024-03-09T14:36:40.000Z-0000-a1b2c3d4e5f60718' },
      changed: '2024-03-09T14:36:40.000Z-0000-a1b2c3d4e5f60718',
    },
    {
      id: '4fc05fa2a06e8bd7c2524eafb0316278',
      erased: 1_710_000_000_000,
      stamps: { listed: '2024-03-09T16:00:00.000Z-0000-a1b2c3d4e5f60718' },
      changed: '2024-03-09T16:00:00.000Z-0000-a1b2c3d4e5f60718',
    },
  ],
  body: version1.body,
};

export const oldVersions = { 1: version1, 2: version2 };

/**
 * Makes a database of an earlier version under this name; each article's body lies in two pieces. It needs nothing
 * from around it, so that it can run inside a browser, too.
 */
export async function makeOldLibrary(
  name: string,
  version: 1 | 2,
  { entries, body }: { entries: { id?: string }[]; body: object },
): Promise<void> {
  const settled = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const opening = indexedDB.open(name, version);
  opening.onupgradeneeded = () => {
    const database = opening.result;
    const rows = database.createObjectStore('entries', { keyPath: 'id' });
    rows.createIndex('savedAt', 'savedAt');
    rows.createIndex('addressKey', 'addressKey');
    rows.createIndex('openedAt', 'openedAt');
    rows.createIndex('removedAt', 'removed.at');
    database.createObjectStore('bodies');
    if (version === 1) return;
    database.createObjectStore('local').put('a1b2c3d4', 'node');
    rows.createIndex('changed', 'changed');
    rows.createIndex('tags', 'tags', { multiEntry: true });
  };
  const database = await settled(opening);
  const writing = database.transaction(['entries', 'bodies'], 'readwrite');
  const words = JSON.stringify(body);
  for (const entry of entries) {
    writing.objectStore('entries').put(entry);
    if (!('summary' in entry)) continue;
    writing.objectStore('bodies').put(words.slice(0, 9), [entry.id ?? '', 0]);
    writing.objectStore('bodies').put(words.slice(9), [entry.id ?? '', 1]);
  }
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onabort = () => reject(writing.error);
  });
  database.close();
}
