// Access to single hosts: of pictures that their servers let no other site have, and of sites whose pages the reader
// wants in Lede.

import browser from './browser';

/** The hosts that pictures need: their leave stays when a site is taken off the reader's list. */
const picturesKey = 'pictureHosts';

/**
 * Asks the reader for access to the hosts of these pictures and no others. Must be called in the turn of a press,
 * from a tab: Firefox's question would lie under an open popup.
 *
 * @returns Whether it was given, or had been before.
 */
export async function askForHostsOf(addresses: readonly string[]): Promise<boolean> {
  const origins = [...new Set(addresses.map(siteOf))];
  const isGiven = await browser.permissions.request({ origins });
  if (isGiven) {
    const all = new Set([...(await pictureHosts()), ...origins]);
    await browser.storage.local.set({ [picturesKey]: [...all] });
  }
  return isGiven;
}

/** Asks for the site of a page, as above. */
export function askForSiteOf(address: string): Promise<boolean> {
  return browser.permissions.request({ origins: [siteOf(address)] });
}

/** Whether the reader has given access to the host of an address. */
export function hasAccessTo(address: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [siteOf(address)] });
}

/** Gives the access to a site back, unless pictures need it. */
export async function giveBackHost(site: string): Promise<void> {
  if ((await pictureHosts()).includes(site)) return;
  // What was given at the installation cannot be given back.
  await browser.permissions.remove({ origins: [site] }).catch(() => {});
}

/** The pattern for just this host. It names no port: patterns cannot in both browsers. */
export function siteOf(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

async function pictureHosts(): Promise<string[]> {
  const stored: unknown = (await browser.storage.local.get(picturesKey))[picturesKey];
  return Array.isArray(stored) ? stored : [];
}
