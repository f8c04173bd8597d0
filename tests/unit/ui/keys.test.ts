// @vitest-environment node
import { expect, test } from 'vitest';
import { keyTable } from '../../../src/ui/keys';

test('no key stands for two commands', () => {
  const keys = Object.values(keyTable)
    .flat()
    .map((key) => key.toLowerCase());
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});
