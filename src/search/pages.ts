// A sorted table of terms, cut into pages of a few kilobytes: a look-up reads one of them.

import { ByteReader, ByteWriter } from './bytes';

/** A term and what is known of it. */
export interface TableEntry {
  term: string;
  bytes: Uint8Array;
}

/** Small enough to be read for one word, large enough that the browser's own cost for a record hardly shows. */
const pageBytes = 8_000;
/** Chromium lays values above 64 kB down in files of their own. */
const partBytes = 32_000;

/**
 * Cuts a table into pages. What two neighbouring terms begin with in common is written once; the first entry of a
 * page has nothing in common with what came before, so that pages put together again are one table, from
 * whichever they begin. An entry too long for a page has some of its own.
 */
export class PagePacker {
  readonly #page = new ByteWriter();
  readonly #onPage: (first: string, bytes: Uint8Array<ArrayBuffer>) => void;
  #first: string | null = null;
  #last = '';

  /** @param onPage Is given each page as it is full, with the first term in it. */
  constructor(onPage: (first: string, bytes: Uint8Array<ArrayBuffer>) => void) {
    this.#onPage = onPage;
  }

  /** Terms come in the order of their UTF-16 units. */
  add(term: string, bytes: Uint8Array): void {
    if (this.#page.length + bytes.length > pageBytes) this.end();
    const shared = this.#first === null ? 0 : sharedLength(this.#last, term);
    this.#first ??= term;
    this.#last = term;
    this.#page.number(shared);
    this.#page.text(term.slice(shared));
    this.#page.number(bytes.length);
    this.#page.raw(bytes);
    if (this.#page.length > partBytes) this.end();
  }

  end(): void {
    if (this.#first === null) return;
    const bytes = this.#page.take();
    for (let at = 0; at < bytes.length; at += partBytes)
      this.#onPage(this.#first, bytes.slice(at, at + partBytes));
    this.#first = null;
  }
}

function sharedLength(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let shared = 0;
  while (shared < most && one.charCodeAt(shared) === other.charCodeAt(shared)) shared += 1;
  return shared;
}

/** The entries of one page or of several in their order, from a term on up to another one, which is left out. */
export function* entriesIn(pages: Uint8Array, from = '', until?: string): Generator<TableEntry> {
  const reader = new ByteReader(pages);
  let term = '';
  while (!reader.isAtEnd) {
    const shared = reader.number();
    term = term.slice(0, shared) + reader.text();
    const bytes = reader.raw(reader.number());
    if (until !== undefined && term >= until) return;
    if (term >= from) yield { term, bytes };
  }
}

/**
 * The numbers of the first and the last page that may hold terms from one up to another, which is left out; null
 * when none does.
 *
 * @param firsts The first term of each page.
 */
export function pagesFor(firsts: string[], from: string, until: string): [number, number] | null {
  const last = countBelow(firsts, until) - 1;
  if (last < 0) return null;
  const begins = countBelow(firsts, from);
  if (firsts[begins] === from) return [begins, last];
  // In the middle of a page; one that is alone on several begins with the first of them.
  const holder = firsts[Math.max(0, begins - 1)] ?? '';
  return [Math.min(countBelow(firsts, holder), last), last];
}

/** How many of some sorted terms come before another. */
function countBelow(terms: string[], limit: string): number {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle] ?? '') < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first term that does not begin like this one, so that all that do lie between the two. */
export function behind(prefix: string): string {
  return `${prefix}\uffff`;
}

/** The next term after this one that there could be. */
export function next(term: string): string {
  return `${term}\0`;
}

/** Several pages as one table. */
export function joinPages(pages: Uint8Array[]): Uint8Array {
  if (pages.length === 1 && pages[0]) return pages[0];
  const whole = new Uint8Array(pages.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const page of pages) {
    whole.set(page, at);
    at += page.length;
  }
  return whole;
}
