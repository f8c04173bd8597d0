// @vitest-environment node
// What does not fit into a zip file any more, with files made much shorter.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeBackup } from '../../../src/backup/make-backup';
import { restoreBackup } from '../../../src/backup/restore-backup';
import type { Library } from '../../../src/library/library';
import { articleWith } from '../../support/articles';
import { emptyLibrary, keepIn } from '../../support/fake-library';

vi.mock('../../../src/backup/format', async (original) => ({
  ...(await original<object>()),
  mostFileBytes: 80_000,
  mostBytesWithPictures: 40_000,
}));

let here: Library;
let there: Library;
beforeEach(async () => {
  [there, here] = [await emptyLibrary(), await emptyLibrary()];
});
afterEach(() => {
  here.close();
  there.close();
});

const silent = () => {};
/** Does not compress to much less. */
const noise = (length: number) => {
  let text = '';
  while (text.length < length) text += Math.random().toString(36).slice(2);
  return text;
};

test('pictures leave room for texts, and texts for the directory; what is left out is counted', async () => {
  for (const number of [1, 2, 3, 4]) {
    const url = `https://news.example/${number}`;
    const article = articleWith({ url, title: `Story ${number}`, html: `<p>${noise(9000)}</p>` });
    const { id } = await keepIn(there, article, number);
    if (number < 4) continue;
    const picture = { role: 'text' as const, width: 0, height: 0 };
    for (const name of ['a', 'b']) {
      const blob = new Blob([noise(30_000)], { type: 'image/png' });
      await there.bringPictures(id, [{ ...picture, url: `${url}/${name}.png`, blob }]);
    }
  }
  const { file, ...made } = await makeBackup(there, silent);
  expect(made).toMatchObject({ articles: 3, damaged: 0, leftOut: 1, picturesLeftOut: 1 });
  expect(file.size).toBeLessThan(80_000);
  expect(await restoreBackup(here, file, silent)).toMatchObject({ added: 3, missing: 1 });
});
