import { expect, test } from 'vitest';
import { isBeacon } from '../../../src/article/beacon';

test.each([
  'https://stats.example/pixel.gif?page=1',
  'https://stats.example/tracking/open?id=7',
  'https://stats.example/counter/7.gif',
  'https://www.facebook.com/tr?id=1',
])('%s is a beacon', (address) => {
  expect(isBeacon(address)).toBe(true);
});

test.each([
  'https://shop.example/img/pixel/8-pro.jpg',
  'https://news.example/tracking/herons.webp?w=1200',
  'https://news.example/img/pixelated-owl.png',
])('%s is a picture', (address) => {
  expect(isBeacon(address, 1200, 800)).toBe(false);
});

test('what nobody could see is a beacon', () => {
  expect(isBeacon('https://news.example/owl.png', 1, 1)).toBe(true);
});
