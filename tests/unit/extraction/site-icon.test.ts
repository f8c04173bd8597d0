import { expect, test } from 'vitest';
import { findIcon } from '../../../src/extraction/site-icon';

function icon(...links: string[]): string | null {
  const head = links.map((attributes) => `<link ${attributes}>`).join('');
  const document = new DOMParser().parseFromString(`<head>${head}</head><p>a`, 'text/html');
  return (
    findIcon(document, 'https://news.example/story/')?.replace('https://news.example', '') ?? null
  );
}

test.each<[string, string[], string | null]>([
  ['the only one', ['rel="shortcut icon" href="/favicon.ico"'], '/favicon.ico'],
  ['relative to the page', ['rel="icon" href="i.png"'], '/story/i.png'],
  [
    'a drawing before any size',
    ['rel="icon" href="/64.png" sizes="64x64"', 'rel="icon" href="/i.svg" type="image/svg+xml"'],
    '/i.svg',
  ],
  [
    'the size that is sharp and still small',
    [
      'rel="icon" href="/16.png" sizes="16x16"',
      'rel="icon" href="/512.png" sizes="512x512"',
      'rel="icon" href="/96.png" sizes="96x96"',
    ],
    '/96.png',
  ],
  [
    'of small ones the largest',
    ['rel="icon" href="/16.png" sizes="16x16"', 'rel="icon" href="/32.png" sizes="32x32"'],
    '/32.png',
  ],
  [
    'a known size before an unknown',
    ['rel="icon" href="/a.ico"', 'rel="icon" href="/32.png" sizes="32x32"'],
    '/32.png',
  ],
  [
    'none that only other devices use',
    ['rel="apple-touch-icon" href="/touch.png"', 'rel="mask-icon" href="/mask.svg"'],
    null,
  ],
  ['none that is part of the page', ['rel="icon" href="data:image/png;base64,AAAA"'], null],
  ['none', [], null],
])('is %s', (_which, links, url) => {
  expect(icon(...links)).toBe(url);
});
