// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { resolvePicture } from '../../../src/extraction/pictures';

function chosen(srcset: string): string | null {
  const image = document.createElement('img');
  image.setAttribute('srcset', srcset);
  const picture = resolvePicture(image, (address) => new URL(address, 'https://n.example/').href);
  return picture.kind === 'picture' ? picture.url : null;
}

test.each([
  ['/a.jpg 400w, /b.jpg 1600w, /c.jpg 3000w', '/b.jpg'],
  ['/a.jpg 400w,/b.jpg 1600w', '/b.jpg'],
  ['/w_400,h_300/a.jpg 400w, /w_1600,h_900/b.jpg 1600w', '/w_1600,h_900/b.jpg'],
  ['/a.jpg, /b.jpg 2x', '/b.jpg'],
  ['  /a.jpg\n1x , /b.jpg 1.5x', '/b.jpg'],
  ['/a.jpg', '/a.jpg'],
])('of the set %s it takes %s', (set, path) => {
  expect(chosen(set)).toBe(`https://n.example${path}`);
});

test('a set without end is read as fast as it is long', () => {
  expect(chosen(`${'a'.repeat(300_000)} b c`)).not.toBeNull();
});
