// The keys a reader chose: kept in `storage.local`. What they mean is `ui/key-choices.ts`.

import browser from './browser';

const key = 'keys';

export async function loadKeys(): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

/** Keeps them; none are as at first. Our open pages learn of it through `onKeysChange`. */
export async function saveKeys(stored: object | null): Promise<void> {
  if (stored) await browser.storage.local.set({ [key]: stored });
  else await browser.storage.local.remove(key);
}

/** Calls back whenever any page of ours changed them. */
export function onKeysChange(listener: (stored: unknown) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (key in changes) listener(changes[key]?.newValue);
  });
}
