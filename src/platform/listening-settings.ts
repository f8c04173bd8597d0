// What the reader chose about listening: kept in `storage.local`, apart from the looks, as no first paint waits
// for it.

import browser from './browser';

export interface ListeningSettings {
  /** 1 is a voice's own speed. */
  rate: number;
  /** The voice for each language (`en`), by its `voiceURI`. */
  voices: Readonly<Record<string, string>>;
  /** Whether voices may be used that send the text to their maker: asked once. */
  mayLeave: boolean;
  /** When to fall asleep: in so many minutes, or at the end of the article. */
  sleep: Sleep;
}

export type Sleep = number | 'end' | null;

export const rates = [0.5, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const;

export const listeningAtFirst: ListeningSettings = {
  rate: 1,
  voices: {},
  mayLeave: false,
  sleep: null,
};

const key = 'listening';
const version = 1;

/** The reader's choice; as at first for what is missing or not understood. */
export async function loadListening(): Promise<ListeningSettings> {
  return readListening(await kept());
}

/** The last of them to be kept. */
let saving: Promise<unknown> = Promise.resolve();

/**
 * Keeps what was chosen, over all that is kept by then: another page may have changed the rest, and another version may
 * understand more. Our open pages learn of it through `onListeningChange`.
 */
export function saveListening(choice: Partial<ListeningSettings>): Promise<void> {
  const save = async () => {
    const before = fieldsOf(await kept());
    const next = { ...before, ...choice, version: Math.max(version, Number(before.version) || 0) };
    await browser.storage.local.set({ [key]: next });
  };
  // One after another: each begins with what the one before has kept.
  const saved = saving.then(save);
  saving = saved.catch(() => {});
  return saved;
}

/** Calls back whenever any page of ours changed it. The function returned ends it. */
export function onListeningChange(tell: (settings: ListeningSettings) => void): () => void {
  const { onChanged } = browser.storage.local;
  const hear: Parameters<typeof onChanged.addListener>[0] = (changes) => {
    if (key in changes) tell(readListening(changes[key]?.newValue));
  };
  onChanged.addListener(hear);
  return () => onChanged.removeListener(hear);
}

async function kept(): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

function readListening(stored: unknown): ListeningSettings {
  const { rate, voices, mayLeave, sleep } = fieldsOf(stored);
  return {
    rate: rates.find((known) => known === rate) ?? listeningAtFirst.rate,
    voices: isVoices(voices) ? voices : listeningAtFirst.voices,
    mayLeave: mayLeave === true,
    sleep: sleep === 'end' || (typeof sleep === 'number' && sleep > 0) ? sleep : null,
  };
}

function fieldsOf(stored: unknown): Record<string, unknown> {
  return typeof stored === 'object' && stored !== null ? { ...stored } : {};
}

function isVoices(stored: unknown): stored is Record<string, string> {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    Object.values(stored).every((each) => typeof each === 'string')
  );
}
