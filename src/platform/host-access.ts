// Access to the hosts of pictures that their servers let no other site have.

import browser from './browser';

/**
 * Asks the reader for access to the hosts of these addresses and no others. Must be called in the turn of a press,
 * from a tab: Firefox's question would lie under an open popup.
 *
 * @returns Whether it was given, or had been before.
 */
export function askForHostsOf(addresses: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: originsOf(addresses) });
}

/** Patterns for just these hosts. They name no port: patterns cannot in both browsers. */
function originsOf(addresses: readonly string[]): string[] {
  return [
    ...new Set(
      addresses.map((address) => {
        const { protocol, hostname } = new URL(address);
        return `${protocol}//${hostname}/*`;
      }),
    ),
  ];
}

/** Whether the reader has given access to the host of an address. */
export function hasAccessTo(address: string): Promise<boolean> {
  return browser.permissions.contains({ origins: originsOf([address]) });
}
