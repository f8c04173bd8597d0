// Which languages are written in a script that can have a type of its own. A stylesheet can ask for languages only.

import type { Script } from './appearance';

/** By their codes, which is what `:lang()` understands. Kazakh, Serbian and others count for the script of their news. */
export const languagesIn: Record<Script, readonly string[]> = {
  Cyrl: 'ab ba be bg ce cv kk ky mk mn os ru sah sr tg tt uk'.split(' '),
  Arab: 'ar ckb fa ps sd ug ur'.split(' '),
  Hebr: 'he iw yi'.split(' '),
  Grek: ['el'],
  Deva: 'hi mai mr ne sa'.split(' '),
  Hans: 'zh ja ko yue'.split(' '),
};
