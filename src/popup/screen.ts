// What the popup hands to each of its screens. Types only.

import type { Article } from '../article/article';
import type { ArticleId, Entry } from '../article/entry';
import type { KeepingModel } from '../ui/keeping';
import type { ListModel } from './list';
import type { PopupState } from './state';

/** What the screens ask of the browser. */
export interface PopupBrowser {
  /** The address of an article's reader tab. */
  readerAddress(id: ArticleId): string;
  openInBackground(entry: Entry): void;
  openOriginal(entry: Entry): void;
  copy(text: string): Promise<void>;
}

export interface PopupProps {
  state: PopupState;
  list: ListModel;
  browser: PopupBrowser;
}

/** What every screen gets: the popup's own, and how to speak up. */
export interface ScreenProps extends PopupProps {
  say(text: string): void;
  showHelp(): void;
}

export interface ArticleScreenProps extends ScreenProps {
  shown: { article: Article; keeping: KeepingModel; stillLoading?: boolean };
}
