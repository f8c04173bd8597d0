import { afterEach, expect, test, vi } from 'vitest';
import { fetchPage } from '../../../src/content/fetch-page';

afterEach(() => vi.unstubAllGlobals());

const here = () => `${location.origin}/story/2`;
const stop = new AbortController().signal;

/** Answers with these bytes, and remembers how it was asked. */
function answering(body: BodyInit, type = 'text/html', status = 200) {
  const fetch = vi.fn(async (_address: string, _how: RequestInit) => {
    const response = new Response(body, { status, headers: { 'content-type': type } });
    Object.defineProperty(response, 'url', { value: here() });
    return response;
  });
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

test('asks as the page itself would, its own origin alone', async () => {
  vi.stubGlobal('location', new URL('https://news.example/story'));
  const fetch = answering('<p>Two</p>');
  expect(await fetchPage(here(), 'utf-8', stop)).toEqual({
    html: '<p>Two</p>',
    url: here(),
    bytes: 10,
  });
  expect(fetch.mock.calls[0]?.[1]).toMatchObject({
    mode: 'same-origin',
    credentials: 'same-origin',
  });
  fetch.mockClear();
  for (const address of ['https://elsewhere.example/2', 'http://news.example/2', 'javascript:1']) {
    expect(await fetchPage(address, 'utf-8', stop)).toEqual({ fault: 'elsewhere' });
  }
  expect(fetch).not.toHaveBeenCalled();
});

test.each([
  ['the answer', 'text/html; charset=windows-1251', '', 'utf-8'],
  ['the page', 'text/html', '<meta charset="windows-1251">', 'utf-8'],
  ['the page before it', 'text/html', '', 'windows-1251'],
  [
    'the page before it, where what it names is none',
    'text/html; charset=none-such',
    '',
    'windows-1251',
  ],
])('reads in the encoding that %s names', async (_who, type, meta, before) => {
  vi.stubGlobal('location', new URL('https://news.example/story'));
  const cyrillic = new Uint8Array([0xcf, 0xe0, 0xf0, 0xee, 0xec]);
  answering(new Uint8Array([...new TextEncoder().encode(meta), ...cyrillic]), type);
  expect(await fetchPage(here(), before, stop)).toMatchObject({ html: `${meta}Паром` });
});

test.each([
  ['an error', 'x', 'text/html', 404, 'refused'],
  ['a picture', 'x', 'image/png', 200, 'unreadable'],
  ['far too much', new Uint8Array(9_000_000), 'text/html', 200, 'unreadable'],
] as const)('does not take %s for a page', async (_what, body, type, status, fault) => {
  vi.stubGlobal('location', new URL('https://news.example/story'));
  answering(body, type, status);
  expect(await fetchPage(here(), 'utf-8', stop)).toEqual({ fault });
});
