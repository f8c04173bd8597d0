// Runs in the page, once, because the reader asked: leaves one function in the isolated world, which
// `platform/page.ts` calls and takes away again.

import { extractOrThrow } from '../extraction/extract';
import { unshadowed } from '../extraction/live';
import type { PageReply, ReadPage, ReadPageName, ReadQuestion } from '../messages';

const name: ReadPageName = 'ledeReadPage';

/** Reads the page as far as it has come. Faults are answers: Chrome does not report what is thrown here. */
const readPage: ReadPage = ({ candidate = 0, further }: ReadQuestion = {}): PageReply => {
  const { document: page, url } = further ?? { document, url: location.href };
  try {
    return {
      kind: 'extraction',
      extraction: extractOrThrow(page, { url, now: new Date(), candidate, isFurther: !!further }),
      stillLoading: unshadowed(document).readyState === 'loading',
    };
  } catch {
    return { kind: 'failed', failure: 'reading-broke' };
  }
};

Object.defineProperty(globalThis, name, { configurable: true, value: readPage });
