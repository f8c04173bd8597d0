// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withPart } from '../../../src/article/merge';
import type { Library } from '../../../src/library/library';
import { articleWith } from '../../support/articles';
import { emptyLibrary, keepIn } from '../../support/fake-library';
import { otherProse, prose } from '../../support/stories';

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});
afterEach(() => library.close());

const text = prose(8).join('\n');
const crane = articleWith({ title: 'The crane that nobody inspected', text });
const renamed = { ...crane, title: 'The crane that was inspected at last' };
const grown = { ...renamed, text: `${text}\n${otherProse(12).join('\n')}` };
const another = { ...crane, title: 'Three bakeries', text: otherProse(12).join('\n') };

const listed = async () => (await library.list()).map(({ summary }) => summary.title);

describe('an article whose headline changed', () => {
  test.each([
    ['with the same text', renamed],
    ['with a text that has grown', grown],
    ['with the better part of it', { ...renamed, text: prose(8).slice(0, 5).join('\n') }],
  ])('%s is the article that is kept', async (_what, now) => {
    const { id } = await keepIn(library, crane, 5);
    const located = await library.locate(now);
    expect(located).toMatchObject({ kept: { id }, sameAddress: null, identity: { id } });
  });

  test('is rewritten in its place, with all that the reader has put on it', async () => {
    const { id } = await keepIn(library, crane, 5);
    await library.star([id], true);
    await library.tag([id], 'harbour', true);
    await library.archive([id], true);
    await library.rewrite(grown);
    const [entry, ...others] = await library.list();
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      id,
      savedAt: 5,
      starred: true,
      archived: true,
      tags: ['harbour'],
    });
    expect((await library.open(id))?.article).toEqual(grown);
    // And again, under whichever headline.
    expect((await library.locate(crane)).kept?.id).toBe(id);
    expect((await library.locate(renamed)).kept?.id).toBe(id);
  });

  test('is put back from the trash with its tags when it is saved again', async () => {
    const { id } = await keepIn(library, crane, 5);
    await library.tag([id], 'harbour', true);
    await library.remove([id]);
    expect((await library.locate(renamed)).kept).toBeNull();
    await keepIn(library, renamed, 9);
    expect(await library.list()).toMatchObject([{ id, savedAt: 9, tags: ['harbour'] }]);
    expect(await library.trash()).toEqual([]);
  });

  test('opens in its tab as it is kept', async () => {
    const { id } = await keepIn(library, crane, 5);
    expect((await library.keepOpened(renamed)).id).toBe(id);
    expect(await listed()).toEqual([crane.title]);
  });
});

describe('another story at the same address', () => {
  test('is another article, which takes a question', async () => {
    const { id } = await keepIn(library, crane, 5);
    const located = await library.locate(another);
    expect(located).toMatchObject({ kept: null, sameAddress: { id } });
    await library.keep(located, 6);
    expect(await listed()).toEqual([another.title, crane.title]);
    // Each is found again as what it is.
    expect((await library.locate(renamed)).kept?.id).toBe(id);
    expect((await library.locate(another)).kept?.id).not.toBe(id);
  });

  test('is told from one with which it shares a column’s standing words', async () => {
    const standing = prose(3);
    await keepIn(library, { ...crane, text: [...standing, ...prose(20).slice(12)].join('\n') });
    const next = { ...another, text: [...standing, ...otherProse(15)].join('\n') };
    expect((await library.locate(next)).kept).toBeNull();
  });

  test('is told by more than a paywall’s lines, which all stories there share', async () => {
    const stub = 'Subscribe to read the whole of it.\nAlready a subscriber? Sign in here.';
    await keepIn(library, { ...crane, text: stub });
    expect((await library.locate({ ...another, text: stub })).kept).toBeNull();
  });

  test('does not come back for one that is in the trash', async () => {
    const { id } = await keepIn(library, crane, 5);
    await library.remove([id]);
    await keepIn(library, another, 9);
    expect(await listed()).toEqual([another.title]);
    expect((await library.trash()).map((entry) => entry.id)).toEqual([id]);
  });
});

describe('an address in another form', () => {
  test.each([
    'https://www.news.example/harbour-bridge/?utm_source=x',
    'http://m.news.example/harbour-bridge#top',
    'https://www.google.com/amp/s/news.example/harbour-bridge',
  ])('%s is the same article', async (url) => {
    const { id } = await keepIn(library, crane);
    expect((await library.locate({ ...crane, url })).kept?.id).toBe(id);
  });

  test('finds what an older Lede kept under a key of its own', async () => {
    const { id } = await keepIn(library, crane);
    const copy = await library.copy(id);
    if (!copy) throw new Error('no copy');
    const old = await emptyLibrary();
    const www = { ...crane, url: 'https://www.news.example/harbour-bridge' };
    const { addressKey } = copy;
    const oldId = 'f'.repeat(32);
    const text = { addressKey: `${addressKey}?old`, summary: { ...copy.summary, url: www.url } };
    await old.mergeIn([
      withPart(
        { ...copy, id: oldId },
        'text',
        text,
        '2030-01-01T00:00:00.000Z-0000-00000000000000aa',
      ),
    ]);
    expect((await old.locate(www)).kept?.id).toBe(oldId);
    old.close();
  });
});
