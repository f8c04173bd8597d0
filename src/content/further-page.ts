// Runs in the page beside `main.ts`, because the reader asked for the rest of its article: fetches one further
// page as the page itself would, and reads it. Leaves two functions, which go with the call.

import { isSameSite } from '../article/address';
import type {
  FurtherFault,
  FurtherPageName,
  FurtherReply,
  ReadPage,
  ReadPageName,
  StopFurtherName,
} from '../messages';
import { type Fetched, fetchPage } from './fetch-page';

type Names = ReadPageName | FurtherPageName | StopFurtherName;
const world = globalThis as unknown as Record<Names, unknown>;

const readPage = world.ledeReadPage as ReadPage;
delete world.ledeReadPage;

/** How long a site may take for one page. */
const timeoutMs = 20_000;

/** Fetches and reads one further page. Never throws: Chrome does not report what is thrown here. */
async function furtherPage(address: string): Promise<FurtherReply> {
  delete world.ledeFurtherPage;
  const stop = new AbortController();
  leave('ledeStopFurther', () => stop.abort());
  const ended = new AbortController();
  let isForbidden = false;
  const forbid = () => {
    isForbidden = true;
  };
  document.addEventListener('securitypolicyviolation', forbid, { signal: ended.signal });
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const signal = AbortSignal.any([stop.signal, timeout]);
    const fetched = await fetchPage(address, document.characterSet, signal);
    return 'fault' in fetched ? failed(fetched.fault) : read(fetched);
  } catch {
    if (stop.signal.aborted) return failed('stopped');
    if (timeout.aborted) return failed('timed-out');
    // The browser tells of a policy's refusal a moment after it refused.
    await new Promise((resolve) => setTimeout(resolve, 50));
    return failed(isForbidden ? 'page-policy' : 'unreachable');
  } finally {
    ended.abort();
    delete world.ledeStopFurther;
  }
}

function read({ html, url, bytes }: Fetched): FurtherReply {
  if (!isSameSite(url, location.href)) return failed('elsewhere');
  const further = { document: new DOMParser().parseFromString(html, 'text/html'), url };
  const reply = readPage({ further });
  if (reply.kind === 'failed' || reply.extraction.kind !== 'article') return failed('no-article');
  return { kind: 'article', article: reply.extraction.article, bytes };
}

const failed = (fault: FurtherFault): FurtherReply => ({ kind: 'failed', fault });

function leave(name: Names, value: unknown): void {
  Object.defineProperty(globalThis, name, { configurable: true, value });
}

leave('ledeFurtherPage', furtherPage);
