// @vitest-environment node

import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Library } from '../../../src/library/library';
import { highlightRows } from '../../../src/library-page/highlighted';
import { createLostWords } from '../../../src/marking/lost-words';
import { articleWith } from '../../support/articles';
import { emptyLibrary, keepIn } from '../../support/fake-library';
import { highlightWith } from '../../support/highlights';

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});
afterEach(() => library.close());

test('highlights on words that the newer copy lacks are told, the others are not', async () => {
  const { id } = await keepIn(library, articleWith());
  const [fell, opened] = [
    highlightWith(),
    highlightWith({ id: 'h2', quote: 'The bridge opened.', prefix: '', offset: 0 }),
  ];
  await library.mark(id, [fell, opened]);
  const words = createLostWords(Promise.resolve(library));
  const look = async () => {
    const rows = await library.rowsOf([id]);
    await words.look(rows);
    const listed = highlightRows(rows, { query: '', colour: null });
    return listed.flatMap((row) =>
      row.kind === 'highlight' && words.known.value.get(row.entry.id)?.has(row.highlight.id)
        ? row.highlight.quote
        : [],
    );
  };

  expect(await look()).toEqual([]);
  await library.rewrite(articleWith({ text: 'The bridge opened.\nSomebody swam.' }));
  expect(await look()).toEqual([fell.quote]);
  await library.rewrite(articleWith());
  expect(await look()).toEqual([]);
});
