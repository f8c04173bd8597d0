// @vitest-environment node
// Where the looks are kept, and how they get to the reader's other machines.

import { beforeEach, expect, test, vi } from 'vitest';

type Values = Record<string, unknown>;
type Listener = (changes: Record<string, { newValue?: unknown }>) => void;

/** A storage area as both browsers have it. */
function areaOver(values: Values) {
  const listeners: Listener[] = [];
  const tell = (changes: Parameters<Listener>[0]) => {
    for (const listener of listeners) listener(changes);
  };
  return {
    values,
    get: async (keys: string | string[]) =>
      Object.fromEntries(
        [keys].flat().flatMap((key) => (key in values ? [[key, values[key]]] : [])),
      ),
    async set(more: Values) {
      Object.assign(values, more);
      tell(Object.fromEntries(Object.entries(more).map(([key, newValue]) => [key, { newValue }])));
    },
    async remove(key: string) {
      delete values[key];
      tell({ [key]: {} });
    },
    onChanged: { addListener: (listener: Listener) => listeners.push(listener) },
  };
}

let sync: ReturnType<typeof areaOver>;
beforeEach(() => {
  sync = areaOver({});
});

/** Another machine of the same reader, with its own module. */
async function machine(kept: Values = {}) {
  const local = areaOver(kept);
  vi.resetModules();
  vi.stubGlobal('browser', { storage: { local, sync } });
  return { local, ...(await import('../../../src/platform/settings')) };
}

test('nothing leaves the machine until the reader says so', async () => {
  const here = await machine();
  await here.saveAppearance({ theme: 'dark', changed: 1 });
  expect(await here.loadAppearance()).toEqual({ theme: 'dark', changed: 1 });
  expect(sync.values).toEqual({});
});

test('switched on, what is kept here goes there, and to a second machine', async () => {
  const here = await machine({ appearance: { theme: 'dark', changed: 5 } });
  await here.letAppearanceTravel(true);
  const there = await machine();
  expect(await there.letAppearanceTravel(true)).toEqual({ theme: 'dark', changed: 5 });
  expect(there.local.values).toMatchObject({ appearance: { theme: 'dark' } });
});

test('of two machines the later choice wins, whichever is switched on last', async () => {
  const here = await machine({ appearance: { theme: 'dark', changed: 5 } });
  await here.letAppearanceTravel(true);
  const there = await machine({ appearance: { theme: 'sepia', changed: 9 } });
  expect(await there.letAppearanceTravel(true)).toMatchObject({ theme: 'sepia' });
  expect(await here.loadAppearance()).toMatchObject({ theme: 'sepia' });
});

test('an open page follows a choice made elsewhere', async () => {
  const here = await machine({ appearance: { theme: 'dark', changed: 5 } });
  await here.letAppearanceTravel(true);
  const heard = vi.fn();
  here.onAppearanceChange(heard);
  await sync.set({ appearance: { theme: 'black', changed: 7 } });
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith({ theme: 'black', changed: 7 }));
});

test('switched off, the copy on its way is deleted, and what is kept here stays', async () => {
  const here = await machine({ appearance: { theme: 'dark', changed: 5 } });
  await here.letAppearanceTravel(true);
  await here.letAppearanceTravel(false);
  expect(sync.values).toEqual({});
  await here.saveAppearance({ theme: 'light', changed: 8 });
  expect(sync.values).toEqual({});
  expect(await here.loadAppearance()).toMatchObject({ theme: 'light' });
});

test('a sync that refuses does not keep a choice from being kept', async () => {
  const here = await machine({ appearance: { theme: 'dark', changed: 5 } });
  await here.letAppearanceTravel(true);
  sync.set = async () => {
    throw new Error('QUOTA_BYTES quota exceeded');
  };
  await here.saveAppearance({ theme: 'light', changed: 8 });
  expect(here.local.values).toMatchObject({ appearance: { theme: 'light' } });
});

test('where the browser refuses to take them along, nothing has changed', async () => {
  const here = await machine({ appearance: { theme: 'dark', changed: 5 } });
  sync.set = async () => {
    throw new Error('sync is disabled');
  };
  await expect(here.letAppearanceTravel(true)).rejects.toThrow('sync is disabled');
  expect(await here.doesAppearanceTravel()).toBe(false);
  expect(here.local.values).toEqual({ appearance: { theme: 'dark', changed: 5 } });
});
