import { describe, expect, it } from 'vitest';
import { addressKey } from '../../../src/article/address-key';

const story = 'https://news.example/2024/ferry-sails-again';

describe('the key of a story', () => {
  it.each([
    // Scheme, host, port.
    'http://news.example/2024/ferry-sails-again',
    'https://NEWS.Example:443/2024/ferry-sails-again',
    'http://news.example:80/2024/ferry-sails-again',
    'https://news.example./2024/ferry-sails-again',
    'https://www.news.example/2024/ferry-sails-again',
    'https://m.news.example/2024/ferry-sails-again',
    'https://mobile.news.example/2024/ferry-sails-again',
    // Ends and forms of the path.
    'https://news.example/2024/ferry-sails-again/',
    'https://news.example//2024/ferry-sails-again',
    'https://news.example/2024/ferry-sails-again/index.html',
    'https://news.example/2024/ferry-sails-again/index.php',
    'https://news.example/2024/ferry%2Dsails%2dagain',
    'https://news.example/2024/ferry-sails-again;jsessionid=0A1B',
    // What comes after.
    'https://news.example/2024/ferry-sails-again#comments',
    'https://news.example/2024/ferry-sails-again#:~:text=the%20ferry',
    'https://news.example/2024/ferry-sails-again?',
    'https://news.example/2024/ferry-sails-again?utm_source=x&gclid=1&mtm_campaign=z&gad_source=5',
    'https://news.example/2024/ferry-sails-again?PHPSESSID=abc',
    // AMP, on the site and in the caches.
    'https://news.example/2024/ferry-sails-again/amp',
    'https://news.example/2024/ferry-sails-again/amp/?usqp=mq331',
    'https://news.example/amp/2024/ferry-sails-again',
    'https://news.example/2024/ferry-sails-again.amp',
    'https://amp.news.example/2024/ferry-sails-again',
    'https://news.example/2024/ferry-sails-again?amp',
    'https://news.example/2024/ferry-sails-again?amp=1',
    'https://news.example/2024/ferry-sails-again?outputType=amp',
    'https://www.google.com/amp/s/news.example/2024/ferry-sails-again/amp',
    'https://www.google.co.uk/amp/s/amp.news.example/2024/ferry-sails-again',
    'https://www.google.com/amp/news.example/2024/ferry-sails-again',
    'https://www.bing.com/amp/s/news.example/2024/ferry-sails-again',
    'https://news-example.cdn.ampproject.org/c/s/news.example/2024/ferry-sails-again?amp_js_v=0.1',
    'https://cdn.ampproject.org/v/s/www.news.example/2024/ferry-sails-again',
    'https://amp.cloudflare.com/c/s/news.example/2024/ferry-sails-again',
    // Reader views.
    'about:reader?url=https%3A%2F%2Fnews.example%2F2024%2Fferry-sails-again',
    'chrome-extension://abcdefgh/data/reader/readerview.html?url=https%3A%2F%2Fnews.example%2F2024%2Fferry-sails-again&id=4',
    'moz-extension://1b2c/readerview.html?url=https://news.example/2024/ferry-sails-again',
    'read://https_news.example/?url=https%3A%2F%2Fm.news.example%2F2024%2Fferry-sails-again%23top',
    'view-source:https://news.example/2024/ferry-sails-again',
  ])('is the same for %s', (form) => {
    expect(addressKey(form)).toBe(addressKey(story));
  });

  it.each([
    ['https://a.example', 'https://a.example/'],
    ['https://a.example/x?b=2&a=1', 'https://a.example/x?a=1&b=2'],
    ['https://a.example/?id=7', 'https://a.example/index.php?id=7'],
    [
      'https://a.example/новости/паром',
      'https://a.example/%d0%bd%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/паром',
    ],
    ['https://en.m.wikipedia.org/wiki/Ferry', 'https://en.wikipedia.org/wiki/Ferry'],
    ['https://a.example/story-7.amp.html', 'https://a.example/story-7.html'],
    ['https://a.example/x?q=a%7eb', 'https://a.example/x?q=a~b'],
  ])('is one for %s and %s', (one, other) => {
    expect(addressKey(one)).toBe(addressKey(other));
  });
});

describe('two stories are never made one', () => {
  it.each([
    ['routes', 'https://a.example/#/one', 'https://a.example/#/two'],
    ['hash-bang routes', 'https://a.example/#!one', 'https://a.example/#!two'],
    ['a route and its site', 'https://a.example/#!/one', 'https://a.example/'],
    ['numbers', 'https://a.example/x?id=1', 'https://a.example/x?id=2'],
    ['a parameter nobody knows', 'https://a.example/x?ref=a', 'https://a.example/x'],
    ['pages', 'https://a.example/x?page=2', 'https://a.example/x'],
    ['case in a path', 'https://a.example/Story', 'https://a.example/story'],
    ['ports', 'https://a.example:8443/x', 'https://a.example/x'],
    ['sites', 'https://b.example/x', 'https://a.example/x'],
    ['sites below one', 'https://sport.a.example/x', 'https://a.example/x'],
    ['a site that is called so', 'https://amp.dev/about', 'https://dev/about'],
    ['sites called m', 'https://m.example/story-7', 'https://example/story-7'],
    ['a page about such things', 'https://a.example/guitars/amp', 'https://a.example/guitars'],
    ['the front of a section', 'https://a.example/amp/news', 'https://a.example/news'],
    ['a slash within a name', 'https://a.example/a%2Fb', 'https://a.example/a/b'],
    ['values in another order', 'https://a.example/x?a=1&a=2', 'https://a.example/x?a=2'],
    [
      'a search at a search engine',
      'https://www.google.com/search?q=amp',
      'https://www.google.com/search?q=map',
    ],
    [
      'a page about an address',
      'https://a.example/check?url=https://b.example/x',
      'https://b.example/x',
    ],
    [
      'what an archive kept, and when',
      'https://web.archive.org/web/2020/https://a.example/x',
      'https://a.example/x',
    ],
    ['what a machine translated', 'https://a-example.translate.goog/x', 'https://a.example/x'],
    [
      'reader views',
      'about:reader?url=https://a.example/1',
      'about:reader?url=https://a.example/2',
    ],
    ['files', 'file:///a/story.html', 'file:///b/story.html'],
  ])('%s', (_what, one, other) => {
    expect(addressKey(one)).not.toBe(addressKey(other));
  });

  it.each([
    '',
    'no address',
    'about:blank',
    'about:reader',
    'about:reader?url=javascript:alert(1)',
  ])('and %j is taken as it is', (odd) => {
    expect(addressKey(odd)).toBe(odd);
  });
});
