// What every part of the trimming needs to know.

import type { TextHints } from './date-text';
import type { Headline } from './headline';
import type { Trail } from './removed';
import type { Survey } from './survey';

export interface TrimContext {
  survey: Survey;
  headline: Headline | null;
  trail: Trail;
  /** The site's host, without `www.`. */
  host: string;
  hints: TextHints;
}
