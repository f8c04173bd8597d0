// @vitest-environment node
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeBackup } from '../../../src/backup/make-backup';
import { restoreBackup } from '../../../src/backup/restore-backup';
import { type Library, openLibrary } from '../../../src/library/library';
import { articleWith } from '../../support/articles';
import { emptyLibrary, eraseIn, keepIn } from '../../support/fake-library';

const day = 24 * 60 * 60 * 1000;

let library: Library;
let name: string;
beforeEach(async () => {
  name = `lede-${crypto.randomUUID()}`;
  library = await openLibrary(name);
});
afterEach(() => library.close());

const text = (words: string) => articleWith({ html: `<p>${words}</p>`, text: words });
const [first, second, third] = [text('One.'), text('Two.'), text('Three.')] as const;

async function versionsOf(where: Library, id: string) {
  const versions = (await where.open(id))?.entry.versions ?? [];
  return Promise.all(
    versions.map(async (version) => (await where.openVersion(id, version.id))?.text),
  );
}

async function keepThree() {
  const { id } = await keepIn(library, first, 5);
  await library.tag([id], 'harbour', true);
  await library.keepBoth(second);
  await library.keepBoth(third);
  return id;
}

describe('both texts of an article', () => {
  test('are kept on asking: the newer one as the copy, the older ones beside it, whole', async () => {
    const id = await keepThree();
    const kept = await library.open(id);
    expect(kept?.article).toEqual(third);
    expect(kept?.entry).toMatchObject({ savedAt: 5, tags: ['harbour'] });
    expect(await versionsOf(library, id)).toEqual(['One.', 'Two.']);
    const [version] = kept?.entry.versions ?? [];
    expect(version?.title).toBe(first.title);
    expect(await library.openVersion(id, version?.id ?? '')).toEqual(first);
  });

  test('are not kept of what is not in the list', async () => {
    await library.keepBoth(first);
    expect(await library.count()).toBe(0);
  });

  test('an older one can be deleted', async () => {
    const id = await keepThree();
    const [version] = (await library.open(id))?.entry.versions ?? [];
    await library.dropVersion(id, version?.id ?? '');
    expect(await versionsOf(library, id)).toEqual(['Two.']);
    expect(await library.openVersion(id, version?.id ?? '')).toBeNull();
  });

  test('go with the article when it is deleted for good', async () => {
    const id = await keepThree();
    await library.remove([id]);
    await library.restore([id]);
    expect(await versionsOf(library, id)).toEqual(['One.', 'Two.']);
    await eraseIn(library, [id]);
    const database = await openDB(name);
    expect(await database.count('versions')).toBe(0);
    database.close();
  });

  test('come back with an undone deletion', async () => {
    const id = await keepThree();
    const copy = await library.copy(id);
    await eraseIn(library, [id]);
    await library.mergeIn(copy ? [copy] : [], { revive: true });
    expect(await versionsOf(library, id)).toEqual(['One.', 'Two.']);
  });

  test('travel in a backup, and merge as a set', async () => {
    const id = await keepThree();
    const { file } = await makeBackup(library, () => {});
    const there = await emptyLibrary();
    expect(await restoreBackup(there, file, () => {})).toMatchObject({ added: 1, damaged: 0 });
    expect((await there.open(id))?.article).toEqual(third);
    expect(await versionsOf(there, id)).toEqual(['One.', 'Two.']);
    // Each side keeps another; a deletion on one side holds.
    await there.keepBoth(text('There.'));
    await library.keepBoth(text('Here.'));
    const [one] = (await library.open(id))?.entry.versions ?? [];
    await library.dropVersion(id, one?.id ?? '');
    for (const [from, to] of [
      [library, there],
      [there, library],
    ] as const) {
      const copy = await from.copy(id);
      await to.mergeIn(copy ? [copy] : []);
    }
    expect(await versionsOf(there, id)).toEqual(['Two.', 'Three.']);
    expect(await versionsOf(library, id)).toEqual(['Two.', 'Three.']);
    expect((await there.open(id))?.article).toEqual((await library.open(id))?.article);
    there.close();
  });

  test('one that is damaged here is healed by a copy', async () => {
    const id = await keepThree();
    const copy = await library.copy(id);
    const [version] = (await library.open(id))?.entry.versions ?? [];
    const database = await openDB(name);
    await database.put('versions', '{', [id, version?.id ?? '', 0]);
    database.close();
    expect(await versionsOf(library, id)).toEqual([undefined, 'Two.']);
    expect((await library.copy(id))?.versions?.length).toBe(1);
    await library.mergeIn(copy ? [copy] : []);
    expect(await versionsOf(library, id)).toEqual(['One.', 'Two.']);
  });

  test('a long one comes back to the letter', async () => {
    const long = text(`Ж𝄞 "quoted" ${'слово 𝄞 '.repeat(20_000)}`);
    const { id } = await keepIn(library, long);
    await library.keepBoth(second);
    expect(await versionsOf(library, id)).toEqual([long.text]);
  });
});

describe('what a page says now', () => {
  test('is laid down for a tab, and goes after a week', async () => {
    const { id } = await keepIn(library, first);
    await library.noteReading(id, second);
    await library.noteReading(id, third);
    expect(await library.reading(id)).toEqual(third);
    expect((await library.open(id))?.article).toEqual(first);
    await library.prune(Date.now() + 6 * day);
    expect(await library.reading(id)).toEqual(third);
    await library.prune(Date.now() + 8 * day);
    expect(await library.reading(id)).toBeNull();
    expect(await library.count()).toBe(1);
  });

  test('is not laid down of what is not there, and goes with it', async () => {
    const { id } = await keepIn(library, first);
    await library.noteReading(id, second);
    await eraseIn(library, [id]);
    expect(await library.reading(id)).toBeNull();
    await library.noteReading(id, second);
    expect(await library.reading(id)).toBeNull();
  });
});
