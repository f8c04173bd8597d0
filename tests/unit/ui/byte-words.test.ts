// @vitest-environment node
import { expect, test } from 'vitest';
import { byteWords } from '../../../src/ui/byte-words';

test.each([
  [0, '0 kB'],
  [999, '1 kB'],
  [340, '0.3 kB'],
  [1500, '1.5 kB'],
  [12_345_678, '12 MB'],
  [58_000_000_000, '58 GB'],
  [2.5e15, '2,500 TB'],
])('%d bytes are %s', (bytes, words) => {
  expect(byteWords(bytes, 'en-GB')).toBe(words);
});

test('the reader’s language says how', () => {
  expect(byteWords(1_400_000, 'ru')).toMatch(/1,4\sМБ/);
});
