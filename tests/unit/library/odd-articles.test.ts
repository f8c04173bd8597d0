// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article/article';
import { makeBackup } from '../../../src/backup/make-backup';
import { restoreBackup } from '../../../src/backup/restore-backup';
import type { Library } from '../../../src/library/library';
import { articleWith } from '../../support/articles';
import { emptyLibrary, keepIn } from '../../support/fake-library';

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});
afterEach(() => library.close());

const last = 'So ends the longest of them.';
const long = `${'The ledger went on, page after page. '.repeat(140_000)}${last}`;

const odd: [string, Partial<Article>, string][] = [
  ['without text', { title: 'A picture and no words', html: '', text: '' }, 'picture'],
  ['of five megabytes', { title: 'The ledger', html: `<p>${long}</p>`, text: long }, 'longest'],
  ['with emoji in its headline', { title: '🌊👩‍🚀 Tide and 🛰️ orbit 🇰🇿' }, 'orbit'],
  [
    'from right to left',
    { title: 'المكتبة تفتح أبوابها 3/4', direction: 'rtl', language: 'ar' },
    'تفتح',
  ],
  ['with half of a character', { title: 'Cut \ud83c off' }, 'cut'],
  ['with a headline of 20,000 characters', { title: 'tide '.repeat(4000).trim() }, 'tide'],
];

describe.each(odd)('an article %s', (_what, parts, word) => {
  const article = articleWith(parts);

  test('is kept whole, listed and found', async () => {
    const { id } = await keepIn(library, article);
    expect((await library.open(id))?.article).toEqual(article);
    expect((await library.list()).map(({ summary }) => summary.title)).toEqual([article.title]);
    expect((await library.search(word, 5)).ids).toEqual([id]);
  });

  test('comes through a backup as it was', async () => {
    const { id } = await keepIn(library, article);
    const { file } = await makeBackup(library, () => {});
    const there = await emptyLibrary();
    expect(await restoreBackup(there, file, () => {})).toMatchObject({ added: 1, damaged: 0 });
    expect((await there.open(id))?.article).toEqual(article);
    there.close();
  });
});
