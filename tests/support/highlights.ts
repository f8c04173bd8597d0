// Highlights for tests.

import type { Highlight } from '../../src/article/highlight';

export function highlightWith(parts: Partial<Highlight> = {}): Highlight {
  return {
    id: 'h1',
    colour: 'yellow',
    quote: 'Nobody fell in.',
    prefix: 'The bridge opened.\n',
    suffix: '',
    offset: 19,
    createdAt: 1_700_000_000_000,
    updatedAt: 1_700_000_000_000,
    ...parts,
  };
}
