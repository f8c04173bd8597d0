// Types only: everything that crosses from one context to another. All of it is plain JSON.

import type { Article, Extraction } from './article/article';
import type { ArticleId } from './article/entry';
import type { FailureCode } from './failures';

/** What a page answers when asked to read itself. */
export type PageReply =
  | { kind: 'extraction'; extraction: Extraction; stillLoading: boolean }
  | { kind: 'failed'; failure: FailureCode };

/** The name under which the content script leaves its one function in its isolated world. */
export type ReadPageName = 'ledeReadPage';

/** What that function can be asked for beside the best text of its own page. */
export interface ReadQuestion {
  /** Another of the texts that were found (`Article.candidates`). */
  candidate?: number;
  /** Another document in place of the page's own: a further page of its article. Asked within the page only. */
  further?: { document: Document; url: string };
}

export type ReadPage = (question?: ReadQuestion) => PageReply;

/** Why a further page of an article could not be had. */
export type FurtherFault =
  /** No connection, no answer, or a server that refuses other pages' scripts. */
  | 'unreachable'
  /** The page's own policy forbids it to fetch anything (Firefox holds extensions to it). */
  | 'page-policy'
  /** The site answered with an error. */
  | 'refused'
  /** It lies on another site, or leads to one. */
  | 'elsewhere'
  /** It is no web page, or far too large for one. */
  | 'unreadable'
  /** There is no article on it. */
  | 'no-article'
  | 'timed-out'
  | 'stopped';

/** What came of fetching a further page. */
export type FurtherReply =
  | { kind: 'article'; article: Article; bytes: number }
  | { kind: 'failed'; fault: FurtherFault };

/** The names under which `content/further-page.ts` leaves its function, and the way to stop it, in that world. */
export type FurtherPageName = 'ledeFurtherPage';
export type StopFurtherName = 'ledeStopFurther';

/** Why a picture of a kept article is not kept. */
export type PictureFault =
  /** No connection, or a server that lets no other site have it: asking for its host helps against that. */
  | 'unreachable'
  /** The site answered with an error. */
  | 'refused'
  /** What came is no picture that a browser shows. */
  | 'no-picture'
  | 'too-large'
  | 'timed-out'
  /** The article has more than anybody looks at. */
  | 'too-many'
  | 'storage-full'
  /** The reader took it off the disk. */
  | 'removed';

/** What came of fetching a picture in the page. */
export type PictureReply = { base64: string } | { fault: PictureFault };

/** The name under which `content/page-pictures.ts` leaves its function in that world. */
export type PagePicturesName = 'ledePagePictures';

/**
 * What a script on a page tells the background: that a page is there which the reader may want in Lede. Nothing
 * else, as a page is not trusted.
 */
export type PageNote =
  /** On a site whose articles shall open in Lede: it looks like one. */
  | 'site-page'
  /** The page of a link that was opened in Lede. */
  | 'wanted-page';

/** An article was kept, or shall have its pictures after all. */
export interface PicturesWanted {
  id: ArticleId;
  /** The tab that shows its page, where it still can be asked. */
  page?: { id: number; url: string };
}

/** An act asked of the background's library (`library/remote.ts`): a method's name and its arguments. */
export interface LibraryCall {
  act: string;
  args: unknown[];
}

export type LibraryReply = { value: unknown } | { failure: FailureCode };

/** What the background can be asked: [question, answer]. */
export interface BackgroundRequests {
  library: [LibraryCall, LibraryReply];
  /** Answered at once; noting it and fetching go on behind that. */
  keepPictures: [PicturesWanted, null];
}
