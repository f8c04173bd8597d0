// Runs on pages of the sites whose articles the reader wants in Lede, and nowhere else: tells the background that
// one looks like an article. Whoever comes back to a page, or loads it again, wants the page itself.

import type { PageNote } from '../messages';
import { bareBrowser } from '../platform/bare-browser';
import { looksLikeArticle } from './looks-like-article';

const note: PageNote = 'site-page';

function tell(): void {
  const [how] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (how?.type !== 'navigate' && how?.type !== ('prerender' as string)) return;
  if (looksLikeArticle(document, location.href))
    bareBrowser?.runtime.sendMessage({ note }).catch(() => {});
}

// A page may be made ready before anybody asked for it.
const { prerendering = false } = document as { prerendering?: boolean };
if (prerendering) document.addEventListener('prerenderingchange', tell, { once: true });
else tell();
