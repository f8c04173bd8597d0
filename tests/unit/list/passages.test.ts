import { expect, test, vi } from 'vitest';
import type { Library } from '../../../src/library/library';
import { createPassages } from '../../../src/list/passages';
import type { Snippet } from '../../../src/search/snippet';

const snippet: Snippet = { text: 'The ferry left.', marks: [] };

test('passages that were given up, as the reader typed on, are read when the query comes back', async () => {
  // The second was given up.
  const snippets = vi.fn(async (ids: readonly string[]) => ids.slice(0, 1).map(() => snippet));
  const passages = createPassages(Promise.resolve({ snippets } as unknown as Library));
  passages.want('ferry', ['a', 'b']);
  await vi.waitFor(() => expect([...passages.known.value.keys()]).toEqual(['a']));
  passages.want('ferry', ['a', 'b']);
  await vi.waitFor(() => expect([...passages.known.value.keys()]).toEqual(['a', 'b']));
  expect(snippets).toHaveBeenLastCalledWith(['b'], 'ferry');
});
