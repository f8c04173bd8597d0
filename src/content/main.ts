// Runs in the page, once, because the reader asked: leaves one function in the isolated world, which
// `platform/page.ts` calls and takes away again.

import { extractOrThrow } from '../extraction/extract';
import { unshadowed } from '../extraction/live';
import type { PageReply, ReadPageName } from '../messages';

const name: ReadPageName = 'ledeReadPage';

/** Reads the page as far as it has come. Faults are answers: Chrome does not report what is thrown here. */
function readPage(): PageReply {
  try {
    return {
      kind: 'extraction',
      extraction: extractOrThrow(document, { url: location.href, now: new Date() }),
      stillLoading: unshadowed(document).readyState === 'loading',
    };
  } catch {
    return { kind: 'failed', failure: 'reading-broke' };
  }
}

Object.defineProperty(globalThis, name, { configurable: true, value: readPage });
