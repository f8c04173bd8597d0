// What is known of a date that was seen in a line of the page.

import type { DateScope } from './date-candidate';
import type { WrittenDate } from './date-text';
import type { Line } from './survey';

/** A longer line is there for what else it says. */
export const longestDateline = 200;

/** A date of a line, what is said around it, and the element that marks it, if one does. */
export interface Found {
  date: WrittenDate;
  mark: Element | null;
  before: string;
  after: string;
  isRelative?: boolean;
  otherwise?: string;
}

/** A line with its dates. */
export interface Dated {
  line: Line;
  at: number;
  scope: DateScope;
  dates: Found[];
}
