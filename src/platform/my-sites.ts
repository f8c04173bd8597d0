// The sites whose articles the reader wants to open in Lede: a list in `storage.local`, and a script of ours that the
// browser runs on their pages and no others, as long as it has the reader's leave for that site.

import browser from './browser';
import { giveBackHost, siteOf } from './host-access';

/** A site as the browser's patterns have it: `https://news.example/*`. */
export type Site = string;

const key = 'mySites';
const version = 1;

/** In the order in which they were chosen. */
export async function mySites(): Promise<Site[]> {
  const stored: unknown = (await browser.storage.local.get(key))[key];
  const { sites } = (stored ?? {}) as { sites?: unknown };
  return Array.isArray(sites) ? sites.filter(isSite) : [];
}

/** Whether articles at this address open in Lede. */
export async function isMySite(address: string): Promise<boolean> {
  return (await mySites()).includes(siteOf(address));
}

/** From now on; the reader has given the leave for it. */
export async function addMySite(address: string): Promise<void> {
  const site = siteOf(address);
  const before = await mySites();
  if (!before.includes(site)) await keep([...before, site]);
  await register(site);
}

/** No longer, and the leave goes back to the browser, unless pictures need it. */
export async function removeMySite(site: Site): Promise<void> {
  await keep((await mySites()).filter((each) => each !== site));
  await browser.scripting.unregisterContentScripts({ ids: [idOf(site)] }).catch(() => {});
  await giveBackHost(site);
}

/** Tells the browser of all of them anew: it forgets scripts when an extension is updated. */
export async function registerMySites(): Promise<void> {
  // One that it refuses keeps it from no other.
  for (const site of await mySites()) await register(site).catch(() => {});
}

/** Calls back whenever any page of ours changed the list. */
export function onMySitesChange(listener: () => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (key in changes) listener();
  });
}

async function keep(sites: Site[]): Promise<void> {
  if (sites.length === 0) await browser.storage.local.remove(key);
  else await browser.storage.local.set({ [key]: { version, sites } });
}

async function register(site: Site): Promise<void> {
  const id = idOf(site);
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (known.length > 0) return;
  await browser.scripting.registerContentScripts([
    { id, matches: [site], js: ['site-page.js'], runAt: 'document_idle' },
  ]);
}

/** What is none would take all others down with it: the browser refuses such patterns. */
function isSite(value: unknown): value is Site {
  return typeof value === 'string' && /^https?:\/\/[^*/]+\/\*$/.test(value) && URL.canParse(value);
}

const idOf = (site: Site) => `my-site:${site}`;
