import { expect, test } from 'vitest';
import { refusalAt } from '../../../src/platform/page-access';

test.each([
  ['about:config', 'browser-page'],
  ['chrome://settings/', 'browser-page'],
  ['edge://extensions', 'browser-page'],
  ['view-source:https://news.example/', 'source-view'],
  ['about:reader?url=https%3A%2F%2Fnews.example', 'browser-viewer'],
  ['https://addons.mozilla.org/en-US/firefox/', 'extension-store'],
  ['https://chromewebstore.google.com/detail/x', 'extension-store'],
  ['https://chrome.google.com/webstore/category/extensions', 'extension-store'],
  ['https://chrome.google.com/other', 'page-forbidden'],
  ['file:///home/reader/page.html', 'file-access'],
  ['https://news.example/report.pdf?page=2', 'browser-viewer'],
  ['https://news.example/', 'page-forbidden'],
])('%s refuses as %s', (url, code) => {
  expect(refusalAt(url)).toBe(code);
});

test('an address that the browser hides is one of its own pages', () => {
  expect(refusalAt(undefined)).toBe('browser-page');
});
