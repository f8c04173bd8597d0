// The documents that a word stands in, packed: how much it weighs in each, and apart from that its places.

import { ByteReader, ByteWriter } from './bytes';

/** Called with a document's number in its segment, and the word's weight in it: its occurrences, each by where it stands. */
export type PostingVisit = (document: number, weight: number) => void;

/**
 * Packs postings, which come in the order of their documents: the gap to the document before, doubled, and in
 * the bit that this leaves whether the weight follows or is 1, as it mostly is.
 */
export class PostingsWriter {
  readonly #writer = new ByteWriter();
  #last = -1;

  add(document: number, weight: number): void {
    this.#writer.number((document - this.#last) * 2 + (weight === 1 ? 0 : 1));
    if (weight !== 1) this.#writer.number(weight);
    this.#last = document;
  }

  get isEmpty(): boolean {
    return this.#last < 0;
  }

  take(): Uint8Array<ArrayBuffer> {
    this.#last = -1;
    return this.#writer.take();
  }
}

export function eachPosting(postings: Uint8Array, visit: PostingVisit): void {
  const reader = new ByteReader(postings);
  let document = -1;
  while (!reader.isAtEnd) {
    const head = reader.number();
    document += head >>> 1;
    visit(document, (head & 1) === 0 ? 1 : reader.number());
  }
}

/** Packs the places of a word, a document after the other, in each as numbers of words from its beginning. */
export class PlacesWriter {
  readonly #writer = new ByteWriter();

  add(places: ArrayLike<number>, from = 0, to = places.length): void {
    this.#writer.number(to - from);
    let last = 0;
    for (let at = from; at < to; at += 1) {
      const place = places[at] ?? 0;
      this.#writer.number(place - last);
      last = place;
    }
  }

  take(): Uint8Array<ArrayBuffer> {
    return this.#writer.take();
  }
}

/** Reads places in the order of the postings they belong to. */
export class PlacesReader {
  readonly #reader: ByteReader;

  constructor(places: Uint8Array) {
    this.#reader = new ByteReader(places);
  }

  /** The places in the next document. */
  next(): number[] {
    const count = this.#reader.number();
    const places: number[] = [];
    let place = 0;
    for (let at = 0; at < count; at += 1) {
      place += this.#reader.number();
      places.push(place);
    }
    return places;
  }

  /** Passes over the next document. */
  skip(): void {
    const count = this.#reader.number();
    for (let at = 0; at < count; at += 1) this.#reader.number();
  }
}
