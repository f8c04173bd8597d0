// What reading aloud needs of a browser's speech synthesis: the object and the class, as parameters.

export type Synth = Pick<
  SpeechSynthesis,
  | 'speak'
  | 'cancel'
  | 'resume'
  | 'getVoices'
  | 'speaking'
  | 'pending'
  | 'addEventListener'
  | 'removeEventListener'
>;

export interface Engine {
  synth: Synth;
  Utterance: new (text: string) => SpeechSynthesisUtterance;
}

export type Voice = Pick<
  SpeechSynthesisVoice,
  'voiceURI' | 'name' | 'lang' | 'localService' | 'default'
>;

/** Why nothing is heard, as an engine says it or as its silence shows. */
export type SpeechFault = 'no-answer' | 'not-allowed' | 'voice-failed' | 'no-network';

/** The fault that an engine's own code stands for. */
export function faultOf(code: string): SpeechFault {
  if (code === 'not-allowed') return 'not-allowed';
  if (code === 'network') return 'no-network';
  return 'voice-failed';
}
