// What there is to say of each command: its words, what it belongs to, and on which screens it works. Comes with the
// panel and the settings; the handlers need only the table.

import type { I18n, MessageKey } from '../platform/i18n';
import type { Command } from './keys';

export type KeyScreen = 'popup' | 'reader' | 'library';

export type KeySubject = 'everywhere' | 'list' | 'article' | 'way' | 'marking' | 'listening';

export const subjectWords: Record<KeySubject, MessageKey> = {
  everywhere: 'keysEverywhere',
  list: 'keysList',
  article: 'keysArticle',
  way: 'waysOfReading',
  marking: 'highlights',
  listening: 'listening',
};

interface KeyFacts {
  words: MessageKey;
  subject: KeySubject;
  screens: readonly KeyScreen[];
}

const popup = 'popup';
const reader = 'reader';
const library = 'library';

/** In the order in which they are shown. */
export const keyFacts: Record<Command, KeyFacts> = {
  help: { words: 'keyHelp', subject: 'everywhere', screens: [popup, reader, library] },
  remove: { words: 'keyRemove', subject: 'everywhere', screens: [popup, reader, library] },
  undo: { words: 'keyUndo', subject: 'everywhere', screens: [popup, reader, library] },
  switchView: { words: 'keySwitchView', subject: 'everywhere', screens: [popup] },
  appearance: { words: 'appearance', subject: 'everywhere', screens: [popup, reader, library] },
  save: { words: 'keySave', subject: 'article', screens: [popup, reader] },
  openTab: { words: 'keyOpenTab', subject: 'article', screens: [popup] },
  original: { words: 'openOriginal', subject: 'article', screens: [popup, reader, library] },
  copyAddress: { words: 'copyAddress', subject: 'article', screens: [popup, reader, library] },
  archive: { words: 'keyArchive', subject: 'article', screens: [popup, reader, library] },
  startOver: { words: 'startOver', subject: 'article', screens: [popup, reader] },
  nextText: { words: 'keyNextText', subject: 'article', screens: [popup] },
  print: { words: 'keyPrint', subject: 'article', screens: [reader] },
  mySite: { words: 'keyMySite', subject: 'article', screens: [reader] },
  library: { words: 'openLibrary', subject: 'article', screens: [reader] },
  next: { words: 'keyNext', subject: 'list', screens: [popup, library] },
  previous: { words: 'keyPrevious', subject: 'list', screens: [popup, library] },
  search: { words: 'keySearch', subject: 'list', screens: [popup, library] },
  star: { words: 'keyStar', subject: 'list', screens: [library] },
  tag: { words: 'keyTag', subject: 'list', screens: [library] },
  articleNote: { words: 'writeArticleNote', subject: 'list', screens: [library] },
  select: { words: 'keySelect', subject: 'list', screens: [library] },
  selectAll: { words: 'keySelectAll', subject: 'list', screens: [library] },
  clearSelection: { words: 'clearSelection', subject: 'list', screens: [library] },
  outline: { words: 'outline', subject: 'way', screens: [reader] },
  find: { words: 'findInArticle', subject: 'way', screens: [reader] },
  nextHeading: { words: 'keyNextHeading', subject: 'way', screens: [reader] },
  previousHeading: { words: 'keyPreviousHeading', subject: 'way', screens: [reader] },
  nextParagraph: { words: 'keyNextParagraph', subject: 'way', screens: [reader] },
  previousParagraph: { words: 'keyPreviousParagraph', subject: 'way', screens: [reader] },
  ways: { words: 'keyWays', subject: 'way', screens: [reader] },
  ruler: { words: 'ruler', subject: 'way', screens: [reader] },
  nextLine: { words: 'keyNextLine', subject: 'way', screens: [reader] },
  previousLine: { words: 'keyPreviousLine', subject: 'way', screens: [reader] },
  pages: { words: 'keyPages', subject: 'way', screens: [reader] },
  nextPage: { words: 'keyNextPage', subject: 'way', screens: [reader] },
  previousPage: { words: 'keyPreviousPage', subject: 'way', screens: [reader] },
  firstPage: { words: 'keyFirstPage', subject: 'way', screens: [reader] },
  lastPage: { words: 'keyLastPage', subject: 'way', screens: [reader] },
  bare: { words: 'onlyText', subject: 'way', screens: [reader] },
  autoScroll: { words: 'autoScroll', subject: 'way', screens: [reader] },
  faster: { words: 'faster', subject: 'way', screens: [reader] },
  slower: { words: 'slower', subject: 'way', screens: [reader] },
  putAway: { words: 'keyPutAway', subject: 'way', screens: [reader] },
  showPictures: { words: 'showPictures', subject: 'article', screens: [popup, reader] },
  highlight: { words: 'keyHighlight', subject: 'marking', screens: [popup, reader] },
  note: { words: 'keyNote', subject: 'marking', screens: [popup, reader] },
  yellow: { words: 'keyYellow', subject: 'marking', screens: [popup, reader] },
  green: { words: 'keyGreen', subject: 'marking', screens: [popup, reader] },
  blue: { words: 'keyBlue', subject: 'marking', screens: [popup, reader] },
  pink: { words: 'keyPink', subject: 'marking', screens: [popup, reader] },
  nextHighlight: { words: 'keyNextHighlight', subject: 'marking', screens: [popup, reader] },
  previousHighlight: {
    words: 'keyPreviousHighlight',
    subject: 'marking',
    screens: [popup, reader],
  },
  highlights: { words: 'keyHighlights', subject: 'marking', screens: [reader] },
  listen: { words: 'keyListen', subject: 'listening', screens: [reader] },
  sentenceBack: { words: 'sentenceBack', subject: 'listening', screens: [reader] },
  sentenceForward: { words: 'sentenceForward', subject: 'listening', screens: [reader] },
  paragraphBack: { words: 'paragraphBack', subject: 'listening', screens: [reader] },
  paragraphForward: { words: 'paragraphForward', subject: 'listening', screens: [reader] },
};

const commands = Object.keys(keyFacts) as Command[];
const subjects = Object.keys(subjectWords) as KeySubject[];

/** The commands of a screen, or of all, by subject; no subject without any. */
export function commandsBySubject(screen?: KeyScreen): [KeySubject, Command[]][] {
  return subjects
    .map((subject): [KeySubject, Command[]] => [
      subject,
      commands.filter(
        (name) =>
          keyFacts[name].subject === subject &&
          (screen === undefined || keyFacts[name].screens.includes(screen)),
      ),
    ])
    .filter(([, some]) => some.length > 0);
}

/** Whether two commands meet on a screen, where one key cannot stand for both. */
export function meet(one: Command, other: Command): boolean {
  return one !== other && keyFacts[one].screens.some((s) => keyFacts[other].screens.includes(s));
}

/** Keys that are printed with a sign or a short word, the same in every language. */
const signs: Record<string, string> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
  Escape: 'Esc',
};

/** Keys that are told in words: many a system has no font for their signs, and no voice a name. */
const named: Record<string, MessageKey> = {
  ' ': 'spaceKey',
  MediaPlayPause: 'playPauseKey',
  MediaTrackNext: 'nextTrackKey',
  MediaTrackPrevious: 'previousTrackKey',
};

/** What a key is called, as it is printed on it: a small l would pass for a 1 or a bar. */
export function keyName(key: string, t: I18n['t']): string {
  const words = named[key];
  if (words) return t(words);
  return signs[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}
