// @vitest-environment node
// What is kept of listening, by pages that know nothing of each other.

import { expect, test, vi } from 'vitest';
import type { ListeningSettings } from '../../../src/platform/listening-settings';

const atFirst: ListeningSettings = { rate: 1, voices: {}, mayLeave: false, sleep: null };

type Listener = (changes: Record<string, { newValue?: unknown }>) => void;

/** A page over the storage of all of them, with its own module. */
async function page(values: Record<string, unknown>, listeners = new Set<Listener>()) {
  const local = {
    get: async (key: string) => ({ [key]: values[key] }),
    async set(more: Record<string, unknown>) {
      Object.assign(values, more);
      for (const tell of listeners) tell({ listening: { newValue: more.listening } });
    },
    onChanged: {
      addListener: (listener: Listener) => void listeners.add(listener),
      removeListener: (listener: Listener) => void listeners.delete(listener),
    },
  };
  vi.resetModules();
  vi.stubGlobal('browser', { storage: { local } });
  return import('../../../src/platform/listening-settings');
}

test('a choice is kept over what another page has kept meanwhile', async () => {
  const values = { listening: { ...atFirst, mayLeave: true } };
  const reader = await page(values);
  await reader.loadListening();
  const settings = await page(values);
  await settings.saveListening({ mayLeave: false });
  await reader.saveListening({ rate: 1.5 });
  expect(await settings.loadListening()).toEqual({ ...atFirst, rate: 1.5 });
});

test('of choices in one turn none is lost', async () => {
  const values = {};
  const { saveListening, loadListening } = await page(values);
  await Promise.all([saveListening({ mayLeave: true }), saveListening({ voices: { en: 'Far' } })]);
  expect(await loadListening()).toMatchObject({ mayLeave: true, voices: { en: 'Far' } });
});

test('what only another version understands stays', async () => {
  const values = { listening: { rate: 1.5, version: 7, pitch: 2 } };
  const { saveListening } = await page(values);
  await saveListening({ rate: 2 });
  expect(values.listening).toEqual({ rate: 2, version: 7, pitch: 2 });
});

test('other pages hear of it, until they no longer want to', async () => {
  const { saveListening, onListeningChange } = await page({});
  const hear = vi.fn();
  const end = onListeningChange(hear);
  await saveListening({ rate: 2 });
  expect(hear).toHaveBeenCalledExactlyOnceWith({ ...atFirst, rate: 2 });
  end();
  await saveListening({ rate: 1 });
  expect(hear).toHaveBeenCalledOnce();
});
