// The keys of a keyboard or headset for playing, as far as a browser gives them to speech: to a page that plays
// sound itself it gives them surely, and silence on a loop, to pass for one, is not what we do.

import type { ListeningModel } from './listening';

/** Offers the acts under a name; what it gives says whether it plays, and takes the offer back. */
export function offerMediaKeys(
  name: { title: string; artist: string },
  { toggle, pause, byParagraph, bySentence }: ListeningModel,
): { tell(isPlaying: boolean): void; end(): void } {
  const session = navigator.mediaSession;
  if (!session) return { tell: () => {}, end: () => {} };
  const acts: [MediaSessionAction, () => void][] = [
    ['play', toggle],
    ['pause', pause],
    ['stop', pause],
    ['previoustrack', () => byParagraph(-1)],
    ['nexttrack', () => byParagraph(1)],
    ['seekbackward', () => bySentence(-1)],
    ['seekforward', () => bySentence(1)],
  ];
  session.metadata = new MediaMetadata(name);
  for (const [action, act] of acts) session.setActionHandler(action, act);
  return {
    tell(isPlaying) {
      session.playbackState = isPlaying ? 'playing' : 'paused';
    },
    end() {
      session.metadata = null;
      session.playbackState = 'none';
      for (const [action] of acts) session.setActionHandler(action, null);
    },
  };
}
