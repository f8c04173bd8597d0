// The browser's interface without the polyfill, for scripts that must be small or first. Chromium's own `chrome` gives
// promises too (Manifest V3).

import type { Browser } from 'webextension-polyfill';

const scope = globalThis as { browser?: Browser; chrome?: Browser };

export const bareBrowser: Browser | undefined = scope.browser ?? scope.chrome;
