// Finding words in an article on the screen. Letters are compared as the library's search compares them, and so are the
// marks that nobody types as they are printed.

import { fold } from '../search/fold';
import type { Span } from './quote';

/** A text made ready for finding. */
export interface Findable {
  /** Where the words stand, from the first to the last; none for no words. */
  find(words: string): Span[];
}

/** Quotation marks and dashes, as they are typed. A sigma at a word's end is a sigma. */
const plain: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
  '−': '-',
  ς: 'σ',
};

/** A letter with the marks on it: what is folded at once. */
const cluster = /[^\p{M}]\p{M}*|\p{M}+/gsu;

/** Reads a text once; each search then only looks through its folded form. */
export function findable(text: string): Findable {
  const { folded, origins } = foldWithOrigins(text);
  return {
    find(words) {
      const wanted = foldWithOrigins(words.replace(/\s+/g, ' ')).folded;
      if (wanted.trim() === '') return [];
      const found: Span[] = [];
      for (let at = folded.indexOf(wanted); at >= 0; ) {
        const end = at + wanted.length;
        found.push({ from: originOf(origins, at), to: originOf(origins, end) });
        at = folded.indexOf(wanted, end);
      }
      return found;
    },
  };
}

const originOf = (origins: Uint32Array, at: number) => origins[at] ?? 0;

/** The folded text, and for each unit of it, and its end, where in the text it comes from. */
function foldWithOrigins(text: string): { folded: string; origins: Uint32Array } {
  const parts: string[] = [];
  let origins = new Uint32Array(text.length + 16);
  let length = 0;
  for (const { 0: letter, index } of text.matchAll(cluster)) {
    const part = folds.get(letter) ?? remember(letter);
    parts.push(part);
    if (length + part.length >= origins.length) origins = grown(origins, length + part.length);
    for (let unit = 0; unit < part.length; unit += 1) origins[length + unit] = index;
    length += part.length;
  }
  if (length >= origins.length) origins = grown(origins, length);
  origins[length] = text.length;
  return { folded: parts.join(''), origins };
}

/** Every letter that was met: a text has few, and folding one takes long. */
const folds = new Map<string, string>();

function remember(letter: string): string {
  const folded = plain[letter] ?? [...fold(letter)].map((unit) => plain[unit] ?? unit).join('');
  folds.set(letter, folded);
  return folded;
}

function grown(origins: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * length + 16);
  larger.set(origins);
  return larger;
}
