import { expect, test } from 'vitest';
import { outlineOf } from '../../../src/reading/outline';

function levels(html: string): [number, string][] {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  const headline = body.querySelector<HTMLElement>('h1');
  return outlineOf(headline, body).map(({ level, text }) => [level, text]);
}

test('headings stand under the headline, in order, without the empty ones', () => {
  expect(levels('<h1>All</h1><h2>One</h2><h3> One  a </h3><h2> </h2><h2>Two</h2>')).toEqual([
    [1, 'All'],
    [2, 'One'],
    [3, 'One a'],
    [2, 'Two'],
  ]);
});

test('a level that the page left out is left out here', () => {
  expect(levels('<h4>One</h4><h6>One a</h6><h4>Two</h4><h3>Above</h3>')).toEqual([
    [2, 'One'],
    [3, 'One a'],
    [2, 'Two'],
    [2, 'Above'],
  ]);
});
