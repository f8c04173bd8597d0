// What is there in the contexts that tests evaluate in: extension pages, the background, and
// Chromium's own pages.

import type { Browser } from 'webextension-polyfill';

declare global {
  const browser: Browser;
  const chrome: unknown;
}
