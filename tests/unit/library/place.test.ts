// @vitest-environment node
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Place } from '../../../src/article/entry';
import type { Library } from '../../../src/library/library';
import { articleWith } from '../../support/articles';
import { emptyLibrary, eraseIn, keepIn } from '../../support/fake-library';

const placeAt = (offset: number): Place => ({
  quote: 'Nobody fell in.',
  prefix: 'The bridge opened.\n',
  suffix: '',
  offset,
  fraction: offset / 40,
});

let here: Library;
let there: Library;
let id: string;
beforeEach(async () => {
  here = await emptyLibrary();
  there = await emptyLibrary();
  ({ id } = await keepIn(here, articleWith()));
});
afterEach(() => {
  here.close();
  there.close();
});

const placeIn = async (library: Library) => (await library.open(id))?.entry.place;

test('a place is kept with its article, through another text of it and the trash', async () => {
  await here.setPlace(id, placeAt(19));
  await here.rewrite(articleWith({ text: 'Another text.' }));
  await here.remove([id]);
  await here.restore([id]);
  expect(await placeIn(here)).toEqual(placeAt(19));
});

test('an article that is gone gets none', async () => {
  await eraseIn(here, [id]);
  await here.setPlace(id, placeAt(19));
  expect(await here.open(id)).toBeNull();
});

test('of two readings the later one counts, also when it is less far', async () => {
  await here.setPlace(id, placeAt(30));
  const copy = await here.copy(id);
  await there.mergeIn(copy ? [copy] : []);
  await there.setPlace(id, placeAt(10));
  const later = await there.copy(id);
  await here.mergeIn(later ? [later] : []);
  expect(await placeIn(here)).toEqual(placeAt(10));
  await there.mergeIn(copy ? [copy] : []);
  expect(await placeIn(there)).toEqual(placeAt(10));
});
