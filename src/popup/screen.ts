// What the popup hands to each of its screens. Types only.

import type { ReadonlySignal } from '@preact/signals';
import type { Article } from '../article/article';
import type { ArticleId, Entry } from '../article/entry';
import type { KeepingModel } from '../ui/keeping';
import type { PicturesModel } from '../ui/pictures';
import type { ListModel } from './list';
import type { PopupState } from './state';

/** What the screens ask of the browser. */
export interface PopupBrowser {
  /** The address of an article's reader tab. */
  readerAddress(id: ArticleId): string;
  openInBackground(entry: Entry): void;
  openOriginal(entry: Entry): void;
  /** Opens an article with what changed on its page marked in it. */
  openChanges(id: ArticleId): void;
  copy(text: string): Promise<void>;
}

export interface PopupProps {
  state: PopupState;
  /** Null until its code is there: it comes after the first text. */
  list: ReadonlySignal<ListModel | null>;
  browser: PopupBrowser;
}

/** What every screen gets: the popup's own, and how to speak up. */
export interface ScreenProps extends PopupProps {
  say(text: string): void;
  showHelp(): void;
}

export interface ListScreenProps extends Omit<ScreenProps, 'list'> {
  list: ListModel;
}

export interface ArticleScreenProps extends ScreenProps {
  shown: {
    article: Article;
    keeping: KeepingModel;
    stillLoading?: boolean;
    /** Of an article out of the library. */
    pictures?: PicturesModel | null;
  };
}
