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
  const here = kept[key];
  travels = kept[travelKey] === true;
  if (!travels) return here;
  const there = (await browser.storage.sync.get(key).catch(() => ({ [key]: undefined })))[key];
  if (changedAt(there) > changedAt(here)) {
    await browser.storage.local.set({ [key]: there });
    return there;
  }
  // The page of a choice was closed too soon, or sync refused it then. A copy that is gone was deleted elsewhere.
  if (there !== undefined && changedAt(here) > changedAt(there)) void send(here);
  return here;
}

/** Keeps it. Our other open pages learn of it through `onAppearanceChange`. */
export async function saveAppearance(stored: object): Promise<void> {
  clearTimeout(sending);
  sending = setTimeout(() => travels && void send(stored), restMs);
  await browser.storage.local.set({ [key]: stored });
}

/** A slider chooses many times in a second, and browsers refuse to sync so often. */
const restMs = 1000;
let sending: ReturnType<typeof setTimeout> | undefined;

/** A full or forbidden sync leaves what is kept here as it is. */
async function send(stored: unknown): Promise<void> {
  await browser.storage.sync.set({ [key]: stored }).catch(() => {});
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

/**
 * Begins or ends that, and gives what is in force then. Looks that travel already come here, whichever are later: it is for
 * them that the reader begins it here. Nothing has changed where the browser refuses.
 */
export async function letAppearanceTravel(on: boolean): Promise<unknown> {
  const here = (await browser.storage.local.get(key))[key];
  if (!on) {
    // The copy on its way goes, too.
    await browser.storage.sync.remove(key);
    await browser.storage.local.set({ [travelKey]: false });
    travels = false;
    return here;
  }
  const there = (await browser.storage.sync.get(key))[key];
  const chosen = changedAt(there) > 0 ? chosenAfter(here, there) : here;
  if (chosen !== undefined && chosen !== there) await browser.storage.sync.set({ [key]: chosen });
  await browser.storage.local.set({ [key]: chosen, [travelKey]: true });
  travels = true;
  return chosen;
}

/** Looks as though they had been chosen after others, where they were not. */
function chosenAfter(before: unknown, looks: unknown): unknown {
  if (changedAt(looks) > changedAt(before)) return looks;
  return { ...(looks as object), changed: changedAt(before) + 1 };
}
