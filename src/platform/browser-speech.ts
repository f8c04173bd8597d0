// The browser's own voices and time, as the player of `src/speech` takes them.

import type { Clock } from '../speech/clock';
import type { Engine } from '../speech/engine';

/** Null in a browser that has none, or has them switched off. */
export function browserEngine(): Engine | null {
  if (!('speechSynthesis' in globalThis)) return null;
  return { synth: speechSynthesis, Utterance: SpeechSynthesisUtterance };
}

export const browserClock: Clock = {
  now: () => performance.now(),
  after(ms, act) {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};
