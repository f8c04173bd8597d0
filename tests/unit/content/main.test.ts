import { expect, test, vi } from 'vitest';

vi.mock('../../../src/extraction/extract', () => ({
  extractOrThrow: () => {
    throw new Error('a fault of ours');
  },
  extract: () => ({ kind: 'not-an-article', reason: 'no-text', title: '', url: '' }),
}));

test('says that reading broke, not that the page has no text', async () => {
  await import('../../../src/content/main');
  const { ledeReadPage } = globalThis as unknown as { ledeReadPage: () => unknown };
  expect(ledeReadPage()).toEqual({ kind: 'failed', failure: 'reading-broke' });
});
