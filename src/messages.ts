// Types only: everything that crosses from one context to another. All of it is plain JSON.

import type { Extraction } from './article/article';
import type { FailureCode } from './failures';

/** What a page answers when asked to read itself. */
export type PageReply =
  | { kind: 'extraction'; extraction: Extraction; stillLoading: boolean }
  | { kind: 'failed'; failure: FailureCode };

/** The name under which the content script leaves its one function in its isolated world. */
export type ReadPageName = 'ledeReadPage';

/** An act asked of the background's library (`library/remote.ts`): a method's name and its arguments. */
export interface LibraryCall {
  act: string;
  args: unknown[];
}

export type LibraryReply = { value: unknown } | { failure: FailureCode };

/** What the background can be asked: [question, answer]. */
export interface BackgroundRequests {
  library: [LibraryCall, LibraryReply];
}
