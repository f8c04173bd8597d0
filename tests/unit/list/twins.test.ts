import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Library } from '../../../src/library/library';
import { createTwins } from '../../../src/list/twins';
import { articleWith } from '../../support/articles';
import { emptyLibrary, keepIn } from '../../support/fake-library';
import { otherProse, prose } from '../../support/stories';

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});
afterEach(() => library.close());

const story = (site: string, lines: string[]) =>
  articleWith({ url: `https://${site}/crane`, siteName: site, text: lines.join('\n') });

describe('the twins of a list’s rows', () => {
  test('are known once they are looked for, and follow the library', async () => {
    const { id } = await keepIn(library, story('one.example', prose(10)));
    const other = await keepIn(library, story('other.example', otherProse(10)));
    const twins = createTwins(Promise.resolve(library));
    expect(twins.known.value).toEqual({});
    twins.look([id, other.id]);
    const twin = await keepIn(library, story('two.example', prose(9)));
    await vi.waitFor(() => expect(twins.known.value[id]?.[0]?.id).toBe(twin.id));
    expect(Object.keys(twins.known.value)).toEqual([id]);
    await library.remove([twin.id]);
    await vi.waitFor(() => expect(twins.known.value).toEqual({}));
  });

  test('are found among articles that came without a sketch, once they have one', async () => {
    const elsewhere = await emptyLibrary();
    const { id } = await keepIn(elsewhere, story('one.example', prose(10)));
    await keepIn(elsewhere, story('two.example', prose(10)));
    const ids = (await elsewhere.list()).map((entry) => entry.id);
    const copies = await Promise.all(ids.map((each) => elsewhere.copy(each)));
    elsewhere.close();
    await library.mergeIn(copies.filter((copy) => copy !== null));
    await library.sketchWaiting();
    const twins = createTwins(Promise.resolve(library));
    twins.look([id]);
    await vi.waitFor(() => expect(twins.known.value[id]).toHaveLength(1));
  });
});
