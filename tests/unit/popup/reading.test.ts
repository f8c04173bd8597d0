// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Failure } from '../../../src/failures';
import type { Library } from '../../../src/library/library';
import type { PageReply } from '../../../src/messages';
import {
  createReading,
  type Outcome,
  type PageSource,
  silentAfterMs,
  slowAfterMs,
} from '../../../src/popup/reading';
import { articleWith } from '../../support/articles';
import { neverAgain } from '../../support/fake-page';

/** Reading works without a library: these tests never open one. */
const noLibrary = Promise.reject<Library>(new Failure('storage-unavailable'));
noLibrary.catch(() => {});

const articleReply: PageReply = {
  kind: 'extraction',
  extraction: { kind: 'article', article: articleWith() },
  stillLoading: false,
};

function pageThat(
  read: () => Promise<PageReply>,
  own?: { ownArticleId: string | null },
): PageSource {
  return {
    locate: async () => ({
      ownArticleId: undefined,
      inPrivateWindow: false,
      read,
      again: neverAgain,
      ...own,
    }),
  };
}

function start(page: PageSource) {
  const outcomes: Outcome[] = [];
  const model = createReading(page, noLibrary, (outcome) => outcomes.push(outcome));
  return { ...model, outcomes };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('reading the page', () => {
  test('shows the article', async () => {
    const { reading } = start(pageThat(async () => articleReply));
    expect(reading.value).toEqual({ status: 'reading', slow: false });
    await vi.runAllTimersAsync();
    expect(reading.value).toMatchObject({
      status: 'shown',
      article: { title: 'Harbour bridge opens after nine years' },
      stillLoading: false,
    });
  });

  test('says that it is still reading before two seconds are over', async () => {
    const { reading } = start(pageThat(() => new Promise(() => {})));
    await vi.advanceTimersByTimeAsync(slowAfterMs);
    expect(slowAfterMs).toBeLessThan(2000);
    expect(reading.value).toEqual({ status: 'reading', slow: true });
  });

  test('gives up on a page that never answers', async () => {
    const { reading } = start(pageThat(() => new Promise(() => {})));
    await vi.advanceTimersByTimeAsync(silentAfterMs);
    expect(reading.value).toEqual({ status: 'failed', failure: 'page-silent' });
  });

  test('does not hear a late answer after the reader has stopped it', async () => {
    const { reading, stop, outcomes } = start(
      pageThat(() => new Promise((resolve) => setTimeout(() => resolve(articleReply), 5000))),
    );
    await vi.advanceTimersByTimeAsync(2000);
    stop();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(reading.value).toEqual({ status: 'stopped' });
    expect(outcomes).toEqual([{ status: 'stopped' }]);
  });

  test('hears only the newest attempt when the reader asks again', async () => {
    let asked = 0;
    const { reading, again } = start(
      pageThat(() => {
        const delayMs = asked === 0 ? 3000 : 10;
        const title = asked++ === 0 ? 'First answer' : 'Second answer';
        const reply: PageReply = {
          kind: 'extraction',
          extraction: { kind: 'article', article: articleWith({ title }) },
          stillLoading: false,
        };
        return new Promise((resolve) => setTimeout(() => resolve(reply), delayMs));
      }),
    );
    await vi.advanceTimersByTimeAsync(100);
    again();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(reading.value).toMatchObject({ status: 'shown', article: { title: 'Second answer' } });
  });

  test('passes on why a page is no article', async () => {
    const { reading } = start(
      pageThat(async () => ({
        kind: 'extraction',
        extraction: {
          kind: 'not-an-article',
          reason: 'login',
          title: 'Sign in',
          url: 'https://x.example/',
        },
        stillLoading: false,
      })),
    );
    await vi.runAllTimersAsync();
    expect(reading.value).toMatchObject({ status: 'not-article', reason: 'login' });
  });

  test('passes on why the browser refused', async () => {
    const { reading } = start(
      pageThat(async () => {
        throw new Failure('extension-store');
      }),
    );
    await vi.runAllTimersAsync();
    expect(reading.value).toEqual({ status: 'failed', failure: 'extension-store' });
  });

  test('does not read a page of its own', async () => {
    const read = vi.fn();
    const { reading } = start(pageThat(read, { ownArticleId: 'abc' }));
    await vi.runAllTimersAsync();
    expect(reading.value).toEqual({ status: 'own-page', articleId: 'abc' });
    expect(read).not.toHaveBeenCalled();
  });
});
