// @vitest-environment node
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withElement, withPart } from '../../../src/article/merge';
import { latestOf, writeStamp } from '../../../src/article/stamp';
import { type Library, openLibrary } from '../../../src/library/library';
import type { Copy } from '../../../src/library/row';
import { articleWith } from '../../support/articles';
import { emptyLibrary, keepIn } from '../../support/fake-library';

const dayMs = 24 * 60 * 60 * 1000;
const later = (ms: number) =>
  writeStamp({ ms: Date.now() + ms, counter: 0, node: 'bbbbbbbb00000000' });

let name: string;
let here: Library;
let there: Library;
beforeEach(async () => {
  name = `lede-${crypto.randomUUID()}`;
  here = await openLibrary(name);
  there = await emptyLibrary();
});
afterEach(() => {
  here.close();
  there.close();
});

const story = (number: number) =>
  articleWith({ title: `Story ${number}`, url: `https://news.example/${number}` });

async function copyFrom(library: Library, id: string): Promise<Copy> {
  const copy = await library.copy(id);
  if (!copy) throw new Error('no such record');
  return copy;
}

/** The same article in both libraries, the way it got there. */
async function inBoth(): Promise<string> {
  const { id } = await keepIn(there, articleWith(), 5);
  await here.mergeIn([await copyFrom(there, id)]);
  return id;
}

describe('copies from elsewhere', () => {
  test('make an empty library the same as theirs, whole', async () => {
    const ids = [];
    for (let number = 0; number < 120; number += 1) {
      ids.push((await keepIn(there, story(number), number + 1)).id);
    }
    await there.archive([ids[7] ?? ''], true);
    await there.remove([ids[8] ?? '']);
    const copies = await Promise.all(ids.map((id) => copyFrom(there, id)));
    expect(await here.mergeIn(copies)).toEqual({ added: 119, updated: 1, same: 0, deletedHere: 0 });
    expect(await here.list()).toEqual(await there.list());
    expect(await here.open(ids[3] ?? '')).toEqual(await there.open(ids[3] ?? ''));
    await here.restore([ids[8] ?? '']);
    expect(await here.count()).toBe(120);
    expect(await here.mergeIn(copies)).toEqual({ added: 0, updated: 0, same: 120, deletedHere: 0 });
    expect(await here.count()).toBe(120);
  });

  test('win where they are later, and lose where they are not', async () => {
    const id = await inBoth();
    await here.archive([id], true);
    await there.rewrite(articleWith({ text: 'Another text.', html: '<p>Another text.</p>' }));
    await here.mergeIn([await copyFrom(there, id)]);
    const kept = await here.open(id);
    expect(kept?.entry.archived).toBe(true);
    expect(kept?.article.text).toBe('Another text.');
  });

  test('of one record in one batch are merged one after the other', async () => {
    const { id } = await keepIn(there, articleWith(), 5);
    const first = await copyFrom(there, id);
    await there.archive([id], true);
    await here.mergeIn([await copyFrom(there, id), first]);
    expect((await here.list())[0]?.archived).toBe(true);
  });

  test('do not bring back what was deleted here, unless asked for', async () => {
    const ids = [await inBoth(), (await keepIn(there, story(2), 6)).id];
    const copies = await Promise.all(ids.map((id) => copyFrom(there, id)));
    await here.mergeIn(copies);
    await here.remove([ids[0] ?? ''], Date.now() - 31 * dayMs);
    await here.prune();
    await here.remove([ids[1] ?? '']);
    expect(await here.mergeIn(copies)).toMatchObject({ deletedHere: 2, added: 0 });
    expect(await here.count()).toBe(0);
    expect(await here.mergeIn(copies, { revive: true })).toMatchObject({ added: 2 });
    expect((await here.list()).map(({ savedAt }) => savedAt)).toEqual([6, 5]);
    expect((await here.open(ids[0] ?? ''))?.article).toEqual(articleWith());
  });

  test('leave nothing of what was erased but that it was', async () => {
    const id = await inBoth();
    await here.remove([id], Date.now() - 31 * dayMs);
    await here.prune();
    const database = await openDB(name);
    expect(Object.keys(await database.get('entries', id)).sort()).toEqual([
      'changed',
      'erased',
      'id',
      'stamps',
    ]);
    expect(await database.count('bodies')).toBe(0);
    database.close();
  });

  test('keep what a newer version knew of them', async () => {
    const id = await inBoth();
    const newer = withPart(await copyFrom(there, id), 'mood', { mood: 'calm' }, later(1000));
    await here.mergeIn([newer]);
    await here.archive([id], true);
    expect(await here.copy(id)).toMatchObject({ mood: 'calm', archived: true });
  });

  test('bring tags and highlights together', async () => {
    const id = await inBoth();
    const copy = await copyFrom(there, id);
    await here.mergeIn([withElement(copy, 'tags', 'rye', 'rye', later(1))]);
    await here.mergeIn([withElement(copy, 'tags', 'oats', 'oats', later(2))]);
    expect((await here.list())[0]?.tags).toEqual(['oats', 'rye']);
  });

  test('repair an article whose body is damaged here', async () => {
    const id = await inBoth();
    const copy = await copyFrom(there, id);
    const database = await openDB(name);
    await database.put('bodies', '{"html":"<p>half', [id, 0]);
    database.close();
    expect(await here.mergeIn([copy])).toMatchObject({ updated: 1 });
    expect((await here.open(id))?.article).toEqual(articleWith());
  });

  test('are announced to the other open pages', async () => {
    const { id } = await keepIn(there, articleWith());
    const other = await openLibrary(name);
    const heard = new Promise<void>((resolve) => other.onChange(() => resolve()));
    await here.mergeIn([await copyFrom(there, id)]);
    await heard;
    other.close();
  });
});

