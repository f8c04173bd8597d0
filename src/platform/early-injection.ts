// A classic script in the head of the popup: sends the content script into the page in front while the popup's
// own code is still on its way. `page.ts` takes over from there.

import { bareBrowser } from './bare-browser';

/** What was begun before `page.ts` was there. */
export interface EarlyInjection {
  tabId: number;
  injected: Promise<unknown[]>;
}

// No module and no polyfill this early.
const scope = globalThis as {
  ledeEarlyInjection?: Promise<EarlyInjection | null> | undefined;
};

const browser = bareBrowser;

scope.ledeEarlyInjection = browser?.tabs
  .query({ active: true, currentWindow: true })
  .then(([tab]) => {
    // Pages of our own are not read.
    if (tab?.id === undefined || tab.url?.startsWith(location.origin)) return null;
    const injected = browser.scripting.executeScript({
      target: { tabId: tab.id },
      files: ['content.js'],
      injectImmediately: true,
    });
    // A refusal is heard by page.ts, which may not be there yet.
    injected.catch(() => {});
    return { tabId: tab.id, injected };
  });
