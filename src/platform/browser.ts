// The browser's API under its standard name, for the rest of this room.

import type { Browser } from 'webextension-polyfill';

/**
 * Firefox and Chromium from 148 on bring `browser` themselves; only an older Chromium fetches the polyfill.
 * (The background is a classic script, which cannot wait here: `vite.config.ts` gives it the polyfill in
 * place of this file.)
 */
const native = (globalThis as { browser?: Browser }).browser;

// biome-ignore lint/style/noDefaultExport: stands in for the polyfill, which exports it so
export default native ?? (await import('./polyfill')).default;
