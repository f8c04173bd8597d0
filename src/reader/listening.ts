// What listening to the article knows and can do, built from its sources. No DOM, no browser.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { ListeningSettings, Sleep } from '../platform/listening-settings';
import type { Clock } from '../speech/clock';
import type { Engine, SpeechFault } from '../speech/engine';
import { createPlayer, type Player, type Playing } from '../speech/player';
import { type Sentence, sentencesOf } from '../speech/sentences';
import { createSleepTimer } from '../speech/sleep-timer';
import { chooseVoice, hearVoices, isLocal, spoken } from '../speech/voices';
import type { TabSleep } from './tab-sleep';

export type Listening =
  | { status: 'preparing' }
  /** Nothing can be heard here, or nothing in this language. */
  | { status: 'no-voices' }
  | { status: 'none-speaks' }
  /** Only this voice speaks the language, and it sends the text to its maker. */
  | { status: 'asking'; voice: SpeechSynthesisVoice }
  | { status: Playing['status']; fault: SpeechFault | null };

export interface ListeningSources {
  /** Null in a browser without any. */
  engine: Engine | null;
  clock: Clock;
  settings: {
    load(): Promise<ListeningSettings>;
    save(choice: Partial<ListeningSettings>): Promise<void>;
    /** Tells of changes, also by another page. The function returned ends it. */
    onChange(tell: (settings: ListeningSettings) => void): () => void;
  };
  /** The sleep timer that goes on from the article before; null when this one begins. */
  goesOn: ReturnType<TabSleep['load']>;
  noteSleep: TabSleep['save'];
  text: string;
  /** BCP 47. */
  language: string;
  /** Where in the text to begin. */
  beginning(): number;
  show(sentence: Sentence, word: Playing['word'], jumped: boolean): void;
  /** It was read to its end, and nothing says that this is enough. */
  onEnd(): void;
}

export interface ListeningModel {
  readonly listening: ReadonlySignal<Listening>;
  readonly voices: ReadonlySignal<readonly SpeechSynthesisVoice[]>;
  readonly voice: ReadonlySignal<SpeechSynthesisVoice | null>;
  readonly rate: ReadonlySignal<number>;
  readonly sleep: ReadonlySignal<Sleep>;
  /** The timer has run out, and the reader has done nothing since: nothing may begin by itself. */
  readonly isAsleep: ReadonlySignal<boolean>;
  /** Begins, as soon as it is known which voices there are. */
  start(): Promise<void>;
  /** Plays or pauses. */
  toggle(): void;
  pause(): void;
  bySentence(step: 1 | -1): void;
  byParagraph(step: 1 | -1): void;
  /** By its `voiceURI`; one that sends the text away is asked about first. */
  chooseVoice(uri: string): void;
  /** Whether the voice asked about may read, and others like it from then on. */
  answer(yes: boolean): void;
  chooseRate(rate: number): void;
  chooseSleep(sleep: Sleep): void;
  /** Stops for good. */
  end(): void;
}

/** A voice that is there so soon after it was asked for begins by itself. */
const soonMs = 5000;

