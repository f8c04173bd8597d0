// Copies of records from elsewhere meet what is here.

import { sameStamps, withPart } from '../article/merge';
import { intactBody, piecesOf } from './body';
import type { Clock } from './clock';
import { ofArticle } from './picture-count';
import type { Records } from './records';
import {
  type Copy,
  isArticle,
  isListed,
  mergedRow,
  type Row,
  shown,
  type WholeVersion,
  withWhole,
} from './row';
import type { LibraryDatabase } from './schema';
import {
  allStores,
  catchUp,
  committed,
  type Writing,
  write,
  writeErased,
  writeKept,
  writing,
} from './transactions';
import { readVersions, writeVersions } from './versions';

/** What came of the copies, one by one. */
export interface MergeReport {
  /** Articles that the list did not have. */
  added: number;
  /** Articles of which something was newer in the copy. */
  updated: number;
  /** Copies with nothing new. */
  same: number;
  /** Listed in the copy, but deleted here since. */
  deletedHere: number;
}

export interface MergeOptions {
  /** Bring back what was deleted here since the copy was made. */
  revive?: boolean;
}

/** Small enough that nobody else waits long, large enough that ten thousand do not take ten thousand commits. */
const perTransaction = 50;

export function mergeActs(records: Records) {
  return {
    /**
     * Takes in copies of records from elsewhere: another library, a backup, another machine. Each is merged with
     * what is here, a part at a time, the later one winning. Written in small transactions: what was taken in
     * before a failure stays, and taking it in again changes nothing.
     */
    async mergeIn(copies: Copy[], options: MergeOptions = {}): Promise<MergeReport> {
      const clock = await records.clock();
      const report: MergeReport = { added: 0, updated: 0, same: 0, deletedHere: 0 };
      for (let at = 0; at < copies.length; at += perTransaction) {
        const batch = copies.slice(at, at + perTransaction);
        const outcome = await mergeBatch(records.database, batch, clock, options);
        records.changes.announce(batch.map(({ id }) => id));
        for (const kind of Object.keys(report) as (keyof MergeReport)[])
          report[kind] += outcome[kind];
      }
      return report;
    },
  };
}

/** Merges copies in one transaction. */
function mergeBatch(
  database: LibraryDatabase,
  copies: Copy[],
  clock: Clock,
  { revive = false }: MergeOptions,
): Promise<MergeReport> {
  const now = Date.now();
  return writing(
    database,
    async (transaction) => {
      await catchUp(clock, transaction, now);
      const report: MergeReport = { added: 0, updated: 0, same: 0, deletedHere: 0 };
      const writes: Promise<unknown>[] = [];
      // One after the other: a batch may hold two copies of one record.
      for (const copy of copies) {
        const local = await transaction.objectStore('entries').get(copy.id);
        const asked =
          revive && local && isDeleted(local, copy)
            ? withPart(copy, 'listed', {}, clock.next(now, local.changed))
            : copy;
        const outcome = await mergeOne(transaction, local, asked, writes);
        report[outcome] += 1;
      }
      await committed(transaction, writes);
      return report;
    },
    allStores,
  );
}

/** Whether it is in the list there and not here any more, or at least in the trash there and erased here. */
function isDeleted(local: Row, copy: Copy): boolean {
  if (local.stamps?.listed === undefined || isListed(local)) return false;
  return copy.savedAt !== undefined || !isArticle(local);
}

/** Issues what has to be written for one copy, and says what that means. */
async function mergeOne(
  transaction: Writing,
  local: Row | undefined,
  copy: Copy,
  writes: Promise<unknown>[],
): Promise<keyof MergeReport> {
  const [pieces, versions] = await Promise.all([
    transaction.objectStore('bodies').getAll(piecesOf(copy.id)),
    readVersions(transaction, local),
  ]);
  const here = local ? asCopy(local, pieces, versions) : null;
  const openedAt = isArticle(local) ? local.openedAt : undefined;
  const merged = mergedRow(here, copy, openedAt);
  if (!merged) return 'same';
  const { row } = merged;
  const isSame = here !== null && sameStamps(here, row);
  if (!isSame) {
    // Pictures are fetched for what has some here already; else only when the reader asks for them.
    const hasPictures =
      (await transaction.objectStore('illustrations').count(ofArticle(copy.id))) > 0;
    const writeText = hasPictures ? writeKept : write;
    writes.push(
      ...('body' in merged
        ? [
            ...writeText(transaction, merged.row, merged.body),
            ...writeVersions(transaction, row.id, merged.versions),
          ]
        : writeErased(transaction, row)),
    );
  }
  if (copy.savedAt !== undefined && !isListed(row)) return 'deletedHere';
  if (isListed(row) && !isListed(local)) return 'added';
  return isSame ? 'same' : 'updated';
}

/** What is here, whole. Of an article whose body is damaged the text does not count: any other copy's is better. */
function asCopy(local: Row, pieces: string[], versions: WholeVersion[]): Copy {
  if (!isArticle(local)) return local;
  const body = intactBody(pieces);
  const whole = withWhole(local, versions);
  if (body && !shown(local).damaged) return { ...whole, body };
  const { text, ...stamps } = whole.stamps;
  return { ...whole, stamps };
}
