// One at a time, over all of our pages and the background.

const held = new Set<string>();

/**
 * Does some work unless somebody is at it already, in whichever of our contexts; a page that is closed or killed
 * lets go.
 *
 * @returns Whether it was done here.
 */
export async function alone(name: string, work: () => Promise<void>): Promise<boolean> {
  // Without a browser there is one context.
  if (!globalThis.navigator?.locks) return aloneHere(name, work);
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
    return lock !== null;
  });
}

async function aloneHere(name: string, work: () => Promise<void>): Promise<boolean> {
  if (held.has(name)) return false;
  held.add(name);
  try {
    await work();
    return true;
  } finally {
    held.delete(name);
  }
}
