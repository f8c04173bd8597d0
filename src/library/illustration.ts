// The pictures of kept articles, as they lie in the database.

import type { ArticleId } from '../article/entry';
import type { PictureFault } from '../messages';

/** A picture's bytes; its key is their SHA-256. */
export interface Picture {
  blob: Blob;
  width: number;
  height: number;
}

/** A picture of an article, and what became of it. */
export interface Illustration {
  id: ArticleId;
  /** Its address, as `pictureAddress` writes it. */
  url: string;
  role: 'text' | 'icon';
  state: 'wanted' | 'kept' | 'lost';
  /** Only while it is still to be fetched, for the index. */
  wanted?: 1;
  /** The picture's key, once it is kept. */
  picture?: string;
  bytes?: number;
  /** Why it could not be had. */
  fault?: PictureFault;
}
