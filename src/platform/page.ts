// Runs the content script in one tab and returns its reply: the only way to a page.

import { Failure, type FailureCode } from '../failures';
import type { PageReply, ReadPageName } from '../messages';
import browser from './browser';
import type { EarlyInjection } from './early-injection';
import { refusalAt } from './page-access';

/**
 * Reads the page in a tab. The reader's gesture must have granted `activeTab` there.
 *
 * Two calls, both at once even while the page loads: the first leaves one function in the isolated
 * world, the second calls it, takes it away and brings its value back.
 *
 * @param tab Its id, and its address where the browser shows it.
 * @throws {Failure} `browser-page` and its kin where no extension may run, `page-gone` when the tab
 *   navigated or closed meanwhile.
 */
export async function readPage(tab: { id: number; url?: string | undefined }): Promise<PageReply> {
  const target = { tabId: tab.id };
  try {
    const injected =
      (await earlyInjection(tab.id)) ??
      (await browser.scripting.executeScript({
        target,
        files: ['content.js'],
        injectImmediately: true,
      }));
    // Firefox refuses some of its own pages with an answer that holds nothing, in place of an error.
    if (!injected[0]) throw new Failure(refusalAt(tab.url));
    const [answer] = await browser.scripting.executeScript({
      target,
      func: callReader,
      injectImmediately: true,
    });
    const reply = answer?.result as PageReply | null | undefined;
    if (!reply) throw new Failure('page-gone', answer?.error);
    return reply;
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure((await hasMoved(tab)) ? 'page-gone' : faultOf(error, tab.url), error);
  }
}

/** Whether the tab shows another page by now, which the grant does not cover: its address has changed or is hidden. */
async function hasMoved(tab: { id: number; url?: string | undefined }): Promise<boolean> {
  const now = await browser.tabs.get(tab.id).catch(() => null);
  return now?.url !== tab.url;
}

/** The injection that the popup's head has begun in this tab; it serves once. */
async function earlyInjection(tabId: number): Promise<unknown[] | null> {
  const scope = globalThis as { ledeEarlyInjection?: Promise<EarlyInjection | null> };
  const early = await scope.ledeEarlyInjection?.catch(() => null);
  delete scope.ledeEarlyInjection;
  return early?.tabId === tabId ? early.injected : null;
}

/** Runs in the page's isolated world: must stand alone, as only its source text gets there. */
function callReader(): unknown {
  const name: ReadPageName = 'ledeReadPage';
  const world = globalThis as { [key in ReadPageName]?: () => unknown };
  const reply = world[name]?.();
  delete world[name];
  return reply;
}

/** What browsers say when a page could not be reached, from the most telling on. */
const faultsByMessage: [RegExp, FailureCode][] = [
  [/showing error page/i, 'page-unloaded'],
  [/extensions gallery/i, 'extension-store'],
  [
    /frame .*removed|no tab with id|tab was closed|navigat|message channel closed|destroyed|discarded|inactive/i,
    'page-gone',
  ],
];

function faultOf(error: unknown, url: string | undefined): FailureCode {
  const message = error instanceof Error ? error.message : String(error);
  return faultsByMessage.find(([pattern]) => pattern.test(message))?.[1] ?? refusalAt(url);
}
