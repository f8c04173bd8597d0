// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Highlight } from '../../../src/article/highlight';
import { makeBackup } from '../../../src/backup/make-backup';
import { restoreBackup } from '../../../src/backup/restore-backup';
import type { Library } from '../../../src/library/library';
import { answerCall, remoteLibrary } from '../../../src/library/remote';
import { articleWith } from '../../support/articles';
import { emptyLibrary, keepIn } from '../../support/fake-library';
import { highlightWith } from '../../support/highlights';

let library: Library;
let there: Library;
beforeEach(async () => {
  library = await emptyLibrary();
  there = await emptyLibrary();
});
afterEach(() => {
  library.close();
  there.close();
});

const one = highlightWith();
const two = highlightWith({ id: 'h2', colour: 'blue', quote: 'The bridge', prefix: '', offset: 0 });

const highlightsIn = async (where: Library, id: string): Promise<Highlight[] | undefined> =>
  (await where.open(id))?.entry.highlights;

describe('highlights', () => {
  test('are put on an article, changed and taken off, each by itself', async () => {
    const { id } = await keepIn(library, articleWith());
    await library.mark(id, [one, two]);
    const noted = { ...one, note: 'Lucky.', updatedAt: one.updatedAt + 1 };
    await library.mark(id, [noted]);
    expect(await highlightsIn(library, id)).toEqual([noted, two]);
    await library.unmark(id, [one.id]);
    expect(await highlightsIn(library, id)).toEqual([two]);
    await library.unmark(id, [two.id]);
    expect(await highlightsIn(library, id)).toBeUndefined();
  });

  test('can be what an article is kept for, in the same act, over what was known of it', async () => {
    const opened = await library.keepOpened(articleWith());
    const located = await library.locate(articleWith());
    const entry = await library.keep(located, 5, one);
    expect(entry).toMatchObject({ id: opened.id, savedAt: 5, highlights: [one] });
    await library.unmark(entry.id, [one.id], true);
    expect(await library.list()).toEqual([]);
    expect((await library.trash())[0]?.highlights).toBeUndefined();
  });

  test('stay with a newer text, beside an older one, in the trash, and after it', async () => {
    const { id } = await keepIn(library, articleWith());
    await library.mark(id, [one]);
    await library.rewrite(articleWith({ text: 'The bridge opened.\nSomebody fell in.' }));
    expect(await highlightsIn(library, id)).toEqual([one]);
    await library.keepBoth(articleWith({ text: 'The bridge opened.\nTwo people fell in.' }));
    expect(await highlightsIn(library, id)).toEqual([one]);
    await library.remove([id]);
    expect(await highlightsIn(library, id)).toEqual([one]);
    await library.restore([id]);
    expect((await library.list())[0]?.highlights).toEqual([one]);
    // Saved again from its page.
    await library.remove([id]);
    await keepIn(library, articleWith());
    expect((await library.list())[0]?.highlights).toEqual([one]);
  });

  test('of two machines come together, and what was deleted on one is deleted', async () => {
    const { id } = await keepIn(library, articleWith());
    await library.mark(id, [one]);
    const copy = await library.copy(id);
    if (copy) await there.mergeIn([copy]);
    await there.unmark(id, [one.id]);
    await there.mark(id, [{ ...two, note: 'From there.' }]);
    await library.star([id], true);
    const back = await there.copy(id);
    if (back) await library.mergeIn([back]);
    expect((await library.list())[0]).toMatchObject({
      starred: true,
      highlights: [{ ...two, note: 'From there.' }],
    });
  });

  test('are in a backup and come back from it to the letter', async () => {
    const { id } = await keepIn(library, articleWith());
    const hostile = { ...one, note: '<img src=x onerror=alert(1)>\n-->\u2028“ # *' };
    await library.mark(id, [hostile, two]);
    const { file } = await makeBackup(library, () => {});
    await restoreBackup(there, file, () => {});
    expect(await highlightsIn(there, id)).toEqual([hostile, two]);
  });

  test('are found by the search, by note and by words that are gone from the text', async () => {
    const { id } = await keepIn(library, articleWith());
    await library.mark(id, [{ ...one, quote: 'Seven ferries sank.', note: 'Ask the lighthouse.' }]);
    expect((await library.search('lighthouse', 5)).ids).toEqual([id]);
    expect((await library.search('"seven ferries"', 5)).ids).toEqual([id]);
    const [passage] = await library.snippets([id], 'lighthouse');
    expect(passage?.text).toBe('Ask the lighthouse.');
    await library.unmark(id, [one.id]);
    expect((await library.search('lighthouse', 5)).ids).toEqual([]);
  });

  test('are acts that a private window of Firefox asks the background for', async () => {
    const far = remoteLibrary(async (call) =>
      structuredClone(await answerCall(Promise.resolve(library), structuredClone(call))),
    );
    let heard = 0;
    far.onChange(() => {
      heard += 1;
    });
    const { id } = await far.keep(await far.locate(articleWith()), 5, one);
    await far.mark(id, [two]);
    await far.unmark(id, [one.id]);
    expect(await highlightsIn(library, id)).toEqual([two]);
    expect(heard).toBe(3);
  });
});
