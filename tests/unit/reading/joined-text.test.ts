import { expect, test } from 'vitest';
import { readBody } from '../../../src/reading/body-text';
import { joinTexts } from '../../../src/reading/joined-text';

function joined() {
  document.body.innerHTML = '<h1>Title</h1><i>not read</i><div><p>One.</p><p>Two.</p></div>';
  const roots = [...document.querySelectorAll('h1, div')];
  return joinTexts(roots.map(readBody));
}

test('the parts are one text, a line for each block', () => {
  expect(joined().text).toBe('Title\nOne.\nTwo.');
});

test('a stretch of it is found in its part', () => {
  const text = joined();
  expect(String(text.rangeOf({ from: 0, to: 5 }))).toBe('Title');
  expect(String(text.rangeOf({ from: 11, to: 15 }))).toBe('Two.');
});

test('a place on the page is a place in it; between two parts it is the next one’s beginning', () => {
  const text = joined();
  const second = document.querySelectorAll('p')[1]?.firstChild as Text;
  expect(text.offsetOf(second, 1)).toBe(12);
  expect(text.offsetOf(document.querySelector('i')?.firstChild as Text, 2)).toBe(6);
});
