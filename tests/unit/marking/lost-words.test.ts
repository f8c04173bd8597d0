// @vitest-environment node

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Entry } from '../../../src/article/entry';
import type { Library } from '../../../src/library/library';
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
  const row = async () => (await library.rowsOf([id])) as [Entry];
  const quotes = () => [...words.known.value].map(({ quote }) => quote);

  words.look(await row());
  await library.open(id);
  expect(quotes()).toEqual([]);

  await library.rewrite(articleWith({ text: 'The bridge opened.\nSomebody swam.' }));
  words.look(await row());
  await vi.waitFor(() => expect(quotes()).toEqual([fell.quote]));
});
