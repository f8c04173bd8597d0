// @vitest-environment node
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SegmentBuilder } from '../../../src/search/build-segment';
import { dueForMerging } from '../../../src/search/due-for-merging';
import { openIndexDatabase, stores, type tables } from '../../../src/search/index-database';
import { mergeInto, renumber } from '../../../src/search/merge-segments';
import { Pace } from '../../../src/search/pace';
import { entriesIn, joinPages } from '../../../src/search/pages';
import { SearchIndex } from '../../../src/search/search-index';
import { takeSnapshot } from '../../../src/search/snapshot';
import { SegmentWriter } from '../../../src/search/write-segment';

type Documents = [id: string, text: string | null][];

const pace = new Pace();

async function builderOf(documents: Documents): Promise<SegmentBuilder> {
  const builder = new SegmentBuilder();
  for (const [id, text] of documents) {
    if (text === null) builder.addGone(id);
    else await pace.run(builder.add(id, text.length, [{ text, weight: 2 }]));
  }
  return builder;
}

/** Everything in an index, segment by segment. */
async function contents(name: string) {
  const database = await openIndexDatabase(name);
  const { segments } = await takeSnapshot(database.transaction(stores), null);
  const all = await Promise.all(
    segments.map(async ({ number }) => {
      const range = IDBKeyRange.bound([number], [number, []]);
      const of = async (table: (typeof tables)[number]) =>
        [...entriesIn(joinPages(await database.getAll(table, range)))].map(({ term, bytes }) => [
          term,
          [...bytes],
        ]);
      const documents = await database.getAll('documents', range);
      return [await of('words'), await of('places'), await of('beginnings'), documents];
    }),
  );
  database.close();
  return all;
}

const id = fc.constantFrom('p', 'q', 'r', 's', 't');
const text = fc
  .array(fc.constantFrom('grain', 'grains', 'mill', 'a', 'ёлка'), { maxLength: 6 })
  .map((words) => words.join(' '));
const segment = fc.uniqueArray(fc.tuple(id, fc.option(text, { freq: 4 })), {
  selector: ([each]) => each,
  minLength: 1,
});

test('merged segments are what taking in their documents at once would have made', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(segment, { minLength: 2, maxLength: 5 }), async (segments) => {
      const [apart, atOnce] = [`index-${crypto.randomUUID()}`, `index-${crypto.randomUUID()}`];
      const index = new SearchIndex(apart);
      for (const documents of segments) await index.add(await builderOf(documents), pace);
      index.close();
      const database = await openIndexDatabase(apart);
      const snapshot = await takeSnapshot(database.transaction(stores), null);
      const { documents, numbers } = renumber(snapshot, snapshot.segments);
      const writer = new SegmentWriter(database, Date.now() + 1000);
      await mergeInto(writer, database, snapshot.segments, numbers, pace);
      await writer.publish(
        documents,
        snapshot.segments.map(({ number }) => number),
      );
      database.close();

      const lasting = segments.flatMap((all, at) =>
        all.filter(
          ([each, words]) =>
            words !== null &&
            !segments.slice(at + 1).some((later) => later.some(([same]) => same === each)),
        ),
      );
      const whole = new SearchIndex(atOnce);
      await whole.add(await builderOf(lasting), pace);
      whole.close();
      expect(await contents(apart)).toEqual(await contents(atOnce));
    }),
    { numRuns: 60 },
  );
});

test('there are never many segments, and each document is rewritten a few times only', () => {
  let sizes: number[] = [];
  let written = 0;
  let most = 0;
  for (let documents = 0; documents < 10_000; documents += 1) {
    sizes.push(1);
    for (let due = dueForMerging(sizes); due > 0; due = dueForMerging(sizes)) {
      const merged = sizes.slice(-due).reduce((sum, size) => sum + size, 0);
      written += merged;
      sizes = [...sizes.slice(0, -due), merged];
    }
    most = Math.max(most, sizes.length);
  }
  expect(most).toBeLessThanOrEqual(22);
  expect(written / 10_000).toBeLessThan(8);
});

test('a segment is rewritten once an eighth of it is dead', () => {
  expect(dueForMerging([800, 20, 1], [100, 0, 0])).toBe(0);
  expect(dueForMerging([800, 20, 1], [101, 0, 0])).toBe(3);
  expect(dueForMerging([800, 20, 1], [0, 3, 0])).toBe(2);
  expect(dueForMerging([7], [1])).toBe(1);
});

test('of erased articles no word stays in a small index', async () => {
  const name = `index-${crypto.randomUUID()}`;
  const index = new SearchIndex(name);
  await index.add(
    await builderOf([
      ['p', 'grain'],
      ['q', 'mill'],
    ]),
    pace,
  );
  await index.add(await builderOf([['p', null]]), pace);
  while (await index.tidy(pace));
  index.close();
  expect(JSON.stringify(await contents(name))).not.toContain('grain');
  expect(JSON.stringify(await contents(name))).toContain('mill');
});

test('what was cut off in the middle of writing is swept up', async () => {
  const name = `index-${crypto.randomUUID()}`;
  const database = await openIndexDatabase(name);
  await database.put('words', new Uint8Array(9), [7, 0]);
  await database.put('words', new Uint8Array(9), [7, 1]);
  await database.put('places', new Uint8Array(9), [9, 0]);
  const index = new SearchIndex(name);
  await index.add(await builderOf([['p', 'grain']]), pace);
  await index.sweep();
  const [segment] = await database.getAllKeys('segments');
  expect(await database.getAllKeys('words')).toEqual([[segment, 0]]);
  expect(await database.getAllKeys('places')).toEqual([[segment, 0]]);
  expect(await index.find({ words: ['grain'], phrases: [], filters: [] }, ['p'])).toEqual(['p']);
  index.close();
  database.close();
});
