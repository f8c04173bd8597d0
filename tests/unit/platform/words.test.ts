// @vitest-environment node
import { expect, test, vi } from 'vitest';

vi.stubGlobal('browser', {});
const { lookupIn } = await import('../../../src/platform/words');

const lookup = lookupIn({
  plain: { message: 'Saved' },
  places: { message: '$2 of $1, $1' },
  named: {
    message: '$Name$ reads $what$ $unknown$',
    placeholders: { name: { content: '$1' }, what: { content: 'all' } },
  },
  money: { message: '$$5, $$$ and 5$' },
});

test.each([
  ['plain', [], 'Saved'],
  ['places', ['five', 'two'], 'two of five, five'],
  ['places', ['five'], ' of five, five'],
  ['named', ['She'], 'She reads all '],
  ['money', [], '$5, $$ and 5$'],
  ['missing', [], ''],
])('fills %s with %j as the browsers do', (key, substitutions, filled) => {
  expect(lookup(key, substitutions)).toBe(filled);
});

test('what is filled in is not filled again', () => {
  expect(lookup('places', ['$2', '$1 $$'])).toBe('$1 $$ of $2, $2');
});
