// @vitest-environment node
import { expect, test } from 'vitest';
import { createSelection } from '../../../src/library-page/selection';

const order = ['a', 'b', 'c', 'd', 'e'];
const selected = (selection: ReturnType<typeof createSelection>) => [...selection.ids.value].sort();

test('a press selects, another takes out again', () => {
  const selection = createSelection();
  selection.toggle('b');
  selection.toggle('d');
  selection.toggle('b');
  expect(selected(selection)).toEqual(['d']);
});

test('a press with Shift takes along all between, in either direction', () => {
  const selection = createSelection();
  selection.toggle('d');
  selection.toggle('b', order);
  expect(selected(selection)).toEqual(['b', 'c', 'd']);
  selection.toggle('e', order);
  expect(selected(selection)).toEqual(['b', 'c', 'd', 'e']);
  selection.toggle('c', order);
  expect(selected(selection)).toEqual(['b']);
});

test('the first press with Shift selects one', () => {
  const selection = createSelection();
  selection.toggle('c', order);
  expect(selected(selection)).toEqual(['c']);
});

test('what is not on the page any more is not selected any more', () => {
  const selection = createSelection();
  selection.set(order);
  selection.keepTo(new Set(['a', 'e', 'f']));
  expect(selected(selection)).toEqual(['a', 'e']);
});
