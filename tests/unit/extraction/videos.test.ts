import { expect, test } from 'vitest';
import { videoOf } from '../../../src/extraction/videos';

const article = 'https://news.example/story';
const absolute = (address: string) =>
  URL.canParse(address, article) ? new URL(address, article).href : null;
function pageOf(html: string): string | null {
  const element = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
  return element && (videoOf(element, absolute, article)?.page ?? null);
}

test.each([
  ['//www.youtube.com/embed/aBc-12_3?start=3', 'https://www.youtube.com/watch?v=aBc-12_3'],
  ['https://player.vimeo.com/video/123?h=a', 'https://vimeo.com/123'],
  ['https://rutube.ru/play/embed/a1b2/', 'https://rutube.ru/video/a1b2/'],
  ['https://vk.com/video_ext.php?oid=-12&id=34&hash=5', 'https://vk.com/video-12_34'],
  ['https://embed.ted.com/talks/a_talk', 'https://www.ted.com/talks/a_talk'],
  [
    'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fvideos%2F1%2F',
    'https://www.facebook.com/a/videos/1/',
  ],
])('the player %s is of %s', (player, page) => {
  expect(pageOf(`<iframe data-src="${player}"></iframe>`)).toBe(page);
});

test('an advert, a map and an address that runs something are no videos', () => {
  expect(pageOf('<iframe data-src="https://ads.example/video/1"></iframe>')).toBeNull();
  expect(pageOf('<iframe data-src="https://www.google.com/maps/embed?pb=1"></iframe>')).toBeNull();
  expect(
    pageOf(
      '<iframe data-src="https://www.facebook.com/plugins/video.php?href=javascript%3Aalert(1)"></iframe>',
    ),
  ).toBeNull();
  expect(
    pageOf('<iframe data-src="https://evil.example/?https://youtu.be/aBc-12_3"></iframe>'),
  ).toBeNull();
});

test('a video of the page’s own is seen on that page; one that only decorates is none', () => {
  expect(pageOf('<video controls src="a.mp4"></video>')).toBe(article);
  expect(pageOf('<video poster="a.jpg"></video>')).toBe(article);
  expect(pageOf('<video autoplay muted loop poster="a.jpg"></video>')).toBeNull();
  expect(pageOf('<video src="a.mp4"></video>')).toBeNull();
});
