// @vitest-environment node
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeBackup } from '../../../src/backup/make-backup';
import { restoreBackup } from '../../../src/backup/restore-backup';
import { Failure } from '../../../src/failures';
import { type Library, openLibrary } from '../../../src/library/library';
import { articleWith } from '../../support/articles';
import { emptyLibrary, keepIn } from '../../support/fake-library';

let name: string;
let here: Library;
let there: Library;
beforeEach(async () => {
  name = `lede-${crypto.randomUUID()}`;
  there = await openLibrary(name);
  here = await emptyLibrary();
});
afterEach(() => {
  here.close();
  there.close();
});

const silent = () => {};
const story = (number: number) =>
  articleWith({ title: `Story ${number}`, url: `https://news.example/${number}` });

async function fill(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    ids.push((await keepIn(there, story(number), number * 1000)).id);
  }
  return ids;
}

const backupOf = async (library: Library) => (await makeBackup(library, silent)).file;
const restore = (file: Blob, options = {}) => restoreBackup(here, file, silent, options);
const none = { added: 0, updated: 0, same: 0, deletedHere: 0, damaged: 0, missing: 0 };

/** The backup with its files changed, packed anew. */
async function repacked(file: Blob, change: (files: Record<string, Uint8Array>) => Zippable) {
  const files = unzipSync(new Uint8Array(await file.arrayBuffer()));
  return new Blob([zipSync(change(files)) as Uint8Array<ArrayBuffer>]);
}

function changeText(wanted: RegExp, change: (text: string) => string) {
  return (files: Record<string, Uint8Array>) =>
    Object.fromEntries(
      Object.entries(files).map(([file, bytes]) => [
        file,
        wanted.test(file) ? strToU8(change(strFromU8(bytes))) : bytes,
      ]),
    );
}

/** Where in a zip file the records of its directory begin. */
function recordsIn(bytes: Uint8Array<ArrayBuffer>): number[] {
  const view = new DataView(bytes.buffer);
  return Array.from({ length: bytes.length - 22 }, (_, at) => at).filter(
    (at) => view.getUint32(at, true) === 0x02014b50,
  );
}

describe('a backup', () => {
  test('restored into an empty library gives the same, in list, archive and trash', async () => {
    const ids = await fill(120);
    await there.archive([ids[3] ?? ''], true);
    await there.remove([ids[4] ?? ''], Date.now() - 1000);
    const made = await makeBackup(there, silent);
    expect(made).toMatchObject({ articles: 120, damaged: 0 });
    expect(await restore(made.file)).toEqual({ ...none, added: 119, updated: 1 });
    expect(await here.list()).toEqual(await there.list());
    expect(await here.trash()).toEqual(await there.trash());
    for (const id of ids) expect(await here.open(id)).toEqual(await there.open(id));
  });

  test('brings markup and words back to the letter', async () => {
    const article = articleWith({
      title: '“Ж𝄞” <b>& more</b> / ..\\ عنوان',
      html: '<p>a\r\n<!-- end of the text -->\n b\u0000</p>\n<!-- the text -->\n',
      text: 'a \u2028 "b" \ud800',
    });
    const { id } = await keepIn(there, article);
    await restore(await backupOf(there));
    expect((await here.open(id))?.article.html).toBe(article.html);
    expect((await here.open(id))?.article.title).toBe(article.title);
  });

  test('holds what a person can read: pages by day and headline, with their facts beside', async () => {
    await fill(1);
    await there.remove([(await keepIn(there, story(2), 2000)).id]);
    const files = unzipSync(new Uint8Array(await (await backupOf(there)).arrayBuffer()));
    const names = Object.keys(files);
    expect(names[0]).toBe('library.json');
    expect(names[1]).toMatch(/^articles\/1970-01-01 Story 1 [0-9a-f]{12}\.html$/);
    expect(names[2]).toMatch(/^articles\/1970-01-01 Story 1 [0-9a-f]{12}\.json$/);
    expect(names[3]).toMatch(/^trash\/1970-01-01 Story 2 /);
    const page = strFromU8(files[names[1] ?? ''] ?? new Uint8Array());
    expect(page).toContain('<h1>Story 1</h1>');
    expect(page).toContain('<p>The bridge opened.</p>');
  });

  test('leaves out what cannot be read here, and says how many', async () => {
    const [damaged = ''] = await fill(3);
    const database = await openDB(name);
    await database.put('bodies', '{"html":', [damaged, 0]);
    database.close();
    const made = await makeBackup(there, silent);
    expect(made).toMatchObject({ articles: 2, damaged: 1 });
    // Its library had one more, and says so.
    expect(await restore(made.file)).toEqual({ ...none, added: 2, missing: 1 });
  });

  test('leaves out what the browser fails to read, unless it reads nothing at all', async () => {
    const [unreadable = ''] = await fill(3);
    const copy = there.copy;
    const copyFails = vi.spyOn(there, 'copy').mockImplementation(async (id) => {
      if (id === unreadable) throw new Failure('storage-broke');
      return copy(id);
    });
    const made = await makeBackup(there, silent);
    expect(made).toMatchObject({ articles: 2, damaged: 1 });
    expect(await restore(made.file)).toEqual({ ...none, added: 2, missing: 1 });
    copyFails.mockImplementation(async () => {
      there.close();
      throw new Failure('storage-broke');
    });
    await expect(makeBackup(there, silent)).rejects.toMatchObject({ code: 'storage-broke' });
  });

  test('tells how far it has come', async () => {
    await fill(2);
    const steps: string[] = [];
    const { file } = await makeBackup(there, (done, total) => steps.push(`${done}/${total}`));
    await restoreBackup(here, file, (done, total) => steps.push(`${done}/${total}`));
    expect(steps).toEqual(['0/2', '1/2', '2/2', '0/2', '1/2', '2/2']);
  });
});

