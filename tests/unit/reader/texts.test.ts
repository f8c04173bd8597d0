import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Library } from '../../../src/library/library';
import { askedOf, textOf } from '../../../src/reader/texts';
import { articleWith } from '../../support/articles';
import { emptyLibrary, keepIn } from '../../support/fake-library';

const text = (words: string) => articleWith({ html: `<p>${words}</p>`, text: words });
const [older, copy, page] = [text('It was one.'), text('It was two.'), text('It was three.')];

let library: Library;
let id: string;
let version: string;
beforeEach(async () => {
  library = await emptyLibrary();
  ({ id } = await keepIn(library, older));
  await library.keepBoth(copy);
  version = (await library.open(id))?.entry.versions?.[0]?.id ?? '';
});
afterEach(() => library.close());

const shownAt = (search: string) =>
  textOf(id, copy, askedOf(new URL(`https://reader.example/${search}`)), library);

describe('the tab of an article shows', () => {
  test('the copy, where nothing else is asked for', async () => {
    expect(await shownAt(`?id=${id}`)).toEqual({ kind: 'copy' });
  });

  test('an older text', async () => {
    expect(await shownAt(`?version=${version}`)).toEqual({
      kind: 'version',
      version,
      article: older,
    });
  });

  test('what changed since an older text', async () => {
    expect(await shownAt(`?changes=${version}`)).toMatchObject({
      kind: 'changes',
      before: older,
      now: copy,
      marked: { html: '<p>It was <del>one.</del> <ins>two.</ins></p>' },
    });
  });

  test('what changed on the page since it was saved', async () => {
    await library.noteReading(id, page);
    expect(await shownAt('?changes=page')).toMatchObject({
      kind: 'changes',
      since: 'page',
      changes: { changed: 1 },
      marked: { title: page.title, html: '<p>It was <del>two.</del> <ins>three.</ins></p>' },
    });
  });

  test.each(['?changes=page', '?changes=nothing', '?version=nothing'])(
    'the copy for %s, which is not there any more',
    async (search) => {
      expect(await shownAt(search)).toEqual({ kind: 'copy' });
    },
  );
});
