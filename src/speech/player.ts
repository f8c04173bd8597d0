// Reads a text aloud, sentence by sentence, and can be stopped and sent back and forth at any moment. It knows
// the place it is at; the engine knows only the breath it is given, so nothing depends on an engine's pausing.

import { breathEnd } from './breath';
import type { Clock } from './clock';
import { type Engine, faultOf, type SpeechFault, type Voice } from './engine';
import { hasWords, type Sentence, sentenceAt } from './sentences';
import { createSpeaker } from './speaker';
import { isLocal } from './voices';

export interface Playing {
  status: 'playing' | 'paused' | 'ended';
  /** The number of the sentence it is at. */
  sentence: number;
  /** The word it is at, in units of the whole text; null where the voice does not say. */
  word: { from: number; to: number } | null;
  /** Why it stopped by itself; null when it did not. */
  fault: SpeechFault | null;
}

export interface PlayerSources {
  engine: Engine;
  clock: Clock;
  text: string;
  sentences: readonly Sentence[];
  /** BCP 47. */
  language: string;
  voice: Voice | null;
  rate: number;
  onChange(now: Playing): void;
}

export interface Player {
  readonly now: Playing;
  /** Reads on; from the beginning when it had come to the end. */
  play(): void;
  /** Stops at once; reads on from the same word, or from the beginning of the breath. */
  pause(): void;
  /** Stops when the sentence is done; false takes that back. */
  pauseAfterSentence(yes: boolean): void;
  /** To the sentence at a place of the text. */
  goTo(offset: number): void;
  /** To the next sentence, or the one before. Nowhere at the ends. */
  bySentence(step: 1 | -1): void;
  /** To the next paragraph; back to the beginning of this one, or from there to the one before. */
  byParagraph(step: 1 | -1): void;
  setVoice(voice: Voice | null): void;
  setRate(rate: number): void;
}

/** So often the same words are tried again. */
const mostAttempts = 3;
/** What a voice on this machine is given at once: whole sentences but for monsters. */
const longestLocal = 600;
/** Voices from the network are cut off after 14 s, which is some 200 letters at their own speed. */
const longestRemote = 150;

export function createPlayer(sources: PlayerSources): Player {
  const { text, sentences } = sources;
  const speaker = createSpeaker(sources.engine, sources.clock);
  let { voice, rate } = sources;
  let now: Playing = { status: 'paused', sentence: 0, word: null, fault: null };
  /** Where to read on. Everything of the sentence before it has been said. */
  let from = sentences[0]?.from ?? 0;
  let failures = 0;
  let isLastSentence = false;

  function change(to: Partial<Playing>): void {
    now = { ...now, ...to };
    sources.onChange(now);
  }

  function sayOn(): void {
    const sentence = sentences[now.sentence];
    const to = sentence ? breathEnd(text, from, sentence.to, longest()) : from;
    if (hasWords(text.slice(from, to))) say(from, to);
    else goOnFrom(to);
  }

  function say(begin: number, end: number): void {
    const piece = text.slice(begin, end);
    speaker.say({
      text: piece,
      voice,
      rate,
      language: sources.language,
      onWord(at, length) {
        if (at < 0 || at >= piece.length) return;
        // A voice that says the same word again and falls silent has not come on.
        if (begin + at > from) failures = 0;
        from = begin + at;
        change({ word: { from, to: from + (length ?? wordLength(piece, at)) } });
      },
      onEnd() {
        failures = 0;
        goOnFrom(end);
      },
      onFail(code) {
        failures += 1;
        if (code !== 'not-allowed' && failures < mostAttempts) sayOn();
        else halt({ fault: code === null ? 'no-answer' : faultOf(code) });
      },
    });
  }

  function goOnFrom(place: number): void {
    from = place;
    const sentence = sentences[now.sentence];
    if (sentence && place < sentence.to) sayOn();
    else nextSentence();
  }

  function longest(): number {
    return voice === null || isLocal(voice) ? longestLocal : longestRemote * Math.min(2, rate);
  }

  function nextSentence(): void {
    const next = sentences[now.sentence + 1];
    if (!next) {
      end();
      return;
    }
    from = next.from;
    change({ sentence: now.sentence + 1, word: null });
    // Whoever heard of the change may have stopped it.
    if (isLastSentence) halt({});
    else if (now.status === 'playing') sayOn();
  }

  function end(): void {
    speaker.hush();
    isLastSentence = false;
    change({ status: 'ended', word: null });
  }

  function halt(why: Partial<Playing>): void {
    speaker.hush();
    isLastSentence = false;
    change({ status: 'paused', ...why });
  }

  function jump(sentence: number): void {
    const to = sentences[sentence];
    if (!to) return;
    speaker.hush();
    from = to.from;
    failures = 0;
    change({ sentence, word: null, fault: null, status: isPlaying() ? 'playing' : 'paused' });
    if (isPlaying()) sayOn();
  }

  const isPlaying = () => now.status === 'playing';
  const again = () => isPlaying() && sayOn();
  const paragraphOf = (sentence: number) => sentences[sentence]?.paragraph ?? 0;
  const beginningOf = (paragraph: number) =>
    sentences.findIndex((each) => each.paragraph === paragraph);

  return {
    get now() {
      return now;
    },
    play() {
      if (isPlaying()) return;
      if (now.status === 'ended') jump(0);
      failures = 0;
      change({ status: 'playing', fault: null });
      sayOn();
    },
    pause() {
      if (isPlaying()) halt({});
    },
    pauseAfterSentence(yes) {
      isLastSentence = yes && isPlaying();
    },
    goTo: (offset) => jump(sentenceAt(sentences, offset)),
    bySentence: (step) => jump(now.sentence + step),
    byParagraph(step) {
      const here = beginningOf(paragraphOf(now.sentence));
      const isBack = step === -1 && now.sentence !== here;
      jump(isBack ? here : beginningOf(paragraphOf(now.sentence) + step));
    },
    setVoice(next) {
      voice = next;
      failures = 0;
      again();
    },
    setRate(next) {
      rate = next;
      again();
    },
  };
}

/** Of a word whose length the voice does not say. */
function wordLength(text: string, at: number): number {
  return /^[\p{L}\p{N}\p{M}'’-]+/u.exec(text.slice(at))?.[0].length ?? 1;
}
