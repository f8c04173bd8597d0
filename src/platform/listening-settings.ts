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
}

export const rates = [0.5, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const;

const atFirst: ListeningSettings = { rate: 1, voices: {}, mayLeave: false };
const key = 'listening';

/** The reader's choice; as at first for what is missing or not understood. */
export async function loadListening(): Promise<ListeningSettings> {
  const stored: unknown = (await browser.storage.local.get(key))[key];
  const { rate, voices, mayLeave } = (stored ?? {}) as Partial<
    Record<keyof ListeningSettings, unknown>
  >;
  return {
    rate: rates.find((known) => known === rate) ?? atFirst.rate,
    voices: isVoices(voices) ? voices : atFirst.voices,
    mayLeave: mayLeave === true,
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
