// The library as the popup uses it: what is kept from the page in front takes that page's tab along, which alone may
// reach some of its pictures.

import { reachLibrary } from '../actions/reach-library';
import type { Library } from '../library/library';
import { activeTab, type PageTab } from '../platform/tabs';
import type { ReadingModel } from './reading';

export function popupLibrary({ reading }: Pick<ReadingModel, 'reading'>): Promise<Library> {
  // The popup closes before another tab can come to the front.
  let tab: PageTab | null = null;
  activeTab().then(
    (found) => {
      tab = found;
    },
    () => {},
  );
  return reachLibrary((article) => {
    const now = reading.peek();
    // In a private window it has crossed a line, and is another object.
    const isInFront =
      now.status === 'shown' &&
      now.article.url === article.url &&
      now.article.title === article.title;
    return isInFront && tab?.url ? { id: tab.id, url: tab.url } : undefined;
  });
}
