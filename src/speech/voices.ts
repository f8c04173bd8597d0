// Which voice reads an article: the reader's own choice for its language, else the best one on this machine. A
// voice that is not on this machine sends the text to whoever made it; that is never chosen unasked.

import type { Clock } from './clock';
import type { Synth, Voice } from './engine';

/** A language's voices by `voiceURI`, as the reader chose them, and whether voices from the network may be used. */
export interface VoiceWishes {
  voices: Readonly<Record<string, string>>;
  mayLeave: boolean;
}

export type VoiceChoice<Some extends Voice = Voice> =
  | { kind: 'chosen'; voice: Some }
  /** There is only one that sends the text to its maker. */
  | { kind: 'to-ask'; voice: Some }
  /** None speaks this language. */
  | { kind: 'none-speaks' }
  | { kind: 'no-voices' };

/** Some browsers list their voices only after a while, or once the engine has woken; headless ones never. */
const voicesLimitMs = 2000;

/**
 * Tells which voices there are once the browser knows them, and again when there are others; that there are none, after
 * a while without any. The function returned ends it.
 */
export function hearVoices(
  synth: Synth,
  clock: Clock,
  tell: (voices: SpeechSynthesisVoice[]) => void,
): () => void {
  let stopWaiting = () => {};
  const hear = () => {
    stopWaiting();
    tell(synth.getVoices());
  };
  synth.addEventListener('voiceschanged', hear);
  if (synth.getVoices().length > 0) hear();
  else stopWaiting = clock.after(voicesLimitMs, hear);
  return () => {
    stopWaiting();
    synth.removeEventListener('voiceschanged', hear);
  };
}

/** The voice for a language (BCP 47). */
export function chooseVoice<Some extends Voice>(
  voices: readonly Some[],
  language: string,
  wishes: VoiceWishes,
): VoiceChoice<Some> {
  if (voices.length === 0) return { kind: 'no-voices' };
  const wish = wishes.voices[spoken(language)];
  const wanted = voices.find(({ voiceURI }) => voiceURI === wish);
  if (wanted && (isLocal(wanted) || wishes.mayLeave)) return { kind: 'chosen', voice: wanted };
  const best = speakersOf(voices, language)[0];
  if (!best) return { kind: 'none-speaks' };
  const isFree = isLocal(best) || wishes.mayLeave;
  return { kind: isFree ? 'chosen' : 'to-ask', voice: best };
}

/** The voices that speak a language, the best first: on this machine, of its region, the system's own choice. */
export function speakersOf<Some extends Voice>(voices: readonly Some[], language: string): Some[] {
  const region = tagOf(language);
  const rank = (voice: Some) =>
    (isLocal(voice) ? 4 : 0) + (tagOf(voice.lang) === region ? 2 : 0) + (voice.default ? 1 : 0);
  return voices
    .filter((voice) => spoken(voice.lang) === spoken(language))
    .sort((a, b) => rank(b) - rank(a) || a.name.localeCompare(b.name));
}

/**
 * Whether it speaks on this computer. Firefox has no others, but says so of none but the first voice of the service that
 * Linux desktops speak with (SpeechDispatcherService.cpp, `AddVoice`).
 */
export function isLocal({ localService, voiceURI }: Voice): boolean {
  return localService || voiceURI.startsWith('urn:moz-tts:speechd:');
}

/** The language alone, without script and region: `en` of `en-GB`. */
export function spoken(tag: string): string {
  return tagOf(tag).split('-')[0] ?? '';
}

/** Some systems write `en_GB`. */
function tagOf(tag: string): string {
  return tag.replaceAll('_', '-').toLowerCase();
}
