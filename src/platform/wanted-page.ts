// A page that the reader opened in Lede by a link: its tab loads it, and a script that runs there and nowhere else
// tells us once it can be read. It is noted while the browser runs, so that a background that was stopped knows it.

import browser from './browser';
import { giveBackHost, siteOf } from './host-access';
import { isMySite } from './my-sites';

interface WantedPage {
  address: string;
  /** The leave for its site was given for it alone. */
  once: boolean;
  at: number;
}

const prefix = 'wanted-page:';
/** A page that has not come by then is not coming, or is on another site by now. */
const limitMs = 120_000;

/** Notes that a tab is about to show it. There must be access to its site. */
export async function wantPage(tabId: number, address: string, once: boolean): Promise<void> {
  await forgetLateOnes();
  const page: WantedPage = { address, once, at: Date.now() };
  await browser.storage.session.set({ [prefix + tabId]: page });
  await unregister(tabId);
  await browser.scripting.registerContentScripts([
    {
      id: prefix + tabId,
      matches: [siteOf(address)],
      js: ['wanted-page.js'],
      runAt: 'document_idle',
      persistAcrossSessions: false,
    },
  ]);
}

/** Whether a tab shows, or is about to show, such a page. */
export async function isWantedIn(tabId: number): Promise<boolean> {
  return (await pageOf(tabId)) !== undefined;
}

/** The page has been read, or will not be: what was done for it is undone. */
export async function forgetWanted(tabId: number): Promise<void> {
  const page = await pageOf(tabId);
  await browser.storage.session.remove(prefix + tabId);
  await unregister(tabId);
  if (page?.once && !(await isMySite(page.address))) await giveBackHost(siteOf(page.address));
}

/** The same for those that never came: PDF in Firefox, no network, another site. */
export async function forgetLateOnes(): Promise<void> {
  for (const [key, page] of Object.entries(await browser.storage.session.get(null)))
    if (key.startsWith(prefix) && Date.now() - (page as WantedPage).at > limitMs)
      await forgetWanted(Number(key.slice(prefix.length)));
}

async function pageOf(tabId: number): Promise<WantedPage | undefined> {
  const key = prefix + tabId;
  return (await browser.storage.session.get(key))[key] as WantedPage | undefined;
}

async function unregister(tabId: number): Promise<void> {
  await browser.scripting.unregisterContentScripts({ ids: [prefix + tabId] }).catch(() => {});
}
