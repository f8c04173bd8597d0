// Documents become a segment: the words of a few, sorted, with their postings.

import type { ArticleId } from '../article/entry';
import type { SearchedText } from './document';
import { Occurrences } from './occurrences';
import { PlacesWriter, PostingsWriter } from './postings';
import { eachWord } from './words';

/** What a search knows of a document beside its words. */
export interface DocumentFacts {
  id: ArticleId;
  /** How many words it has; a short one is more about each of its words. */
  length: number;
  /** In epoch milliseconds; `gone` says that it is none any more, whatever older segments hold. */
  savedAt: number;
}

/** In place of a time: what was erased. */
export const gone = -1;

/** What a term is written with. Places are there for words, not for beginnings of words. */
export interface SegmentEntry {
  term: string;
  postings: Uint8Array;
  places: Uint8Array;
}

/**
 * The longest beginnings of words that have postings of their own: so many words begin with the same one or two
 * letters that reading them one by one would take as long as reading half the index.
 */
export const longestBeginning = 3;

/** UTF-16 units whose words are taken in without a pause. */
const stretch = 10_000;

export class SegmentBuilder {
  readonly documents: DocumentFacts[] = [];
  readonly #terms = new Map<string, number>();
  readonly #occurrences = new Occurrences();
  #sorted: string[] | null = null;

  /** How many words were taken in: what the segment takes of memory and time. */
  get size(): number {
    return this.#occurrences.length;
  }

  /** Takes a document in, in pieces. */
  *add(id: ArticleId, savedAt: number, texts: SearchedText[]): Generator<void> {
    const document = this.documents.length;
    const before = this.size;
    let place = 0;
    for (const { text, weight } of texts) {
      for (const piece of stretches(text)) {
        eachWord(piece, (word) => {
          this.#occurrences.add(this.#numberOf(word), document, place, weight);
          place += 1;
        });
        yield;
      }
      // No phrase goes on into the next text.
      place += 1;
    }
    this.documents.push({ id, savedAt, length: this.size - before });
  }

  /** Notes that a document is no more. */
  addGone(id: ArticleId): void {
    this.documents.push({ id, savedAt: gone, length: 0 });
  }

  /** The words in order; null is only a pause. */
  *words(): Generator<SegmentEntry | null> {
    const [postings, places] = [new PostingsWriter(), new PlacesWriter()];
    yield null;
    for (const term of this.#inOrder()) {
      this.#occurrences.eachDocument(this.#numberOf(term), (document, weight, all, from, to) => {
        postings.add(document, weight);
        places.add(all, from, to);
      });
      yield { term, postings: postings.take(), places: places.take() };
    }
  }

  /** The short beginnings of longer words, in order, each with the weights of all words that begin so. */
  *beginnings(): Generator<SegmentEntry | null> {
    const found: SegmentEntry[] = [];
    for (let length = 1; length <= longestBeginning; length += 1) {
      for (const entry of this.#beginningsOf(length)) {
        if (entry) found.push(entry);
        yield null;
      }
    }
    yield* found.sort((a, b) => (a.term < b.term ? -1 : 1));
  }

  *#beginningsOf(length: number): Generator<SegmentEntry | null> {
    const postings = new PostingsWriter();
    const weights = new Uint32Array(this.documents.length);
    let beginning = '';
    const end = () => {
      for (const [document, weight] of weights.entries()) {
        if (weight > 0) postings.add(document, weight);
      }
      weights.fill(0);
      return postings.isEmpty ? null : { term: beginning, postings: postings.take(), places: none };
    };
    for (const term of this.#inOrder()) {
      if (term.length <= length) continue;
      if (beginning === '' || !term.startsWith(beginning)) {
        yield end();
        beginning = term.slice(0, length);
      }
      this.#occurrences.eachDocument(this.#numberOf(term), (document, weight) => {
        weights[document] = (weights[document] ?? 0) + weight;
      });
    }
    yield end();
  }

  #inOrder(): string[] {
    // By UTF-16 units, as databases sort, too.
    this.#sorted ??= [...this.#terms.keys()].sort();
    return this.#sorted;
  }

  #numberOf(word: string): number {
    const known = this.#terms.get(word);
    if (known !== undefined) return known;
    const number = this.#terms.size;
    this.#terms.set(word, number);
    return number;
  }
}

const none = new Uint8Array(0);

/** A text in pieces that no word is cut by, unless it is a very long one. */
function* stretches(text: string): Generator<string> {
  let from = 0;
  while (from < text.length) {
    const most = text.slice(from + stretch, from + stretch * 2);
    const space = most.search(/\s/);
    let to = space < 0 ? from + stretch * 2 : from + stretch + space;
    // Not between the two halves of a character.
    if ((text.charCodeAt(to) & 0xfc00) === 0xdc00) to -= 1;
    yield text.slice(from, to);
    from = to;
  }
}
