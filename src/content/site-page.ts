// Runs on pages of the sites whose articles the reader wants in Lede, and nowhere else: tells the background that
// one looks like an article. Whoever comes back to a page, or loads it again, wants the page itself.

import type { PageNote } from '../messages';
import { bareBrowser } from '../platform/bare-browser';
import { looksLikeArticle, paragraphsOf } from './looks-like-article';

const note: PageNote = 'site-page';

/** When to look at a story that a page draws without being loaded; milliseconds after its address has changed. */
const drawnBy = [400, 1200, 3000];

function tell(): void {
  bareBrowser?.runtime.sendMessage({ note }).catch(() => {});
}

function look(): void {
  const [how] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (how?.type !== 'navigate' && how?.type !== ('prerender' as string)) return;
  if (looksLikeArticle(document, location.href)) tell();
}

/** Many sites open their stories so: the address changes, and then the text. */
function lookAtSteps(): void {
  // Absent from older browsers, where such stories stay on their page.
  globalThis.navigation?.addEventListener('currententrychange', ({ navigationType }) => {
    // Pages also change their address while they are scrolled; a press is the reader's.
    if (navigationType !== 'push' || !navigator.userActivation.isActive) return;
    const address = location.href;
    const before = new Set(paragraphsOf(document));
    let isTold = false;
    for (const ms of drawnBy) {
      setTimeout(() => {
        if (isTold || location.href !== address) return;
        isTold = looksLikeArticle(document, address, before);
        if (isTold) tell();
      }, ms);
    }
  });
}

// A page may be made ready before anybody asked for it.
const { prerendering = false } = document as { prerendering?: boolean };
if (prerendering) document.addEventListener('prerenderingchange', look, { once: true });
else look();
lookAtSteps();
