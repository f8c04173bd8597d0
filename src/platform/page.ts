// Runs the content script in one tab and returns its reply: the only way to a page.

import { Failure } from '../failures';
import type { PageReply, ReadPageName } from '../messages';
import browser from './browser';
import type { EarlyInjection } from './early-injection';

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
    if (!injected[0]) throw new Error('no frame');
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
    if (await hasMoved(tab)) throw new Failure('page-gone', error);
    // Most pages can be read: what tells the others apart comes when it is needed.
    const { faultOf } = await import('./page-faults');
    throw new Failure(faultOf(error, tab.url), error);
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
