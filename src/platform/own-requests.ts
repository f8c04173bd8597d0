// What a request of our own tells a server about the reader.

import browser from './browser';

/**
 * Whether it names this installation. Firefox sends the origin of an extension's page along, which is drawn for
 * each installation: any server could know the reader by it. Chromium's is the same for everybody.
 */
export function namesUs(): boolean {
  return browser.runtime.getURL('').startsWith('moz-extension:');
}
