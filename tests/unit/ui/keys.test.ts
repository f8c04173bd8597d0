// @vitest-environment node
import { expect, test } from 'vitest';
import { type KeyScreen, keyFacts } from '../../../src/ui/key-facts';
import { keyTable } from '../../../src/ui/key-table';
import type { Command } from '../../../src/ui/keys';

test.each(['popup', 'reader', 'library'] satisfies KeyScreen[])(
  'no key stands for two commands on the screen %s',
  (screen) => {
    const keys = (Object.keys(keyTable) as Command[])
      .filter((name) => keyFacts[name].screens.includes(screen))
      .flatMap((name) => keyTable[name] as readonly string[]);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  },
);

test('letters in the table are small, as they are compared', () => {
  const letters = Object.values(keyTable)
    .flat()
    .filter((key) => key.length === 1);
  expect(letters.filter((key) => key !== key.toLowerCase())).toEqual([]);
});