describe('stamps of acts', () => {
  test('are never the same in two windows, nor out of order on one record', async () => {
    const other = await openLibrary(name);
    const ids = [];
    for (let number = 0; number < 10; number += 1) {
      ids.push((await keepIn(here, story(number), 1)).id);
    }
    const seen = new Set<string>();
    const before = new Map<string, string>();
    for (let round = 0; round < 4; round += 1) {
      await Promise.all(
        ids.map((id, at) => ((at + round) % 2 ? here : other).archive([id], round % 2 === 0)),
      );
      for (const id of ids) {
        const stamp = (await copyFrom(here, id)).stamps.archived ?? '';
        expect(seen.has(stamp)).toBe(false);
        expect(stamp > (before.get(id) ?? '')).toBe(true);
        seen.add(stamp);
        before.set(id, stamp);
      }
    }
    other.close();
  });

  test('win over what they change although the system clock was set back by a year', async () => {
    const id = await inBoth();
    await here.archive([id], true);
    const archived = await copyFrom(here, id);
    const now = Date.now;
    Date.now = () => now() - 365 * dayMs;
    try {
      const reopened = await openLibrary(name);
      await reopened.archive([id], false);
      const next = await keepIn(reopened, story(2));
      reopened.close();
      expect((await copyFrom(here, next.id)).stamps.text).toSatisfy(
        (stamp: string) => stamp > latestOf(Object.values(archived.stamps)),
      );
    } finally {
      Date.now = now;
    }
    await here.mergeIn([archived]);
    expect((await here.open(id))?.entry.archived).toBe(false);
  });

  test('a save over what another window has just changed loses nothing of it', async () => {
    const id = await inBoth();
    await here.remove([id]);
    const located = await here.locate(articleWith());
    const other = await openLibrary(name);
    const copy = await copyFrom(there, id);
    await other.mergeIn([withElement(copy, 'tags', 'rye', 'rye', later(0))]);
    await here.keep(located, 9);
    expect((await here.list())[0]).toMatchObject({ savedAt: 9, tags: ['rye'] });
    expect((await here.open(id))?.article).toEqual(articleWith());
    other.close();
  });

  test('saving again keeps tags, notes and the place', async () => {
    const id = await inBoth();
    const copy = await copyFrom(there, id);
    await here.mergeIn([withPart(copy, 'notes', { notes: 'for Sunday' }, later(1))]);
    await here.remove([id]);
    await keepIn(here, articleWith(), 9);
    expect((await here.list())[0]).toMatchObject({ savedAt: 9, notes: 'for Sunday' });
  });
});
