// A voice for pages in browsers that have none: the page is given an engine that says what it is told and waits for
// the test to be done with it.

import type { View } from './view.ts';

interface SpokenPage {
  spoken: string[];
  finishSpeech(): void;
}

/** Gives the page a voice of this language; before it is listened to. */
export function giveVoice(view: View, lang = 'en-GB'): Promise<void> {
  return view.evaluate((lang) => {
    let current: Partial<SpeechSynthesisUtterance> | null = null;
    const voice = { voiceURI: 'test', name: 'Test voice', lang, localService: true, default: true };
    class Utterance {
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    const page = window as unknown as SpokenPage;
    page.spoken = [];
    page.finishSpeech = () => {
      const done = current as { onend?(event: object): void } | null;
      current = null;
      done?.onend?.({});
    };
    const synth = {
      getVoices: () => [voice],
      addEventListener: () => {},
      removeEventListener: () => {},
      resume: () => {},
      get speaking() {
        return current !== null;
      },
      pending: false,
      speak(utterance: Partial<SpeechSynthesisUtterance>) {
        current = utterance;
        page.spoken.push(utterance.text ?? '');
        setTimeout(() => {
          const heard = utterance as Record<string, ((event: object) => void) | undefined>;
          heard.onstart?.({});
          heard.onboundary?.({ name: 'word', charIndex: 0, charLength: 3 });
        }, 5);
      },
      cancel() {
        current = null;
      },
    };
    for (const [name, value] of Object.entries({
      speechSynthesis: synth,
      SpeechSynthesisUtterance: Utterance,
    }))
      Object.defineProperty(window, name, { value, configurable: true });
  }, lang);
}

/** What the page has been told to say, in order. */
export function spoken(view: View): Promise<string[]> {
  return view.evaluate(() => (window as unknown as SpokenPage).spoken);
}

/** What the page is saying now is done. */
export function finishSpeech(view: View): Promise<void> {
  return view.evaluate(() => (window as unknown as SpokenPage).finishSpeech());
}

/** The text that has this light on it. */
export function lit(view: View, light: 'spoken-sentence' | 'spoken-word'): Promise<string | null> {
  return view.evaluate((light) => {
    const [range] = [...(CSS.highlights.get(light) ?? [])];
    return range ? String(range) : null;
  }, light);
}
