// @vitest-environment node
import '../../component/gallery/fake-browser';
import { expect, test } from 'vitest';
import type { Pagination } from '../../../src/article/article';
import { createI18n } from '../../../src/platform/i18n';
import { pageWords } from '../../../src/ui/page-words';
import { english } from '../../component/gallery/fake-browser';

const i18n = createI18n('en-GB', english);
const next = 'https://news.example/2';

test.each<[Pagination | null, string | null]>([
  [null, null],
  [{ page: 1, pages: 3, next }, 'Page 1 of 3'],
  [{ page: 1, pages: null, next }, 'Page 1 of several'],
  [{ page: 3, pages: 3, next: null }, 'Page 3 of 3'],
  [{ page: 1, pages: 3, next, through: 2 }, 'Pages 1 to 2 of 3'],
  [{ page: 1, pages: null, next, through: 2 }, 'Pages 1 to 2 of several'],
  [{ page: 2, pages: 3, next: null, through: 3 }, 'Pages 2 to 3 of 3'],
  [{ page: 1, pages: 3, next: null, through: 3 }, 'All 3 pages'],
  [{ page: 1, pages: 1, next: null }, null],
])('%j is said as %s', (pagination, words) => {
  expect(pageWords(pagination, i18n)).toBe(words);
});
