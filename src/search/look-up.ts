// How much each document has of a word or a phrase.

import { longestBeginning } from './build-segment';
import type { Table } from './index-database';
import { behind, entriesIn, joinPages, next, pagesFor } from './pages';
import { eachPosting, PlacesReader } from './postings';
import type { IndexReading, Segment, Snapshot } from './snapshot';

/** A weight for every document of a snapshot; 0 where there is nothing of what was looked up. */
export type Weights = Float32Array;

/** What a word counts that only begins with what was asked for. */
const beginningShare = 0.4;

/** The weights of all words that begin like this. */
export async function weightsOfWord(
  transaction: IndexReading,
  snapshot: Snapshot,
  begin: string,
): Promise<Weights> {
  const weights = new Float32Array(snapshot.size);
  await Promise.all(
    snapshot.segments.map(async (segment) => {
      const add = (share: number) => (document: number, weight: number) => {
        const at = segment.base + document;
        weights[at] = (weights[at] ?? 0) + weight * share;
      };
      if (begin.length <= longestBeginning) {
        const [word, longer] = await Promise.all([
          lookUp(transaction, segment, 'words', begin),
          lookUp(transaction, segment, 'beginnings', begin),
        ]);
        if (word) eachPosting(word, add(1));
        if (longer) eachPosting(longer, add(beginningShare));
        return;
      }
      const table = await read(transaction, segment, 'words', begin, behind(begin));
      for (const { term, bytes } of entriesIn(table, begin, behind(begin)))
        eachPosting(bytes, add(term === begin ? 1 : beginningShare));
    }),
  );
  return weights;
}

/** The weights of a phrase: those of its rarest word, where all stand side by side. */
export async function weightsOfPhrase(
  transaction: IndexReading,
  snapshot: Snapshot,
  phrase: string[],
): Promise<Weights> {
  const weights = new Float32Array(snapshot.size);
  await Promise.all(
    snapshot.segments.map(async (segment) => {
      const words = [...new Set(phrase)];
      const found = await Promise.all(
        words.map((word) =>
          Promise.all([
            lookUp(transaction, segment, 'words', word),
            lookUp(transaction, segment, 'places', word),
          ]),
        ),
      );
      const shared = sharedBy(
        segment,
        found.map(([postings]) => postings),
      );
      const places = new Map(
        words.map((word, at) => {
          const [postings, all] = found[at] ?? [];
          return [word, placesIn(shared, postings ?? nothing, all ?? nothing)] as const;
        }),
      );
      for (const [document, weight] of shared) {
        const inOrder = phrase.map((word) => places.get(word)?.get(document) ?? []);
        if (standTogether(inOrder)) weights[segment.base + document] = weight;
      }
    }),
  );
  return weights;
}

const nothing = new Uint8Array(0);

/** The documents that all words stand in, each with the least of the words' weights. */
function sharedBy(segment: Segment, postings: (Uint8Array | null)[]): Map<number, number> {
  const words = new Uint16Array(segment.documents);
  const least = new Uint32Array(segment.documents).fill(0xffffffff);
  for (const each of postings) {
    eachPosting(each ?? nothing, (document, weight) => {
      words[document] = (words[document] ?? 0) + 1;
      least[document] = Math.min(least[document] ?? 0, weight);
    });
  }
  const shared = new Map<number, number>();
  words.forEach((count, document) => {
    if (count === postings.length) shared.set(document, least[document] ?? 0);
  });
  return shared;
}

/** A word's places in those documents that matter. */
function placesIn(
  wanted: ReadonlyMap<number, unknown>,
  postings: Uint8Array,
  places: Uint8Array,
): Map<number, number[]> {
  const found = new Map<number, number[]>();
  if (wanted.size === 0) return found;
  const reader = new PlacesReader(places);
  eachPosting(postings, (document) => {
    if (wanted.has(document)) found.set(document, reader.next());
    else reader.skip();
  });
  return found;
}

function standTogether([first = [], ...others]: number[][]): boolean {
  const sets = others.map((places) => new Set(places));
  return first.some((place) => sets.every((set, at) => set.has(place + at + 1)));
}

/** What a table has for one term, or null. */
async function lookUp(
  transaction: IndexReading,
  segment: Segment,
  table: Table,
  term: string,
): Promise<Uint8Array | null> {
  const pages = await read(transaction, segment, table, term, next(term));
  for (const { bytes } of entriesIn(pages, term, next(term))) return bytes;
  return null;
}

/** The pages of a table that hold its terms from one up to another. */
async function read(
  transaction: IndexReading,
  segment: Segment,
  table: Table,
  from: string,
  until: string,
): Promise<Uint8Array> {
  const range = pagesFor(segment.firsts[table], from, until);
  if (!range) return nothing;
  const [first, last] = range;
  const keys = IDBKeyRange.bound([segment.number, first], [segment.number, last]);
  const pages = await transaction.objectStore(table).getAll(keys);
  if (pages.length !== last - first + 1) throw new RangeError('pages are missing');
  return joinPages(pages);
}
