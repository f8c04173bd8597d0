// What the library page hands to its parts. Types only.

import type { Entry } from '../article/entry';
import type { Acting } from './acting';
import type { LibraryPageState } from './state';

/** What the page asks of the browser. */
export interface LibraryBrowser {
  readerAddress(id: string): string;
  openOriginal(entry: Entry): void;
  copy(text: string): Promise<void>;
  /** The page about what is kept. */
  storageAddress: string;
}

/** What the rows get. */
export interface PageRowsProps {
  state: LibraryPageState;
  browser: LibraryBrowser;
  acting: Acting;
  onTag(entries: readonly Entry[]): void;
  onNote(entry: Entry): void;
  say(text: string): void;
}
