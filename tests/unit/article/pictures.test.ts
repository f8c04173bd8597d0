import { expect, test } from 'vitest';
import { pictureAddress, picturesOf } from '../../../src/article/pictures';

const of = (html: string, icon: string | null = null, lead: string | null = null) =>
  picturesOf({
    html,
    icon,
    leadImage: lead === null ? null : { url: lead, alt: '', caption: null },
  });

test('the pictures of an article are those of its text in order, each once, then the icon', () => {
  const html =
    '<p>a</p><img src="https://a.example/1.png" alt=""><img alt="b" src="https://a.example/2.png"><img src="https://a.example/1.png">';
  expect(of(html, 'https://a.example/icon.svg', 'https://a.example/1.png')).toEqual([
    { url: 'https://a.example/1.png', role: 'text' },
    { url: 'https://a.example/2.png', role: 'text' },
    { url: 'https://a.example/icon.svg', role: 'icon' },
  ]);
});

test.each([
  [
    'entities',
    '<img src="https://a.example/?a=1&amp;b=&quot;&#38;&#x26;">',
    'https://a.example/?a=1&b=%22&&',
  ],
  ['single quotes', "<img src='https://a.example/1'>", 'https://a.example/1'],
  ['no quotes', '<img src=https://a.example/1>', 'https://a.example/1'],
  ['a sign that ends a tag', '<img alt="a > b" src="https://a.example/1">', 'https://a.example/1'],
  ['capitals', '<IMG SRC="HTTPS://A.example/1">', 'https://a.example/1'],
])('an address is read through %s', (_what, html, url) => {
  expect(of(html)).toEqual([{ url, role: 'text' }]);
});

test.each([
  '<img src="data:image/png;base64,AAAA">',
  '<img src="/1.png">',
  '<img src="javascript:1">',
  '<img data-src="https://a.example/1" alt="src=">',
  '<img>',
  '<p src="https://a.example/1">',
])('%s is no picture on the network', (html) => {
  expect(of(html)).toEqual([]);
});

test('an address has one spelling', () => {
  expect(pictureAddress('HTTPS://A.Example:443/ä b')).toBe('https://a.example/%C3%A4%20b');
});
