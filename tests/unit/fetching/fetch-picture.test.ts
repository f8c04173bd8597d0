// @vitest-environment node
import { afterEach, expect, test, vi } from 'vitest';
import { fetchPicture } from '../../../src/fetching/fetch-picture';
import { png } from '../../support/pictures';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const picture = png(30, 20) as Uint8Array<ArrayBuffer>;

/** Answers with this, and remembers how it was asked. */
function answering(body: BodyInit | null, init: ResponseInit = {}) {
  const fetch = vi.fn(async (_address: string, _how: RequestInit) => new Response(body, init));
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

/** A body that is poured without an end; `poured` counts its bytes. */
function endless(): { body: ReadableStream; poured(): number } {
  let poured = 0;
  const body = new ReadableStream({
    pull(controller) {
      poured += 1_000_000;
      controller.enqueue(new Uint8Array(1_000_000));
    },
  });
  return { body, poured: () => poured };
}

test('gives the bytes of a picture, asked for as it was told', async () => {
  const fetch = answering(picture, { headers: { 'content-type': 'text/html' } });
  const fetched = await fetchPicture('https://a.example/1.png', { credentials: 'omit' });
  expect(fetched).toEqual({ bytes: new Uint8Array(picture) });
  expect(fetch.mock.calls[0]?.[1]).toMatchObject({ credentials: 'omit', mode: 'cors' });
});

test.each<[string, BodyInit | null, ResponseInit, string]>([
  ['an error', 'Not found', { status: 404 }, 'refused'],
  [
    'a page that calls itself a picture',
    '<!doctype html><p>Sorry',
    { headers: { 'content-type': 'image/png' } },
    'no-picture',
  ],
  ['nothing', null, {}, 'no-picture'],
  [
    'what says that it is far too large',
    picture,
    { headers: { 'content-length': '50000000' } },
    'too-large',
  ],
])('takes %s for no picture', async (_what, body, init, fault) => {
  answering(body, init);
  expect(await fetchPicture('https://a.example/1.png', {})).toEqual({ fault });
});

test('reads no more of a picture without an end than a picture may have', async () => {
  const { body, poured } = endless();
  answering(body);
  expect(await fetchPicture('https://a.example/1.png', {})).toEqual({ fault: 'too-large' });
  expect(poured()).toBeLessThan(20_000_000);
});

test('says that nobody is there', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch');
  });
  expect(await fetchPicture('https://a.example/1.png', {})).toEqual({ fault: 'unreachable' });
});

test('waits no longer than it should for one that never comes', async () => {
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
    const soon = new AbortController();
    setTimeout(() => soon.abort(), 20);
    return soon.signal;
  });
  vi.stubGlobal(
    'fetch',
    (_address: string, { signal }: RequestInit) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
      }),
  );
  expect(await fetchPicture('https://a.example/1.png', {})).toEqual({ fault: 'timed-out' });
});
