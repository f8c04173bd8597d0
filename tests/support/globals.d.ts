// What is there in the contexts that tests evaluate in: extension pages, the background, and
// Chromium's own pages; and what the runner tells the tests that run inside a browser.

import type { Browser } from 'webextension-polyfill';

declare global {
  const browser: Browser;
  const chrome: unknown;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The time zone that the runner was started in, when it was told one. */
    zone: string | null;
    browser: 'chromium' | 'firefox';
  }
}
