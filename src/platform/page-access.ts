// Says from a page's address alone why no extension may read it. Pure.

import type { FailureCode } from '../failures';

const storeAddress =
  /^https:\/\/(?:addons\.mozilla\.org|chromewebstore\.google\.com|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons)(?:[/?#]|$)/;

/** Sites that Firefox closes to extensions (`extensions.webextensions.restrictedDomains`), beside the store. */
const forbiddenBy: [RegExp, FailureCode][] = [
  [/^view-source:/, 'source-view'],
  [/^about:reader\?/, 'browser-viewer'],
  [
    /^(?:resource:\/\/pdf\.js|chrome-extension:\/\/mhjfbmdgcfjbbpaeojofohoefgiehjai)/,
    'browser-viewer',
  ],
  [
    /^(?:about|chrome|edge|brave|vivaldi|opera|devtools|resource|chrome-search|chrome-untrusted):/,
    'browser-page',
  ],
  [storeAddress, 'extension-store'],
  // Firefox shows these in viewers of its own that it keeps extensions out of.
  [/^https?:[^?#]*\.(?:pdf|json)(?:[?#]|$)/i, 'browser-viewer'],
  [/^file:/, 'file-access'],
];

/**
 * Why a page that refused us did so.
 *
 * @param url The page's address; undefined where the browser hides it, as Firefox does on its own pages.
 */
export function refusalAt(url: string | undefined): FailureCode {
  if (url === undefined || url === '') return 'browser-page';
  return forbiddenBy.find(([pattern]) => pattern.test(url))?.[1] ?? 'page-forbidden';
}
