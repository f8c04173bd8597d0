// The one comparison of each page in front with its copy: made when its note is first drawn, kept while the popup lives.

import { createPageChanges, type PageChangesModel } from './page-changes';
import type { PopupProps } from './screen';
import type { PopupState } from './state';

const known = new WeakMap<PopupState, PageChangesModel>();

export function pageChangesOf({ state, browser }: Pick<PopupProps, 'state' | 'browser'>) {
  const changes =
    known.get(state) ?? createPageChanges(state.reading, state.library, browser.openChanges);
  known.set(state, changes);
  return changes;
}
