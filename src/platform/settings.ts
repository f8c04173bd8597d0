// Where the looks are kept: `storage.local`, and `storage.sync` as well while the reader wants them on other machines.
// What they mean is `src/appearance`; the page's own cache for the first paint is `ui/first-paint.ts`.

import { changedAt } from '../appearance/stored';
import browser from './browser';

const key = 'appearance';
/** Whether they travel. It stays on this machine. */
const travelKey = 'appearanceTravels';

let travels = false;

/** What is kept; of two machines the later choice. `readAppearance` understands it. */
export async function loadAppearance(): Promise<unknown> {
  const kept = await browser.storage.local.get([key, travelKey]);
  travels = kept[travelKey] === true;
  if (!travels) return kept[key];
  const there = await browser.storage.sync.get(key).catch(() => ({ [key]: undefined }));
  const latest = later(kept[key], there[key]);
  if (latest !== kept[key]) await browser.storage.local.set({ [key]: latest });
  return latest;
}

/** Keeps it. Our other open pages learn of it through `onAppearanceChange`. */
export async function saveAppearance(stored: object): Promise<void> {
  // Both are on their way before anything is waited for: the popup may close in this instant.
  const travelling = travels ? browser.storage.sync.set({ [key]: stored }) : undefined;
  await browser.storage.local.set({ [key]: stored });
  // A full or forbidden sync leaves what is kept here as it is.
  await travelling?.catch(() => {});
}

/** Calls back whenever any page of ours, or another machine, changed the looks. */
export function onAppearanceChange(listener: (stored: unknown) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (key in changes) listener(changes[key]?.newValue);
    if (travelKey in changes) travels = changes[travelKey]?.newValue === true;
  });
  browser.storage.sync?.onChanged.addListener((changes) => {
    if (travels && key in changes) void loadAppearance().then(listener);
  });
}

/** Whether the browser carries the looks to the reader's other machines. */
export async function doesAppearanceTravel(): Promise<boolean> {
  return (await browser.storage.local.get(travelKey))[travelKey] === true;
}

/** Begins or ends that, and gives what is in force then. Nothing has changed where the browser refuses. */
export async function letAppearanceTravel(on: boolean): Promise<unknown> {
  const here = (await browser.storage.local.get(key))[key];
  if (!on) {
    // The copy on its way goes, too.
    await browser.storage.sync.remove(key);
    await browser.storage.local.set({ [travelKey]: false });
    travels = false;
    return here;
  }
  const latest = later(here, (await browser.storage.sync.get(key))[key]);
  if (latest !== undefined) await browser.storage.sync.set({ [key]: latest });
  await browser.storage.local.set({ [key]: latest, [travelKey]: true });
  travels = true;
  return latest;
}

function later(here: unknown, there: unknown): unknown {
  return changedAt(there) > changedAt(here) ? there : here;
}
