// "Show the page itself": the next page of a site that opens in Lede is let be, once.

import browser from './browser';
import { siteOf } from './host-access';

const prefix = 'page-itself:';
/** Longer than a page takes, shorter than it takes to want the next one in Lede. */
const limitMs = 60_000;

/** To be called before the page is opened; a page that redirects within its site counts as the same. */
export async function letPageBe(address: string): Promise<void> {
  await browser.storage.session.set({ [prefix + siteOf(address)]: Date.now() });
}

/** Whether the page that has come is to be let be. It is asked once. */
export async function takePageItself(address: string): Promise<boolean> {
  const key = prefix + siteOf(address);
  const since = (await browser.storage.session.get(key))[key];
  await browser.storage.session.remove(key);
  return typeof since === 'number' && Date.now() - since < limitMs;
}

/** Opens a page in a new tab, where it is not opened in Lede. */
export async function openPageItself(url: string): Promise<void> {
  if (URL.canParse(url)) await letPageBe(url);
  await browser.tabs.create({ url });
}
