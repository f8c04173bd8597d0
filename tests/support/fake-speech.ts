// A speech engine whose every event comes from the test, and a clock that moves when told to.

import type { Clock } from '../../src/speech/clock';
import type { Engine } from '../../src/speech/engine';

type Handler = ((event: object) => void) | null;

class FakeUtterance {
  voice: SpeechSynthesisVoice | null = null;
  lang = '';
  rate = 1;
  onstart: Handler = null;
  onboundary: Handler = null;
  onend: Handler = null;
  onerror: Handler = null;
  constructor(readonly text: string) {}
}

export function fakeVoice(lang: string, more: Partial<SpeechSynthesisVoice> = {}) {
  const name = more.name ?? `Voice ${lang}`;
  return {
    voiceURI: name,
    name,
    lang,
    localService: true,
    default: false,
    ...more,
  } as SpeechSynthesisVoice;
}

export interface FakeSpeech extends Engine {
  /** Everything it was given to say and not told to drop before it was done, in order. */
  readonly said: string[];
  /** What it is saying now. */
  current(): {
    text: string;
    rate: number;
    lang: string;
    voice: SpeechSynthesisVoice | null;
  } | null;
  /** Never starts, and says nothing of it, as Firefox without voices. */
  fallSilent(silent?: boolean): void;
  boundary(charIndex: number, charLength?: number): void;
  finish(): void;
  fail(code: string): void;
  /** That it has other voices now. */
  tellVoices(): void;
  /** How often it was told to stop. */
  cancels(): number;
}

export function fakeSpeech(voices: SpeechSynthesisVoice[] = [fakeVoice('en-GB')]): FakeSpeech {
  let queue: FakeUtterance[] = [];
  let isSilent = false;
  let cancels = 0;
  const said: string[] = [];
  const hearers = new Set<() => void>();
  const first = () => {
    const utterance = queue[0];
    if (!utterance) throw new Error('nothing is being said');
    return utterance;
  };
  const synth = {
    getVoices: () => voices,
    addEventListener: (_name: 'voiceschanged', heard: () => void) => void hearers.add(heard),
    removeEventListener: (_name: 'voiceschanged', heard: () => void) => void hearers.delete(heard),
    resume: () => {},
    get speaking() {
      return queue.length > 0;
    },
    pending: false,
    speak(utterance: FakeUtterance) {
      queue.push(utterance);
      if (isSilent) return;
      queueMicrotask(() => queue.includes(utterance) && utterance.onstart?.({}));
    },
    cancel() {
      cancels += 1;
      const dropped = queue;
      queue = [];
      queueMicrotask(() => {
        for (const each of dropped) each.onerror?.({ error: 'interrupted' });
      });
    },
  };
  return {
    synth: synth as unknown as Engine['synth'],
    Utterance: FakeUtterance as unknown as Engine['Utterance'],
    said,
    current: () => queue[0] ?? null,
    fallSilent(silent = true) {
      isSilent = silent;
    },
    boundary: (charIndex, charLength) =>
      first().onboundary?.({ name: 'word', charIndex, charLength }),
    finish() {
      const done = first();
      queue = queue.slice(1);
      said.push(done.text);
      done.onend?.({});
    },
    fail(code) {
      const failed = first();
      queue = queue.slice(1);
      failed.onerror?.({ error: code });
    },
    tellVoices: () => {
      for (const heard of hearers) heard();
    },
    cancels: () => cancels,
  };
}

export interface FakeClock extends Clock {
  advance(ms: number): void;
}

export function fakeClock(): FakeClock {
  let now = 0;
  let waiting: { at: number; act: () => void }[] = [];
  return {
    now: () => now,
    after(ms, act) {
      const one = { at: now + ms, act };
      waiting.push(one);
      return () => {
        waiting = waiting.filter((each) => each !== one);
      };
    },
    advance(ms) {
      const until = now + ms;
      for (;;) {
        const due = waiting.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
        if (!due) break;
        waiting = waiting.filter((each) => each !== due);
        now = due.at;
        due.act();
      }
      now = until;
    },
  };
}
