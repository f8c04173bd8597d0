// The verb behind shortcut and context menu: keep the article of the page in a tab, with no popup.

import type { Entry } from '../article/entry';
import type { PageTab } from '../platform/tabs';
import { type Hindrance, withArticleOf } from './read-article';

export type SaveOutcome =
  | { kind: 'saved'; entry: Entry }
  | { kind: 'saved-before'; entry: Entry }
  | Hindrance;

/** Keeps the article in a tab. Never throws, and never takes anything back: a second press changes nothing. */
export function savePage(tab: PageTab): Promise<SaveOutcome> {
  return withArticleOf(tab, async (article, library): Promise<SaveOutcome> => {
    const located = await library.locate(article);
    if (located.kept) return { kind: 'saved-before', entry: located.kept };
    if (located.sameAddress) return { kind: 'asks', question: 'other-headline' };
    return { kind: 'saved', entry: await library.keep(located) };
  });
}
