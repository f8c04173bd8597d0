// Says from a browser's words, and else from the page's address, why a page could not be read. Pure.

import type { FailureCode } from '../failures';
import { refusalAt } from './page-access';

/** What browsers say when a page could not be reached, from the most telling on. */
const faultsByMessage: [RegExp, FailureCode][] = [
  [/showing error page/i, 'page-unloaded'],
  [/extensions gallery/i, 'extension-store'],
  [
    /frame .*removed|no tab with id|tab was closed|navigat|message channel closed|destroyed|discarded|inactive/i,
    'page-gone',
  ],
];

/**
 * Why a page could not be read.
 *
 * @param error What the browser threw.
 * @param url The page's address; undefined where the browser hides it.
 */
export function faultOf(error: unknown, url: string | undefined): FailureCode {
  const message = error instanceof Error ? error.message : String(error);
  return faultsByMessage.find(([pattern]) => pattern.test(message))?.[1] ?? refusalAt(url);
}
