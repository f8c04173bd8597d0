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

/** The reader's choice; as at first for what is missing or not understood. */
export async function loadListening(): Promise<ListeningSettings> {
  const stored: unknown = (await browser.storage.local.get(key))[key];
  const { rate, voices, mayLeave, sleep } = (stored ?? {}) as Partial<
    Record<keyof ListeningSettings, unknown>
  >;
  return {
    rate: rates.find((known) => known === rate) ?? listeningAtFirst.rate,
    voices: isVoices(voices) ? voices : listeningAtFirst.voices,
    mayLeave: mayLeave === true,
    sleep: sleep === 'end' || (typeof sleep === 'number' && sleep > 0) ? sleep : null,
  };
}

export async function saveListening(settings: ListeningSettings): Promise<void> {
  await browser.storage.local.set({ [key]: settings });
}

function isVoices(stored: unknown): stored is Record<string, string> {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    Object.values(stored).every((each) => typeof each === 'string')
  );
}
