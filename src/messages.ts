// Types only: everything that crosses from one context to another. All of it is plain JSON.

import type { Extraction } from './article/article';
import type { ArticleId } from './article/entry';
import type { FailureCode } from './failures';

/** What a page answers when asked to read itself. */
export type PageReply =
  | { kind: 'extraction'; extraction: Extraction; stillLoading: boolean }
  | { kind: 'failed'; failure: FailureCode };

/** The name under which the content script leaves its one function in its isolated world. */
export type ReadPageName = 'ledeReadPage';

/** Told to our other open pages after the library changes. */
export interface LibraryChange {
  kind: 'put' | 'removed';
  id: ArticleId;
}