describe('restoring', () => {
  test('a second time changes nothing', async () => {
    await fill(3);
    const file = await backupOf(there);
    await restore(file);
    const before = await here.list();
    expect(await restore(file)).toEqual({ ...none, same: 3 });
    expect(await here.list()).toEqual(before);
  });

  test('an old backup undoes nothing that was done since', async () => {
    const [id = ''] = await fill(2);
    const old = await backupOf(there);
    await there.archive([id], true);
    expect(await restoreBackup(there, old, silent)).toEqual({ ...none, same: 2 });
    expect((await there.list()).find((entry) => entry.id === id)?.archived).toBe(true);
  });

  test('brings back what was deleted since only when asked for', async () => {
    const [id = ''] = await fill(2);
    const old = await backupOf(there);
    await there.remove([id]);
    await there.prune(Number.POSITIVE_INFINITY);
    expect(await restoreBackup(there, old, silent)).toEqual({ ...none, same: 1, deletedHere: 1 });
    expect(await there.count()).toBe(1);
    const report = await restoreBackup(there, old, silent, { revive: true });
    expect(report).toEqual({ ...none, same: 1, added: 1 });
    expect((await there.open(id))?.article).toEqual(story(1));
  });

  test.each([
    ['no zip at all', new Blob(['<html>bookmarks</html>'])],
    ['an empty file', new Blob([])],
    [
      'somebody else’s zip',
      new Blob([zipSync({ 'a.txt': strToU8('a') }) as Uint8Array<ArrayBuffer>]),
    ],
    [
      'a zip with another program’s library.json',
      new Blob([zipSync({ 'library.json': strToU8('{"books":[]}') }) as Uint8Array<ArrayBuffer>]),
    ],
  ])('%s is refused as foreign', async (_what, file) => {
    await expect(restore(file)).rejects.toMatchObject({ code: 'file-foreign' });
    expect(await here.count()).toBe(0);
  });

  test('a file cut short anywhere is refused, and nothing is changed', async () => {
    await fill(5);
    const file = await backupOf(there);
    for (const part of [0.05, 0.5, 0.9, 0.999]) {
      const cut = file.slice(0, Math.floor(file.size * part));
      await expect(restore(cut)).rejects.toMatchObject({ code: 'file-cut' });
    }
    expect(await here.count()).toBe(0);
  });

  test('a backup of a newer Lede is refused', async () => {
    await fill(1);
    const newer = changeText(/library\.json$/, (text) => text.replace('"lede": 1', '"lede": 2'));
    const file = await repacked(await backupOf(there), newer);
    await expect(restore(file)).rejects.toMatchObject({ code: 'file-newer' });
  });

  test.each([
    [
      'its page was changed',
      changeText(/Story 2.*html/, (text) => text.replace('opened', 'closed')),
    ],
    [
      'its record was changed',
      changeText(/Story 2.*json/, (text) => text.replace('Varga', 'Vorga')),
    ],
    ['its record is no JSON', changeText(/Story 2.*json/, (text) => text.slice(9))],
    ['its record is JSON of something else', changeText(/Story 2.*json/, () => '{"article":[]}')],
    ['its record is null', changeText(/Story 2.*json/, () => 'null')],
    ['its page has no text', changeText(/Story 2.*html/, () => '<p>')],
  ])('a damaged article is left out and counted: %s', async (_what, change) => {
    await fill(3);
    const file = await repacked(await backupOf(there), change);
    expect(await restore(file)).toEqual({ ...none, added: 2, damaged: 1 });
    expect((await here.list()).map(({ summary }) => summary.title)).toEqual(['Story 3', 'Story 1']);
  });

  test('bytes that went bad cost the articles they lie in, and no more', async () => {
    await fill(30);
    const bytes = new Uint8Array(await (await backupOf(there)).arrayBuffer());
    bytes.fill(0, bytes.length / 3, bytes.length / 3 + 500);
    const report = await restore(new Blob([bytes]));
    expect(report.damaged).toBeGreaterThan(0);
    expect(report.damaged).toBeLessThan(4);
    expect(report.added + report.damaged).toBe(30);
  });

  test.each<[string, (view: DataView, at: number) => void, number]>([
    ['it is no record at all', (view, at) => view.setUint32(at, 0), 1],
    ['its name is far too long', (view, at) => view.setUint16(at + 28, 0xffff, true), 1],
    ['its name is too short', (view, at) => view.setUint16(at + 28, 7, true), 1],
    ['its extra field is far too long', (view, at) => view.setUint16(at + 30, 0xffff, true), 0],
    ['its extra field is too long', (view, at) => view.setUint16(at + 30, 300, true), 0],
  ])(
    'a record of the directory that went bad costs its article at most: %s',
    async (_what, spoil, missing) => {
      await fill(30);
      const bytes = new Uint8Array(await (await backupOf(there)).arrayBuffer());
      // Page and record of one.
      for (const at of recordsIn(bytes).slice(21, 23)) spoil(new DataView(bytes.buffer), at);
      expect(await restore(new Blob([bytes]))).toEqual({ ...none, added: 30 - missing, missing });
    },
  );

  test('a file whose directory has lost what it is counts as cut, not as another program’s', async () => {
    await fill(3);
    const bytes = new Uint8Array(await (await backupOf(there)).arrayBuffer());
    const [head = 0] = recordsIn(bytes);
    new DataView(bytes.buffer).setUint32(head, 0);
    await expect(restore(new Blob([bytes]))).rejects.toMatchObject({ code: 'file-cut' });
  });

  test('articles that are not in the file are counted', async () => {
    await fill(3);
    const file = await repacked(await backupOf(there), (files) =>
      Object.fromEntries(Object.entries(files).filter(([file]) => !file.includes('Story 2'))),
    );
    expect(await restore(file)).toEqual({ ...none, added: 2, missing: 1 });
  });

  test('a folder that was unpacked and packed again is a backup still', async () => {
    await fill(3);
    const file = await repacked(await backupOf(there), (files) =>
      Object.fromEntries(
        Object.entries(files)
          .map(([file, bytes]) => [`my backup/${file}`, bytes] as const)
          .reverse(),
      ),
    );
    expect(await restore(file)).toEqual({ ...none, added: 3 });
  });

  test('a record made by another program needs no checksum', async () => {
    await fill(1);
    const without = changeText(/Story.*json/, (text) => text.replace(/"sha256": "\w+",/, ''));
    expect(await restore(await repacked(await backupOf(there), without))).toMatchObject({
      added: 1,
    });
  });

  test('an address that would run something is refused', async () => {
    await fill(1);
    const harmful = changeText(/Story.*json/, (text) =>
      text
        .replace(/"sha256": "\w+",/, '')
        .replace('"url": "https://news.example/1"', '"url": "javascript:alert(1)"'),
    );
    const file = await repacked(await backupOf(there), harmful);
    expect(await restore(file)).toEqual({ ...none, damaged: 1 });
  });

  test('an entry that unpacks to more than it says is left out', async () => {
    await fill(2);
    let size = 0;
    // What it says of its length is the whole page; a blank without end comes behind it.
    const bomb = changeText(/Story 2.*html/, (page) => {
      size = strToU8(page).length;
      return page + ' '.repeat(20_000_000);
    });
    const file = await repacked(await backupOf(there), bomb);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const view = new DataView(bytes.buffer);
    for (const at of recordsIn(bytes)) {
      if (view.getUint32(at + 24, true) > 1e7) view.setUint32(at + 24, size, true);
    }
    expect(await restore(new Blob([bytes]))).toEqual({ ...none, added: 1, damaged: 1 });
  });
});
