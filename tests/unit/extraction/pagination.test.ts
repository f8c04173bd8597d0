import { describe, expect, it } from 'vitest';
import { findPagination } from '../../../src/extraction/pagination';

const site = 'https://news.example';

function found(url: string, markup: string) {
  const document = new DOMParser().parseFromString(markup, 'text/html');
  return findPagination(document, `${site}${url}`);
}

const row = (...links: string[]) =>
  `<nav>${links.map((href, at) => `<a href="${href}">${at + 1}</a>`).join('')}</nav>`;

describe('an article goes on', () => {
  it.each<[string, string, string, number, number | null, string | null]>([
    [
      'number after a hyphen',
      '/a/story.html',
      row('/a/story.html', '/a/story-2.html'),
      1,
      2,
      '/a/story-2.html',
    ],
    [
      'number after a comma',
      '/a/story',
      row('/a/story', '/a/story,2', '/a/story,3'),
      1,
      3,
      '/a/story,2',
    ],
    ['folder', '/story', row('/story', '/story/2/'), 1, 2, '/story/2/'],
    ['named folder', '/story', '<a href="/story/seite/2">weiter</a>', 1, null, '/story/seite/2'],
    [
      'named folder in another language',
      '/story',
      row('/story', '/story/bet-2'),
      1,
      2,
      '/story/bet-2',
    ],
    ['parameter', '/story?id=7', '<a href="?id=7&page=2">›</a>', 1, null, '/story?id=7&page=2'],
    [
      'parameter beside tracking',
      '/story?utm_source=x',
      row('/story', '/story?page=2'),
      1,
      2,
      '/story?page=2',
    ],
    ['mark in the head', '/story', '<link rel="next" href="/story/2">', 1, null, '/story/2'],
    [
      'count in words',
      '/story',
      '<div><p>Page 1 of 5</p><a rel="next" href="/story/2">On</a></div>',
      1,
      5,
      '/story/2',
    ],
    ['second page', '/story/2', row('/story', '/story/2', '/story/3'), 2, 3, '/story/3'],
    [
      'second page by parameter',
      '/story?page=2',
      '<a href="/story?page=3">On</a>',
      2,
      null,
      '/story?page=3',
    ],
    ['last page', '/story/page/3', row('/story', '/story/page/2', '/story/page/3'), 3, 3, null],
    ['words around the number', '/story', '<a href="/story/2">Page 2</a>', 1, 2, '/story/2'],
    [
      'story about topics and reviews',
      '/review/photo',
      row('/review/photo', '/review/photo/2'),
      1,
      2,
      '/review/photo/2',
    ],
    ['slug that ends with a number', '/top-10', row('/top-10', '/top-10/2'), 1, 2, '/top-10/2'],
  ])('%s', (_name, url, markup, page, pages, next) => {
    expect(found(url, markup)).toEqual({ page, pages, next: next && site + next });
  });
});

describe('an article does not go on', () => {
  it.each<[string, string, string]>([
    ['at the next article', '/stories/9', '<a rel="next" href="/stories/10">Next article</a>'],
    ['at the next article of a series', '/part-1', '<a rel="next" href="/part-2">Part two</a>'],
    [
      'at a blog’s neighbours',
      '/blog/?p=12',
      '<link rel="prev" href="/blog/?p=11"><link rel="next" href="/blog/?p=13">',
    ],
    ['on another site', '/story', '<a href="https://other.example/story/2">2</a>'],
    ['in its comments', '/story', '<div class="comments-pager"><a href="?page=2">2</a></div>'],
    ['in its comments’ addresses', '/story', '<a href="/story/comment-page-2/#comments">2</a>'],
    ['in its gallery', '/story', '<a href="/story/photo/2">2</a>'],
    ['in a thread', '/forum/topic-7', '<a href="/forum/topic-7?page=2">2</a>'],
    ['on a front page', '/', '<a href="/page/2">2</a>'],
    [
      'in an archive of days',
      '/2024/05/12',
      '<a href="/2024/05/11">11</a><a href="/2024/05/13">13</a>',
    ],
    [
      'in a list that counts from nought',
      '/story',
      '<a href="?page=1">2</a><a href="?page=2">3</a>',
    ],
    ['without any link', '/story/2', '<p>Nothing</p>'],
  ])('%s', (_name, url, markup) => {
    expect(found(url, markup)).toBeNull();
  });
});
