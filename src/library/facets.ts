// What filters look at, of every article, kept once it was asked for: reading ten thousand rows anew at each letter would
// take a fifth of a second.

import type { ArticleId } from '../article/entry';
import type { Filterable } from '../search/filter';
import { listActs } from './lists';
import type { Records } from './records';
import { type ArticleRow, isArticle, shelfOf, shown } from './row';
import { guarded } from './transactions';

export type Facets = Filterable & { id: ArticleId };

export class FacetTable {
  readonly #records: Records;
  #table: Promise<Map<ArticleId, Facets>> | null = null;
  /** Who changed since it was read. */
  #stale = new Set<ArticleId>();
  /** One brings it up to date after the other: nobody gets it while another is at it. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(records: Records) {
    this.#records = records;
  }

  /** Hears what changed; null says that anything may have. */
  forget(ids: readonly ArticleId[] | null): void {
    if (!ids) this.#table = null;
    else for (const id of ids) this.#stale.add(id);
  }

  /** The facets of all articles in the list, or of those in the trash, newest first. */
  async all(trash: boolean): Promise<Facets[]> {
    const table = await this.#current();
    const facets = [...table.values()].filter(({ savedAt }) => (savedAt === undefined) === trash);
    const time = ({ savedAt, removed }: Facets) => savedAt ?? removed?.at ?? 0;
    return facets.sort((a, b) => time(b) - time(a));
  }

  #current(): Promise<Map<ArticleId, Facets>> {
    const current = this.#turn.then(() => this.#broughtUpToDate());
    this.#turn = current.catch(() => {});
    return current;
  }

  async #broughtUpToDate(): Promise<Map<ArticleId, Facets>> {
    const changed = [...this.#stale];
    this.#stale.clear();
    this.#table ??= this.#readAll().catch((error) => {
      this.#table = null;
      throw error;
    });
    const table = await this.#table;
    const { store } = this.#records.database.transaction('entries');
    const rows = await guarded(() => Promise.all(changed.map((id) => store.get(id))));
    for (const [at, id] of changed.entries()) {
      const row = rows[at];
      if (isArticle(row) && shelfOf(row)) table.set(id, facetsOf(shown(row)));
      else table.delete(id);
    }
    return table;
  }

  async #readAll(): Promise<Map<ArticleId, Facets>> {
    const lists = listActs(this.#records);
    const entries = await Promise.all([lists.list(), lists.trash()]);
    return new Map(entries.flat().map((entry) => [entry.id, facetsOf(entry as ArticleRow)]));
  }
}

/** No more than that is held in memory. */
function facetsOf(row: ArticleRow): Facets {
  const { id, archived, starred, tags, highlights, place, savedAt, removed, summary } = row;
  const { url, siteName, date } = summary;
  return {
    id,
    archived,
    summary: { url, siteName, date },
    ...(starred && { starred }),
    ...(tags && { tags }),
    ...(highlights && { highlights: { length: highlights.length } }),
    ...(place && { place }),
    ...(savedAt !== undefined && { savedAt }),
    ...(removed && { removed }),
  };
}