export function createListening(sources: ListeningSources): ListeningModel {
  const { engine, clock, text, language } = sources;
  const listening = signal<Listening>({ status: 'preparing' });
  const voices = signal<readonly SpeechSynthesisVoice[]>([]);
  const voice = signal<SpeechSynthesisVoice | null>(null);
  const rate = signal(1);
  const sleep = signal<Sleep>(null);
  const isAsleep = signal(false);
  const sentences = sentencesOf(text, language);
  let wishes: ListeningSettings = { rate: 1, voices: {}, mayLeave: false, sleep: null };
  let player: Player | null = null;
  let hasEnded = false;
  let hasRefused = false;
  let startedAt = 0;
  let stopHearing = () => {};
  let stopFollowing = () => {};
  /** The reader has gone there, as against reading on. */
  let isJump = false;

  const timer = createSleepTimer(clock, () => {
    fallAsleep();
    player?.pauseAfterSentence(true);
  });

  function fallAsleep(): void {
    isAsleep.value = true;
    sleep.value = null;
    sources.noteSleep(null);
  }

  function startSleep(wanted: Sleep, minutes: number | null): void {
    sleep.value = wanted;
    timer.set(minutes);
  }

  function chooseSleep(next: Sleep): void {
    isAsleep.value = false;
    player?.pauseAfterSentence(false);
    startSleep(next, typeof next === 'number' ? next : null);
    sources.noteSleep(next);
  }

  function show({ status, sentence, word, fault }: Playing): void {
    listening.value = { status, fault };
    const at = sentences[sentence];
    if (at) sources.show(at, word, isJump);
    if (status !== 'ended') return;
    if (sleep.peek() === 'end') fallAsleep();
    else if (!isAsleep.peek()) sources.onEnd();
  }

  function playerOf(engine: Engine): Player {
    const made = createPlayer({
      ...{ engine, clock, text, sentences, language },
      voice: voice.peek(),
      rate: rate.peek(),
      onChange: show,
    });
    made.goTo(sources.beginning());
    return made;
  }

  /** @param begins Whether it reads at once, or waits for Play. */
  function take(chosen: SpeechSynthesisVoice, begins: boolean): void {
    if (!engine || hasEnded) return;
    voice.value = chosen;
    player ??= playerOf(engine);
    player.setVoice(chosen);
    if (begins) play(player);
    const { status, fault } = player.now;
    listening.value = { status, fault };
  }

  function play(player: Player): void {
    if (player.now.status !== 'playing') isAsleep.value = false;
    player.play();
  }

  function keep(choice: Partial<ListeningSettings>): void {
    wishes = { ...wishes, ...choice };
    void sources.settings.save(choice);
  }

  function withVoice({ voiceURI }: SpeechSynthesisVoice): Pick<ListeningSettings, 'voices'> {
    return { voices: { ...wishes.voices, [spoken(language)]: voiceURI } };
  }

  const mayRead = (voice: SpeechSynthesisVoice) => isLocal(voice) || wishes.mayLeave;

  /** Leave that another page has taken back holds from this word on. */
  function follow(kept: ListeningSettings): void {
    wishes = kept;
    const now = voice.peek();
    if (!now || mayRead(now)) return;
    player?.pause();
    // They have just been asked, in so many words.
    hasRefused = true;
    decide(false);
  }

  function jump(go: (player: Player) => void): void {
    if (!player || !voice.peek()) return;
    isJump = true;
    go(player);
    isJump = false;
  }

  /** The first voice for it, or why there is none. */
  function decide(begins: boolean): void {
    const choice = chooseVoice(voices.peek(), language, wishes);
    if (choice.kind === 'chosen') {
      take(choice.voice, begins);
      return;
    }
    voice.value = null;
    if (choice.kind !== 'to-ask') listening.value = { status: choice.kind };
    else if (hasRefused) listening.value = { status: 'none-speaks' };
    else listening.value = { status: 'asking', voice: choice.voice };
  }

  /** Resolves once there is an answer. An engine that wakes later than that is heard as well. */
  function learnVoices({ synth }: Engine): Promise<void> {
    return new Promise((resolve) => {
      stopHearing = hearVoices(synth, clock, (found) => {
        voices.value = found;
        resolve();
        reconsider();
      });
    });
  }

  /** After the voices have changed: what reads may be gone, and what could not be read may have a voice. */
  function reconsider(): void {
    const now = listening.peek();
    const isThere = ({ voiceURI }: SpeechSynthesisVoice) =>
      voices.peek().some((each) => each.voiceURI === voiceURI);
    const reads = voice.peek();
    if (now.status === 'no-voices' || now.status === 'none-speaks') {
      // Whoever asked for it long ago may be doing something else by now.
      decide(clock.now() - startedAt < soonMs);
    } else if (reads && !isThere(reads)) {
      const isPlaying = now.status === 'playing';
      if (isPlaying) player?.pause();
      decide(isPlaying);
    } else if (now.status === 'asking' && !isThere(now.voice)) decide(false);
  }

  return {
    listening,
    voices,
    voice,
    rate,
    sleep,
    isAsleep,
    async start() {
      startedAt = clock.now();
      const [kept] = await Promise.all([
        sources.settings.load(),
        engine ? learnVoices(engine) : null,
      ]);
      if (hasEnded) return;
      wishes = kept;
      rate.value = kept.rate;
      const { goesOn } = sources;
      if (goesOn) startSleep(goesOn.sleep, goesOn.minutesLeft);
      else chooseSleep(kept.sleep);
      stopFollowing = sources.settings.onChange(follow);
      decide(true);
    },
    toggle() {
      if (player?.now.status === 'playing') player.pause();
      else jump(play);
    },
    pause: () => player?.pause(),
    bySentence: (step) => jump((player) => player.bySentence(step)),
    byParagraph: (step) => jump((player) => player.byParagraph(step)),
    chooseVoice(uri) {
      const chosen = voices.peek().find(({ voiceURI }) => voiceURI === uri);
      if (!chosen) return;
      if (!mayRead(chosen)) {
        player?.pause();
        listening.value = { status: 'asking', voice: chosen };
        return;
      }
      keep(withVoice(chosen));
      take(chosen, true);
    },
    answer(yes) {
      const now = listening.peek();
      if (now.status !== 'asking') return;
      if (yes) {
        keep({ mayLeave: true, ...withVoice(now.voice) });
        take(now.voice, true);
      } else if (voice.peek()) listening.value = { status: 'paused', fault: null };
      else {
        hasRefused = true;
        listening.value = { status: 'none-speaks' };
      }
    },
    chooseRate(next) {
      rate.value = next;
      keep({ rate: next });
      player?.setRate(next);
    },
    chooseSleep,
    end() {
      hasEnded = true;
      stopHearing();
      stopFollowing();
      timer.set(null);
      player?.pause();
    },
  };
}
