// @vitest-environment node
// Where the looks are kept, and how they get to the reader's other machines.

import { beforeEach, expect, test, vi } from 'vitest';
import { areaOver, type Values } from '../../support/storage-area';

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

test('switched on where others have it on already, their looks come here, though those here are later', async () => {
  const here = await machine({ appearance: { theme: 'dark', type: { size: 3 }, changed: 5 } });
  await here.letAppearanceTravel(true);
  const there = await machine({ appearance: { theme: 'sepia', changed: 9 } });
  const taken = await there.letAppearanceTravel(true);
  // Later than what was here, as a page that shows that takes nothing older.
  expect(taken).toEqual({ theme: 'dark', type: { size: 3 }, changed: 10 });
  expect(there.local.values).toMatchObject({ appearance: taken });
  expect(await here.loadAppearance()).toEqual(taken);
});

test('of two machines that have it on the later choice wins', async () => {
  const here = await machine({ appearance: { theme: 'dark', changed: 5 } });
  await here.letAppearanceTravel(true);
  const there = await machine();
  await there.letAppearanceTravel(true);
  await there.saveAppearance({ theme: 'sepia', changed: 9 });
  await there.loadAppearance();
  expect(await here.loadAppearance()).toMatchObject({ theme: 'sepia' });
});

test('what a slider passes through does not travel, where it rests does', async () => {
  const here = await machine({ appearance: { theme: 'dark', changed: 1 } });
  await here.letAppearanceTravel(true);
  const sent = vi.spyOn(sync, 'set');
  vi.useFakeTimers();
  for (const changed of [2, 3, 4]) {
    await here.saveAppearance({ theme: 'dark', type: { size: changed }, changed });
    vi.advanceTimersByTime(500);
  }
  expect(here.local.values).toMatchObject({ appearance: { changed: 4 } });
  expect(sent).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(sent).toHaveBeenCalledTimes(1);
  expect(sync.values).toMatchObject({ appearance: { changed: 4 } });
  vi.useRealTimers();
});

test('a choice that did not get there, as the page was closed or sync refused, is sent once a page opens', async () => {
  const here = await machine({ appearance: { theme: 'dark', changed: 5 } });
  await here.letAppearanceTravel(true);
  await here.local.set({ appearance: { theme: 'light', changed: 8 } });
  expect(await here.loadAppearance()).toMatchObject({ theme: 'light' });
  await vi.waitFor(() => expect(sync.values).toMatchObject({ appearance: { theme: 'light' } }));
});

test('a copy that another machine deleted is not sent anew by opening a page', async () => {
  const here = await machine({ appearance: { theme: 'dark', changed: 5 } });
  await here.letAppearanceTravel(true);
  await sync.remove('appearance');
  await here.loadAppearance();
  expect(sync.values).toEqual({});
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
  sync.set = vi.fn(async () => {
    throw new Error('QUOTA_BYTES quota exceeded');
  });
  vi.useFakeTimers();
  await here.saveAppearance({ theme: 'light', changed: 8 });
  await vi.advanceTimersByTimeAsync(1000);
  vi.useRealTimers();
  expect(sync.set).toHaveBeenCalled();
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
