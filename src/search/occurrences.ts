// Every occurrence of every word in some documents, kept flat: objects for a hundred thousand of them would cost
// more than all that is done with them.

/** What stands in one document: the weight in all, and the places, which are a part of a longer list. */
type DocumentVisit = (
  document: number,
  weight: number,
  places: Uint32Array,
  from: number,
  to: number,
) => void;

export class Occurrences {
  length = 0;
  #terms = new Uint32Array(1024);
  #documents = new Uint32Array(1024);
  #places = new Uint32Array(1024);
  #weights = new Uint8Array(1024);
  #mostTerm = 0;
  #grouped: Grouped | null = null;

  /** Occurrences come in the order of their documents, and in each of their places. */
  add(term: number, document: number, place: number, weight: number): void {
    if (this.length === this.#terms.length) this.#grow();
    this.#terms[this.length] = term;
    this.#documents[this.length] = document;
    this.#places[this.length] = place;
    this.#weights[this.length] = weight;
    this.length += 1;
    this.#mostTerm = Math.max(this.#mostTerm, term);
    this.#grouped = null;
  }

  /** Tells of every document that a term stands in, in order. */
  eachDocument(term: number, visit: DocumentVisit): void {
    this.#grouped ??= this.#group();
    const { starts, documents, places, weights } = this.#grouped;
    const end = starts[term + 1] ?? 0;
    let from = starts[term] ?? 0;
    while (from < end) {
      const document = documents[from] ?? 0;
      let to = from;
      let weight = 0;
      while (to < end && documents[to] === document) weight += weights[to++] ?? 0;
      visit(document, weight, places, from, to);
      from = to;
    }
  }

  /** A counting sort by term, which keeps the order within each. */
  #group(): Grouped {
    const starts = new Uint32Array(this.#mostTerm + 2);
    for (let at = 0; at < this.length; at += 1) {
      const behind = (this.#terms[at] ?? 0) + 1;
      starts[behind] = (starts[behind] ?? 0) + 1;
    }
    for (let at = 1; at < starts.length; at += 1) {
      starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
    }
    const documents = new Uint32Array(this.length);
    const places = new Uint32Array(this.length);
    const weights = new Uint8Array(this.length);
    const free = starts.slice();
    for (let at = 0; at < this.length; at += 1) {
      const term = this.#terms[at] ?? 0;
      const to = free[term] ?? 0;
      free[term] = to + 1;
      documents[to] = this.#documents[at] ?? 0;
      places[to] = this.#places[at] ?? 0;
      weights[to] = this.#weights[at] ?? 0;
    }
    return { starts, documents, places, weights };
  }

  #grow(): void {
    const larger = this.length * 2;
    const numbers = (from: Uint32Array) => {
      const to = new Uint32Array(larger);
      to.set(from);
      return to;
    };
    [this.#terms, this.#documents, this.#places] = [
      numbers(this.#terms),
      numbers(this.#documents),
      numbers(this.#places),
    ];
    const weights = new Uint8Array(larger);
    weights.set(this.#weights);
    this.#weights = weights;
  }
}

interface Grouped {
  /** Where each term's occurrences begin. */
  starts: Uint32Array;
  documents: Uint32Array;
  places: Uint32Array;
  weights: Uint8Array;
}
