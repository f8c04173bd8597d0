// @vitest-environment node
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Library, openLibrary } from '../../../src/library/library';
import { articleWith } from '../../support/articles';
import { emptyLibrary, eraseIn, keepIn } from '../../support/fake-library';
import { otherProse, prose } from '../../support/stories';

let library: Library;
let name: string;
beforeEach(async () => {
  name = `lede-${crypto.randomUUID()}`;
  library = await openLibrary(name);
});
afterEach(() => library.close());

const story = (site: string, lines: string[]) =>
  articleWith({
    url: `https://${site}/crane`,
    title: `The crane, by ${site}`,
    siteName: site,
    text: lines.join('\n'),
  });
const wire = story('wire.example', prose(12));
const copy = story('shore.example', [...otherProse(2), ...prose(12).slice(2, 11)]);
const other = story('bakers.example', otherProse(12));

async function twinsOf(id: string) {
  return (await library.twins([id]))[id]?.map(({ summary }) => summary.siteName) ?? [];
}

describe('the same story on another site', () => {
  test('is known before it is kept', async () => {
    const { id } = await keepIn(library, wire);
    expect((await library.locate(copy)).twins.map((twin) => twin.id)).toEqual([id]);
    expect((await library.locate(other)).twins).toEqual([]);
    expect((await library.locate(wire)).twins).toEqual([]);
  });

  test('is told of in the list, on both sides', async () => {
    const ids = await Promise.all(
      [wire, copy, other].map(async (each) => (await keepIn(library, each)).id),
    );
    const twins = await library.twins(ids);
    expect(Object.keys(twins).sort()).toEqual(ids.slice(0, 2).sort());
    expect(twins[ids[0] ?? '']?.map(({ id }) => id)).toEqual([ids[1]]);
    expect(twins[ids[1] ?? '']?.map(({ id }) => id)).toEqual([ids[0]]);
  });

  test('is nothing to tell of once it is deleted, or was only opened', async () => {
    const { id } = await keepIn(library, wire);
    const twin = await keepIn(library, copy);
    await library.remove([twin.id]);
    expect(await twinsOf(id)).toEqual([]);
    await library.restore([twin.id]);
    expect(await twinsOf(id)).toEqual(['shore.example']);
    await eraseIn(library, [twin.id]);
    expect(await twinsOf(id)).toEqual([]);
    await library.keepOpened({ ...copy, url: 'https://opened.example/' });
    expect(await twinsOf(id)).toEqual([]);
  });

  test('is told by the text an article has now', async () => {
    const { id } = await keepIn(library, wire);
    await keepIn(library, copy);
    await library.rewrite({ ...wire, text: other.text });
    expect(await twinsOf(id)).toEqual([]);
  });

  test('is found among articles that came without a sketch, once there was time', async () => {
    const elsewhere = await emptyLibrary();
    const entries = await Promise.all([wire, copy].map((each) => keepIn(elsewhere, each)));
    const copies = await Promise.all(entries.map(({ id }) => elsewhere.copy(id)));
    elsewhere.close();
    await library.mergeIn(copies.filter((each) => each !== null));
    const id = entries[0]?.id ?? '';
    expect(await twinsOf(id)).toEqual([]);
    await library.sketchWaiting();
    expect(await twinsOf(id)).toEqual(['shore.example']);
    const database = await openDB(name);
    expect(await database.countFromIndex('sketches', 'wanted')).toBe(0);
    database.close();
  });

  test('a damaged text has no sketch, and stops nobody', async () => {
    const { id } = await keepIn(library, wire);
    const database = await openDB(name);
    await database.put('bodies', '{', [id, 0]);
    await database.put('sketches', { id, wanted: 1 });
    database.close();
    await library.sketchWaiting();
    expect(await twinsOf(id)).toEqual([]);
  });
});
