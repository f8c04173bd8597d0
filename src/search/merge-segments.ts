// Several segments become one, the same as if their documents had been taken in at once.

import type { DocumentFacts, SegmentEntry } from './build-segment';
import type { IndexDatabase, SegmentNumber, Table } from './index-database';
import type { Pace } from './pace';
import { eachPosting, PlacesReader, PlacesWriter, PostingsWriter } from './postings';
import { type Same, SideBySide } from './side-by-side';
import type { Segment, Snapshot } from './snapshot';
import type { SegmentWriter } from './write-segment';

/** Which document of a segment gets which number in the new one; none that does not count any more. */
type Renumbering = Int32Array;

/** What becomes of the documents of some neighbouring segments. */
export function renumber(
  snapshot: Snapshot,
  segments: readonly Segment[],
): { documents: DocumentFacts[]; numbers: Map<SegmentNumber, Renumbering> } {
  const documents: DocumentFacts[] = [];
  const numbers = new Map<SegmentNumber, Renumbering>();
  const isOldest = segments[0] === snapshot.segments[0];
  for (const { number, base, documents: count } of segments) {
    const renumbering = new Int32Array(count).fill(-1);
    for (let at = 0; at < count; at += 1) {
      if (snapshot.isNeeded(base + at, isOldest)) {
        renumbering[at] = documents.push(snapshot.factsOf(base + at)) - 1;
      }
    }
    numbers.set(number, renumbering);
  }
  return { documents, numbers };
}

/** Writes what some segments hold as one. */
export async function mergeInto(
  writer: SegmentWriter,
  database: IndexDatabase,
  segments: readonly Segment[],
  numbers: ReadonlyMap<SegmentNumber, Renumbering>,
  pace: Pace,
): Promise<void> {
  const merger = new EntryMerger(
    segments.map(({ number }) => numbers.get(number) ?? new Int32Array(0)),
  );
  const side = (table: Table) => new SideBySide(database, segments, table);
  const walk = async (tables: SideBySide[], write: (entry: SegmentEntry) => void) => {
    for (;;) {
      for (const table of tables) if (table.needsPages) await table.readPages();
      const [same, samePlaces] = tables.map((table) => table.next());
      if (!same) return;
      const entry = merger.merge(same, samePlaces ?? []);
      if (entry) write(entry);
      if (writer.isFull) await writer.flush();
      if (pace.isDue) await pace.rest();
    }
  };
  // Words and places have the same terms.
  await walk([side('words'), side('places')], (entry) => writer.word(entry));
  await walk([side('beginnings')], (entry) => writer.beginning(entry));
}

/** Makes one entry of several. */
class EntryMerger {
  readonly #renumberings: Renumbering[];
  readonly #postings = new PostingsWriter();
  readonly #places = new PlacesWriter();

  constructor(renumberings: Renumbering[]) {
    this.#renumberings = renumberings;
  }

  /** The entry that those for the same term make; null when none of their documents counts any more. */
  merge(same: Same, samePlaces: Same): SegmentEntry | null {
    let term = '';
    for (const [segment, entry] of same.entries()) {
      if (!entry) continue;
      term = entry.term;
      this.#add(entry.bytes, samePlaces[segment]?.bytes, this.#renumberings[segment]);
    }
    const isEmpty = this.#postings.isEmpty;
    const entry = { term, postings: this.#postings.take(), places: this.#places.take() };
    return isEmpty ? null : entry;
  }

  #add(postings: Uint8Array, places?: Uint8Array, numbers?: Renumbering): void {
    const reader = places && new PlacesReader(places);
    eachPosting(postings, (document, weight) => {
      const number = numbers?.[document] ?? -1;
      if (number >= 0) this.#postings.add(number, weight);
      if (!reader) return;
      if (number >= 0) this.#places.add(reader.next());
      else reader.skip();
    });
  }
}
