// Has an engine say one piece of text after another, and tells how each went: said, failed, or silent for too
// long. Engines stop without a word (Chrome after some 14 s, Firefox without voices at once), so every silence
// has a limit.

import { weightOf } from './breath';
import type { Clock } from './clock';
import type { Engine, Voice } from './engine';

export interface Piece {
  text: string;
  /** Null leaves the choice to the engine. */
  voice: Voice | null;
  /** BCP 47, for when there is no voice. */
  language: string;
  /** 1 is the voice's own speed. */
  rate: number;
  /** A word begins, at so many units of the text; its length where the engine says it. */
  onWord(at: number, length: number | undefined): void;
  onEnd(): void;
  /** With the engine's code, or null for a silence. */
  onFail(code: string | null): void;
}

export interface Speaker {
  /** Drops what is being said, and says this. One of `onEnd` and `onFail` comes, once, if nothing comes between. */
  say(piece: Piece): void;
  /** Nothing is said and nothing is told any more. */
  hush(): void;
}

/** A voice from the network may need as long to begin. */
const startLimitMs = 5000;
/** Twice what a slow voice needs, and the time to notice. */
const msPerLetter = 160;
const leastMs = 3000;
/** Of a voice that tells its words, so long for the longest of them, as a number is. */
const wordLimitMs = 8000;
/** Some engines lose what is said to them in the instant of a `cancel()`. */
const restMs = 60;

export function createSpeaker({ synth, Utterance }: Engine, clock: Clock): Speaker {
  /** Held, so that no garbage collector takes it from an engine that is speaking. */
  let current: SpeechSynthesisUtterance | null = null;
  let stopClock = () => {};
  let restUntil = 0;

  function forget(): void {
    current = null;
    stopClock();
  }

  function hush(): void {
    forget();
    if (!synth.speaking && !synth.pending) return;
    synth.cancel();
    restUntil = clock.now() + restMs;
  }

  return {
    hush,
    say({ text, voice, language, rate, onWord, onEnd, onFail }) {
      hush();
      const utterance = new Utterance(text);
      current = utterance;
      const isCurrent = () => current === utterance;
      const fail = (code: string | null) => {
        if (!isCurrent()) return;
        hush();
        onFail(code);
      };
      /** Whatever is heard, the silence begins anew. */
      const wait = (ms: number) => {
        stopClock();
        stopClock = clock.after(ms / Math.min(1, rate), () => fail(null));
      };
      // What `getVoices()` gave are the browser's own objects, and it takes no others.
      utterance.voice = voice as SpeechSynthesisVoice | null;
      utterance.lang = voice?.lang ?? language;
      utterance.rate = rate;
      utterance.onstart = () => {
        if (isCurrent()) wait(leastMs + msPerLetter * weightOf(text));
      };
      utterance.onboundary = ({ name, charIndex, charLength }) => {
        if (!isCurrent() || name === 'sentence') return;
        wait(wordLimitMs);
        onWord(charIndex, charLength || undefined);
      };
      utterance.onend = () => {
        if (!isCurrent()) return;
        forget();
        onEnd();
      };
      utterance.onerror = ({ error }) => fail(error);
      const speak = () => {
        // Another page may have left the engine paused; it is one for all of them.
        synth.resume();
        synth.speak(utterance);
        wait(startLimitMs);
      };
      const rest = restUntil - clock.now();
      if (rest > 0) stopClock = clock.after(rest, speak);
      else speak();
    },
  };
}
